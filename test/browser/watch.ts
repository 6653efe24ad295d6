export interface Watched {
  readonly id: string;
  readonly html: string;
  readonly edits: number;
}

interface News {
  readonly id: string;
  readonly html: string;
  readonly place: number;
}

/** What everyone sees in a channel, oldest first, as the page is told of it by the stream. */
export async function watch(
  stream: string,
  page: string,
): Promise<{
  readonly entries: () => readonly Watched[];
  /** What only whoever looks at the page sees there. */
  readonly alone: () => readonly Watched[];
  readonly stop: () => void;
}> {
  const entries = new Map<string, Watched & { readonly place: number }>();
  const stopping = new AbortController();
  const boot = /data-boot="(\w+)"/.exec(await (await fetch(page)).text())?.[1] ?? '';
  const { search } = new URL(page);
  const response = await fetch(`${stream}${search}&boot=${boot}&since=0`, { signal: stopping.signal });
  const note = ({ id, html, place }: News) => {
    if (html === '') entries.delete(id);
    else entries.set(id, { id, html, place, edits: (entries.get(id)?.edits ?? -1) + 1 });
  };
  void (async () => {
    let heard = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (heard + chunk).split('\n\n');
      heard = events.pop() ?? '';
      for (const each of events.filter((event) => event.startsWith('event: entries'))) {
        const data = /^data: (.*)$/m.exec(each)?.[1] ?? '[]';
        for (const news of JSON.parse(data) as readonly News[]) note(news);
      }
    }
  })().catch(() => undefined);
  const all = () => [...entries.values()].toSorted((a, b) => a.place - b.place);
  const isPrivate = ({ html }: Watched): boolean => /class="entry private"/.test(html);
  return {
    entries: () => all().filter((each) => !isPrivate(each)),
    alone: () => all().filter(isPrivate),
    stop: () => stopping.abort(),
  };
}
