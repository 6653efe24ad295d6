import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { languageOf } from '../../src/surface/identity.ts';
import { pageAt } from './addresses.ts';
import type { Outcome } from './answers.ts';
import type { Doing } from './asking.ts';
import { complete } from './complete.ts';
import { cancel, dismiss, move, press, shortcut, submit } from './deeds.ts';
import { files } from './files.ts';
import { formIn } from './forms.ts';
import { headers } from './guard.ts';
import { directOf } from './identity.ts';
import { type Deed, readDeed } from './inbound.ts';
import { BODY } from './limits.ts';
import { hidden } from './pages/hidden.ts';
import { live } from './pages/live.ts';
import { picker } from './pages/picker.ts';
import type { Room } from './room.ts';
import { COORDINATOR } from './sample.ts';
import { answer, say } from './speaking.ts';
import { follow } from './stream.ts';
import { readView, writeView } from './view.ts';
import { wordsIn } from './words.ts';

const deeds: Readonly<Record<string, Doing>> = { say, answer, press, shortcut, submit, cancel, dismiss, clock: move };

/** All that the playground answers. Who may ask is settled before: see guard.ts. */
export function routes(room: Room): Hono {
  const app = new Hono();
  const found = files();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });
  app.get('/', (c) => showPage(c, room));
  app.get('/stream', (c) => openStream(c, room));
  app.get('/complete', async (c) => c.json(await complete(room, new URL(c.req.url).searchParams)));
  app.get('/at/:channel{[\\w-]{1,40}}/:id{e\\d{1,9}}', (c) => c.redirect(pageAt(c.req.param(), COORDINATOR)));
  app.get('/public/:name', (c) => {
    const file = found.get(c.req.param('name'));
    return file ? c.body(file.content, 200, { 'content-type': file.type }) : c.notFound();
  });
  for (const [name, doing] of Object.entries(deeds)) {
    app.post(`/${name}`, bodyLimit({ maxSize: BODY }), (c) => perform(c, room, doing));
  }
  app.notFound((c) => c.text('Nothing here.\n', 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    room.log.error({ err: error, path: c.req.path }, 'web: a page failed');
    return c.text('Something went wrong here.\n', 500);
  });
  return app;
}

async function showPage(c: Context, room: Room): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const view = readView(query);
  const chooses = query.get('pick');
  if (!view || chooses === 'a' || chooses === 'b') {
    // Until somebody is chosen, whose language the page follows, it is the browser's.
    const language = view?.first.reader.language ?? languageOf(c.req.header('accept-language')) ?? 'en';
    return c.html(
      picker({
        view,
        side: chooses === 'b' ? 'b' : 'a',
        language,
        unread: ({ id }) => room.mail.unread(id, directOf(id)),
      }),
    );
  }
  await room.clock.look();
  return c.html(live(room, view));
}

function openStream(c: Context, room: Room): Response {
  const query = new URL(c.req.url).searchParams;
  const view = readView(query);
  if (!view || room.stopped) return c.text(wordsIn('en').notOurs, 404);
  const since = c.req.header('last-event-id') ?? `${query.get('boot')}-${query.get('since')}`;
  return streamSSE(
    c,
    (stream) => follow(room, { view, since, stream }),
    async (error) => room.log.warn({ err: error }, 'web: a stream ended'),
  );
}

async function perform(c: Context, room: Room, doing: Doing): Promise<Response> {
  const body = new URLSearchParams(await c.req.text());
  const deed = readDeed(body, new URL(c.req.url).origin);
  const outcome = deed && (await doing(room, deed, body));
  const scripted = c.req.header('accept')?.includes('application/json');
  if (!deed || !outcome) {
    const problem = (deed?.pane.words ?? wordsIn('en')).notOurs;
    return scripted ? c.json({ kind: 'refused', problem }, 400) : c.text(problem, 400);
  }
  return scripted ? c.json(toScript(deed, outcome)) : toPage(c, room, { deed, outcome });
}

/** For the script on the page: what everyone sees comes to it by the stream. */
const toScript = ({ view, pane }: Deed, outcome: Outcome) =>
  outcome.kind === 'form' ? { kind: 'form', html: String(formIn(pane, hidden(view, pane), outcome.open)) } : outcome;

function toPage(c: Context, room: Room, { deed, outcome }: { readonly deed: Deed; readonly outcome: Outcome }) {
  const { view, pane } = deed;
  return outcome.kind === 'form'
    ? c.html(live(room, view, { pane, open: outcome.open }))
    : c.redirect(`/?${writeView(view)}#${pane.side}`, 303);
}
