import { Happening } from '../numbers.ts';
import { badLength, type FieldError, missing, wrong } from './fields.ts';

/** What a bot sends to make or change an event; see `ExternalScheduledEventCreateRequest` in the published description. */
export interface SentEvent {
  readonly name?: string;
  readonly description?: string | null;
  readonly scheduled_start_time?: string;
  readonly scheduled_end_time?: string | null;
  readonly entity_metadata?: { readonly location?: string };
  readonly status?: number | null;
}

/** The event as it would be, and as it is: undefined where it is new. */
export interface Planned {
  readonly sent: SentEvent;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly status: number | undefined;
  readonly now: number;
}

/** What Discord checks of an external event beyond its published schema. */
export const eventErrors = (planned: Planned): FieldError[] => [
  ...wordErrors(planned.sent),
  ...startErrors(planned),
  ...endErrors(planned),
  ...statusErrors(planned),
];

function wordErrors({ name, entity_metadata }: SentEvent): FieldError[] {
  const location = entity_metadata?.location;
  return [
    ...(name !== undefined && name.trim() === '' ? [badLength(['name'], 1, 100)] : []),
    ...(location !== undefined && location.trim() === '' ? [badLength(['entity_metadata', 'location'], 1, 100)] : []),
  ];
}

/** A start is refused once the event has begun, whether or not it would change. */
function startErrors({ sent, startsAt, status, now }: Planned): FieldError[] {
  const path = ['scheduled_start_time'];
  if (sent.scheduled_start_time === undefined) return status === undefined ? [missing(path)] : [];
  if (status === Happening.active) {
    const words = 'The start of a running event cannot be changed.';
    return [wrong(path, 'GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS', words)];
  }
  const past = wrong(path, 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.');
  return startsAt <= now ? [past] : [];
}

function endErrors({ sent, startsAt, endsAt, status }: Planned): FieldError[] {
  const path = ['scheduled_end_time'];
  if (sent.scheduled_end_time == null) {
    return status === undefined || sent.scheduled_end_time === null ? [missing(path)] : [];
  }
  const words = 'The event must end after it starts.';
  return endsAt <= startsAt ? [wrong(path, 'GUILD_SCHEDULED_EVENT_END_BEFORE_START', words)] : [];
}

const transitions: readonly (readonly [number, number])[] = [
  [Happening.scheduled, Happening.active],
  [Happening.active, Happening.completed],
  [Happening.scheduled, Happening.canceled],
];

function statusErrors({ sent, status }: Planned): FieldError[] {
  if (sent.status == null || sent.status === status) return [];
  const known = transitions.some(([from, to]) => from === status && to === sent.status);
  return known ? [] : [wrong(['status'], 'GUILD_SCHEDULED_EVENT_INVALID_STATUS', 'Invalid status transition.')];
}
