/** A line for the person at the terminal; what happens is in the log. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
