import { adapters } from '../adapters/index.ts';
import { readConfig } from './config.ts';
import { DatabaseProblem } from './database/problem.ts';
import { say } from './say.ts';
import { startHouse } from './start.ts';

const LONGEST_GOODBYE = 15_000;

const read = readConfig(adapters);
if (read.ok) await run(read.config);
else {
  for (const problem of read.problems) say(problem);
  process.exitCode = 1;
}

async function run(config: Parameters<typeof startHouse>[0]): Promise<void> {
  const stopping = new AbortController();
  const goodbye = () => stopping.abort();
  // Not `once`: npm passes on a signal that the terminal has sent to all of us already, and the second must not kill us.
  process.on('SIGTERM', goodbye).on('SIGINT', goodbye);
  try {
    const house = await startHouse(config, {
      fail: (error) => {
        say(error.message);
        process.exitCode = 1;
        goodbye();
      },
    });
    for (const line of house.lines) say(line);
    if (!stopping.signal.aborted) {
      await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
    }
    setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref();
    await house.stop();
  } catch (error) {
    say(error instanceof DatabaseProblem || error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
