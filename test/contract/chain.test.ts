import { afterEach, expect, it } from 'vitest';
import { type Chain, chain } from './chain.ts';
import { discordScene } from './discord-scene.ts';
import { slackScene } from './slack-scene.ts';
import type { Screen, Shown, Who } from './stage.ts';

type Tongue = 'en' | 'es';

/** What people look for on the screen, in their own language. */
const labels = {
  vote: { en: '1 ·', es: '1 ·' },
  mark: { en: 'Mark my times', es: 'Marcar mis horas' },
  yes: { en: 'Yes', es: 'Sí' },
  decline: { en: 'Decline', es: 'No puedo esta vez' },
  accept: { en: 'Accept', es: 'Acepto' },
  comes: { en: 'Yes', es: 'Voy' },
  notes: { en: 'Write the notes', es: 'Escribir las notas' },
  learned: { en: 'I learned', es: 'Aprendí' },
} as const;

/** What they look for it on: what everyone sees is in the community's language, what is theirs alone in their own. */
const heads = {
  poll: { en: /^What should we talk about next/, es: /^¿De qué/ },
  times: { en: /^When shall we meet/, es: /^Cuándo nos reunimos/ },
  asked: { en: /^Would you speak/, es: /^¿(?:Quieres exponer|Expondrías|Puedes exponer)/ },
  call: { en: /^Street lights$/m, es: /^Luces de la calle$/m },
  thanks: { en: /^Thank you for speaking/, es: /^Gracias por exponer/ },
  learn: { en: /^What did you learn/, es: /^¿Qué aprendiste/ },
} as const;

const topics = {
  en: { lights: 'Street lights', waste: 'Waste prices' },
  es: { lights: 'Luces de la calle', waste: 'Precios de la basura' },
} as const;

let running: Chain | undefined;
afterEach(async () => {
  await running?.house.engine.stop();
  await running?.scene.stop();
  running = undefined;
});

it.each([
  ['on Slack', (setting: object) => slackScene('socket', setting), 'en', 'chain.slack.txt'],
  ['on Discord', discordScene, 'en', 'chain.discord.txt'],
  ['on Slack in Spanish', (setting: object) => slackScene('socket', setting), 'es', 'chain.slack.es.txt'],
] as const)('goes %s from a suggestion to what was learned, with one thing done by a coordinator', async (...given) => {
  const [, open, tongue, file] = given;
  const here = await chain(open, { language: tongue });
  running = here;
  await found(here, tongue);
  await choose(here, tongue);
  await findTime(here, tongue);
  await findSpeaker(here, tongue);
  await hold(here, tongue);
  await keep(here, tongue);
  here.paper.chapter('What stands at the end');
  here.paper.stand();
  here.paper.chapter(`The coordinator did: ${here.coordinated.join(' · ')}`);
  expect(here.coordinated).toHaveLength(1);
  expect(here.scene.violations()).toEqual([]);
  expect(here.house.log.filter(({ level }) => level === 'error')).toEqual([]);
  await expect(here.paper.text()).toMatchFileSnapshot(file);
});

/** In whose words a label is: everyone's controls are in the community's language, one's own in one's own. */
const own = (who: Who, tongue: Tongue): Tongue => (who === 'luz' ? 'es' : tongue);

const only = ({ whispers: [first] }: Screen): Shown => {
  if (!first) throw new Error('nothing was said to them alone');
  return first;
};

async function found(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('The community is set up');
  const { form } = await here.command('rosa', 'convener setup');
  await here.fillIn('rosa', form, { name: 'SafeCities', zone: 'Chicago', language: tongue });
  await here.command('rosa', 'convener settings', { coordinators: 'here' }, 'desk');
  await here.command('rosa', 'calls settings', { link: 'https://meet.example.org/safecities' });
  here.coordinated.length = 0;
}

async function choose(here: Chain, tongue: Tongue): Promise<void> {
  const { lights, waste } = topics[tongue];
  here.paper.chapter('A topic is chosen');
  await here.command('ben', 'topics suggest', { title: lights, speak: 'yes' });
  await here.command('luz', 'topics suggest', { title: waste });
  await here.command('kim', 'speakers join', { topics: lights });
  await here.command('rosa', 'topics poll', { choices: '1, 2', closes: tongue === 'en' ? 'in 3 days' : 'en 3 días' });
  const poll = () => here.find(heads.poll[tongue]);
  for (const who of ['ben', 'luz', 'kim'] as const) await here.press(who, poll(), labels.vote[tongue]);
  await here.pass(3 * 24 + 1);
}

async function findTime(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('Its date is found');
  for (const who of ['ben', 'luz', 'kim'] as const) {
    const paper = only(await here.press(who, here.find(heads.times[tongue]), labels.mark[tongue]));
    await here.press(who, paper, [labels.yes[own(who, tongue)], 2]);
  }
  await here.pass(3 * 24);
}

async function findSpeaker(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('A speaker is found');
  await here.press('ben', here.find(heads.asked[tongue], 'ben'), labels.decline[tongue]);
  await here.press('kim', here.find(heads.asked[tongue], 'kim'), labels.accept[tongue]);
  for (const who of ['ben', 'luz'] as const) await here.press(who, here.find(heads.call[tongue]), labels.comes[tongue]);
}

async function hold(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('The call comes, and is held');
  await here.pass(8 * 24 + 6);
  expect(here.find(heads.thanks[tongue], 'kim').controls).toEqual([labels.notes[tongue]]);
}

async function keep(here: Chain, tongue: Tongue): Promise<void> {
  here.paper.chapter('What came of it is kept');
  const notes = await here.press('kim', here.find(heads.thanks[tongue], 'kim'), labels.notes[tongue]);
  const insights = {
    en: 'LED lights pay for themselves in three years',
    es: 'Las luces LED se pagan solas en tres años',
  };
  const questions = { en: 'Who owns the poles?', es: '¿De quién son los postes?' };
  await here.fillIn('kim', notes.form, { insights: insights[tongue], questions: questions[tongue] });
  const learned = await here.press('luz', here.find(heads.learn[tongue]), labels.learned[tongue]);
  await here.fillIn('luz', learned.form, { learned: 'Contar primero los postes', share: 'named' });
  await here.pass(4 * 24);
}
