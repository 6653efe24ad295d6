import type { Gathering } from '../../src/surface/gathering.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';

/** An entry in a workspace's own calendar, with all it ever said, the last one last. */
export interface Gathered {
  readonly id: string;
  readonly workspace: string;
  readonly shown: readonly Gathering[];
}

/** The calendars of the workspaces on paper. */
export interface Diary extends Pick<Platform, 'gather' | 'disband'> {
  /** What stands in a workspace's calendar. */
  readonly in: (workspace: string) => readonly Gathered[];
  /** As somebody does by hand in the workspace. */
  readonly strike: (id: string) => void;
}

const gone = (why: string) => new PlatformError({ kind: 'refused', gone: false }, why);

/** Refuses everything where `has` is false: a platform whose workspaces have no calendar. */
export function diary(has: boolean): Diary {
  const kept = new Map<string, Gathered>();
  let made = 0;
  return {
    in: (workspace) => [...kept.values()].filter((each) => each.workspace === workspace),
    strike: (id) => void kept.delete(id),
    gather: async ({ workspace, gathering, id }) => {
      if (!has) throw gone('this paper has no calendar');
      const before = id === undefined ? undefined : kept.get(id);
      if (id !== undefined && !before) throw gone(`no gathering is ${id}`);
      made += before ? 0 : 1;
      const entry = { id: before?.id ?? `g${made}`, workspace, shown: [...(before?.shown ?? []), gathering] };
      kept.set(entry.id, entry);
      return entry.id;
    },
    disband: async ({ id }) => {
      if (!has) throw gone('this paper has no calendar');
      kept.delete(id);
    },
  };
}
