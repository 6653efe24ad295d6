import type { RequestListener } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observe } from '../kernel/house.ts';

export interface Metrics {
  readonly observe: Observe;
  /** `/metrics`, in Prometheus' text format. */
  readonly listener: RequestListener;
}

/** `waiting` counts what the outbox holds; asked at each scrape. */
export function metrics(waiting: () => Promise<{ readonly waiting: number; readonly dead: number }>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const handled = new Histogram({
    name: 'convener_event_seconds',
    help: 'Time from an event coming in to its answer, by what it was and how it ended.',
    labelNames: ['platform', 'what', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers,
  });
  const sent = new Counter({
    name: 'convener_messages_total',
    help: 'Messages and edits tried, by outcome.',
    labelNames: ['platform', 'what', 'outcome'],
    registers,
  });
  const jobs = new Counter({
    name: 'convener_jobs_total',
    help: 'Jobs tried, by outcome.',
    labelNames: ['name', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'convener_outbox_letters',
    help: 'What the outbox holds: waiting to be sent, or given up.',
    labelNames: ['state'],
    registers,
    async collect() {
      const now = await waiting();
      this.set({ state: 'waiting' }, now.waiting);
      this.set({ state: 'dead' }, now.dead);
    },
  });
  return {
    observe: (event) => {
      if (event.kind === 'handled') {
        handled.observe(
          { platform: event.platform, what: event.what, outcome: event.outcome },
          event.milliseconds / 1000,
        );
      } else if (event.kind === 'sent') {
        sent.inc({ platform: event.platform, what: event.what, outcome: event.outcome });
      } else jobs.inc({ name: event.name, outcome: event.outcome });
    },
    listener: (_request, response) => {
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    },
  };
}
