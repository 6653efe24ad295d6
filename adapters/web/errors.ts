import { PlatformError } from '../../src/surface/platform.ts';

/** The channel is none of ours. */
export const noSuchChannel = (channel: string): PlatformError =>
  new PlatformError({ kind: 'refused', gone: true }, `the playground has no channel ${channel}`);

/** The person is none of the sample's. */
export const noSuchPerson = (person: string): PlatformError =>
  new PlatformError({ kind: 'refused', gone: false }, `nobody in the playground is ${person}`);

/** There is no calendar on a page. */
export const noCalendar = (): PlatformError =>
  new PlatformError({ kind: 'refused', gone: false }, 'the playground has no calendar');

export const noSuchMessage = (id: string): PlatformError =>
  new PlatformError({ kind: 'refused', gone: false }, `the playground has no message ${id}`);
