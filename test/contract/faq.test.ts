import { afterEach, expect, it } from 'vitest';
import { type Chain, chain } from './chain.ts';
import { discordScene } from './discord-scene.ts';
import { slackScene } from './slack-scene.ts';
import type { Screen, Shown } from './stage.ts';

type Tongue = 'en' | 'es';
type Both = Readonly<Record<Tongue, string>>;

/** What people look for on the screen; Luz reads Spanish, whoever else reads what the community speaks. */
const labels = {
  answer: { en: 'Answer', es: 'Responder' },
  this: { en: 'This answers it · Kim', es: 'Esta la responde · Kim' },
  keep: { en: 'Keep it in the FAQ', es: 'Guardar la respuesta' },
  named: { en: 'Yes, with my name', es: 'Sí, con mi nombre' },
  approve: { en: 'Approve', es: 'Aprobar' },
  show: { en: 'Show', es: 'Ver' },
  share: { en: 'Share in channel', es: 'Compartir' },
  helped: { en: 'This helped', es: 'Me sirvió' },
  right: { en: 'Still right', es: 'Sigue' },
} as const satisfies Readonly<Record<string, Both>>;

const heads = {
  question: { en: /^Question #1: /, es: /^Pregunta #1: / },
  reply: { en: /^Your question #1 has/, es: /^Tu pregunta #1 tiene/ },
  consent: { en: /help others: may we keep it/, es: /guardar\?/ },
  queue: { en: /^1 entry waits for you/, es: /^1 entrada te espera/ },
  shared: { en: /Shared by/, es: /Compartid[ao] por/ },
} as const;

const said = {
  question: {
    en: 'How do cities price the collection of waste?',
    es: '¿Cómo cobran las ciudades la recolección de basura?',
  },
  answer: {
    en: 'We charge by the bag: two dollars for a big one, and one for a small one.',
    es: 'Cobramos por bolsa: dos dólares por la grande y uno por la pequeña.',
  },
  typo: { en: 'how do citys price wast colection', es: 'como cobran la recolecion de vasura' },
  again: {
    en: 'How do other cities price their waste collection?',
    es: '¿Cómo cobran la recolección de basura en otras ciudades?',
  },
} as const satisfies Readonly<Record<string, Both>>;

let running: Chain | undefined;
afterEach(async () => {
  await running?.house.engine.stop();
  await running?.scene.stop();
  running = undefined;
});

it.each([
  ['on Slack', (setting: object) => slackScene('socket', setting), 'en', 'faq.slack.txt'],
  ['on Discord', discordScene, 'en', 'faq.discord.txt'],
  ['on Slack in Spanish', (setting: object) => slackScene('socket', setting), 'es', 'faq.slack.es.txt'],
] as const)('goes %s from a question to an answer that the next one is told before they ask', async (...given) => {
  const [, open, tongue, file] = given;
  const here = await chain(open, { language: tongue });
  running = here;
  await found(here, tongue);
  await ask(here, tongue);
  await keep(here, tongue);
  await find(here, tongue);
  await suggest(here, tongue);
  await verify(here, tongue);
  here.paper.chapter('What stands at the end');
  here.paper.stand();
  expect(here.scene.violations()).toEqual([]);
  expect(here.house.log.filter(({ level }) => level === 'error')).toEqual([]);
  await expect(here.paper.text()).toMatchFileSnapshot(file);
});

const only = ({ whispers: [first] }: Screen): Shown => {
  if (!first) throw new Error('nothing was said to them alone');
  return first;
};

async function found(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('The community is set up');
  const { form } = await here.command('rosa', 'convener setup');
  await here.fillIn('rosa', form, { name: 'SafeCities', zone: 'Chicago', language: tongue });
  await here.command('rosa', 'faq settings', { suggest: 'on' });
  for (const who of ['ben', 'luz'] as const) await here.command(who, 'faq list');
}

async function ask(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('A question is asked and answered');
  await here.command('ben', 'faq search', { query: said.typo[tongue] });
  await here.command('ben', 'faq ask', { question: said.question[tongue] });
  const card = () => here.find(heads.question[tongue]);
  const { form } = await here.press('kim', card(), labels.answer[tongue]);
  await here.fillIn('kim', form, { answer: said.answer[tongue] });
  await here.answer('luz', card(), 'Nosotros no cobramos nada.');
  await here.press('ben', here.find(heads.reply[tongue], 'ben'), labels.this[tongue]);
}

async function keep(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('The answer is kept');
  const kept = await here.press('luz', here.find(heads.question[tongue]), labels.keep[tongue]);
  await here.fillIn('luz', kept.form, {});
  await here.press('kim', here.find(heads.consent[tongue], 'kim'), labels.named[tongue]);
  await here.press('rosa', here.find(heads.queue[tongue], 'rosa'), labels.approve[tongue]);
}

async function find(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('It is found');
  const result = await here.command('luz', 'faq search', { query: said.typo[tongue] });
  await here.press('luz', only(result), labels.share.es);
  await here.press('ben', here.find(heads.shared[tongue]), labels.helped[tongue]);
  await here.command('kim', 'faq list');
}

async function suggest(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('It is suggested to whoever asks next');
  const suggestion = only(await here.say('rosa', said.again[tongue]));
  await here.press('rosa', suggestion, labels.show[tongue]);
  await here.press('rosa', suggestion, labels.helped[tongue]);
}

async function verify(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('Half a year later it is looked at again');
  await here.pass(190 * 24);
  await here.press('rosa', here.find(heads.queue[tongue], 'rosa'), labels.right[tongue]);
  await here.command('ben', 'faq export');
}
