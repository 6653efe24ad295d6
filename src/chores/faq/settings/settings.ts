import { done, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, number, optional } from '../../../kernel/field.ts';
import type { Site, Turn, Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { type Message, said } from '../../../surface/message.ts';
import { faqVoice, localized } from '../words.ts';
import { askEverywhere, askHere, channelsOf, isOthers, isSame, questionsIn, setWatched } from './channels.ts';
import { changeSettings, settingsOf } from './store.ts';
import { settingsMessage } from './views.ts';

const [MOST_DAYS, MOST_MONTHS] = [30, 36];

const days = (name: 'review' | 'unanswered') =>
  optional(
    number({ label: localized(`settings.${name}`), hint: localized(`settings.${name}.hint`), min: 1, max: MOST_DAYS }),
  );

export const settings = command({
  path: 'faq settings',
  summary: localized('settings.summary'),
  who: 'coordinator',
  fields: {
    suggest: optional(
      choice({
        label: localized('settings.suggest'),
        hint: localized('settings.suggest.hint'),
        choices: [
          { value: 'on', label: localized('settings.on') },
          { value: 'off', label: localized('settings.off') },
        ],
      }),
    ),
    questions: optional(
      choice({
        label: localized('settings.questions'),
        hint: localized('settings.questions.hint'),
        choices: [
          { value: 'here', label: localized('settings.here') },
          { value: 'everywhere', label: localized('settings.everywhere') },
        ],
      }),
    ),
    review: days('review'),
    unanswered: days('unanswered'),
    verify: optional(
      number({
        label: localized('settings.verify'),
        hint: localized('settings.verify.hint'),
        min: 1,
        max: MOST_MONTHS,
      }),
    ),
  },
  form: {
    title: localized('settings.form'),
    submit: localized('settings.submit'),
    always: true,
    instead: async ({ turn }) => turn && refused(turn),
    prefill,
  },
  run: async (turn, wanted) => {
    const site = siteOf(turn);
    const no = await refused(turn);
    if (no || !site) return no ? whisper(no) : done;
    await apply(turn, site, wanted);
    return whisper(await standing(turn, site));
  },
});

interface Wanted {
  readonly suggest: 'on' | 'off' | undefined;
  readonly questions: 'here' | 'everywhere' | undefined;
  readonly review: number | undefined;
  readonly unanswered: number | undefined;
  readonly verify: number | undefined;
}

/** What is not said stays as it was. */
async function apply(turn: Turn, site: Site, wanted: Wanted): Promise<void> {
  const { tx, community } = turn;
  const { suggest, questions, review, unanswered, verify } = wanted;
  const { platform, channel } = site;
  if (suggest !== undefined) await setWatched(tx, community.id, { ...site, watched: suggest === 'on' });
  if (questions === 'here') await askHere(tx, community.id, site);
  if (questions === 'everywhere') await askEverywhere(tx, community.id);
  const change = {
    ...(review !== undefined && { reviewDays: review }),
    ...(unanswered !== undefined && { answerDays: unanswered }),
    ...(verify !== undefined && { verifyMonths: verify }),
  };
  if (Object.keys(change).length > 0) await changeSettings(tx, community.id, change);
  await turn.record('faq.settings', {
    ...{ platform, channel },
    ...(suggest !== undefined && { suggest }),
    ...(questions !== undefined && { questions }),
    ...change,
  });
}

async function prefill({ tx, turn }: Visit): Promise<RawValues> {
  const site = turn && siteOf(turn);
  if (!site) return {};
  const { reviewDays, answerDays, verifyMonths } = await settingsOf(tx, turn.community.id);
  const channels = await channelsOf(tx, turn.community.id);
  return {
    suggest: [channels.some((each) => isSame(each, site) && each.watched) ? 'on' : 'off'],
    // `elsewhere` is none of the choices: neither is filled in, and the form changes nothing.
    questions: [questionsIn(channels, site)],
    review: [String(reviewDays)],
    unanswered: [String(answerDays)],
    verify: [String(verifyMonths)],
  };
}

/** Why nothing can be set here, where it cannot. */
async function refused(turn: Turn): Promise<Message | undefined> {
  const voice = faqVoice(turn.language);
  const site = siteOf(turn);
  if (!site) return said(voice.line('settings.no-channel'));
  return (await isOthers(turn.tx, turn.community.id, site)) ? said(voice.line('settings.others')) : undefined;
}

const siteOf = ({ at: { platform, workspace, channel } }: Turn): Site | undefined =>
  channel === undefined ? undefined : { platform, workspace, channel };

async function standing({ tx, community, language, hearing }: Turn, site: Site): Promise<Message> {
  return settingsMessage(language, {
    site,
    channels: await channelsOf(tx, community.id),
    settings: await settingsOf(tx, community.id),
    hearing: hearing(site.platform),
  });
}
