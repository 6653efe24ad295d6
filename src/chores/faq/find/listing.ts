import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { type Field, line, number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { viewerOf } from '../entries/visible.ts';
import { TAG_LIMIT } from '../model.ts';
import { faqVoice, localized } from '../words.ts';
import { pickTag, turnList } from './actions.ts';
import { entriesPage } from './entries-page.ts';
import { listMessage } from './list-message.ts';
import { fold, keyOf, type Tag, tagLabel, tagsFor, tagsOpen } from './tags.ts';
import { wayIn } from './way.ts';

/** Offers the tags of what everybody may see. */
const tagField: Field<string> = {
  ...line({ label: localized('list.tag'), hint: localized('list.tag.hint'), max: TAG_LIMIT }),
  find: async ({ tx, community, language }, typed, limit) => {
    const tags = (await tagsOpen(tx, community.id)).filter(({ name }) => fold(name).includes(fold(typed)));
    return tags.slice(0, limit).map((each) => ({ label: tagLabel(language, each), value: each.name }));
  },
};

export const listFaq = command({
  path: 'faq list',
  summary: localized('list.summary'),
  fields: {
    tag: optional(tagField),
    page: optional(number({ label: localized('list.page'), hint: localized('list.page.hint'), min: 1, max: 9_999 })),
  },
  run: async (turn, { tag, page = 1 }): Promise<Answer> => {
    const key = tag === undefined ? undefined : keyOf(tag.replace(/^#+/, ''));
    const tags = await tagsSeen(turn);
    if (key !== undefined && !tags.some((each) => each.key === key)) {
      return problems({ tag: faqVoice(turn.language).line('list.no-tag', { tag: tag ?? '' }) });
    }
    return fleeting(whisper(await pageOf(turn, { page, tag: key, tags })));
  },
});

export const turnListByButton = pressed(turnList, async (turn, { from }): Promise<Answer> => {
  const way = wayIn(from);
  return fleeting(replace(await listOf(turn, way?.to === 'list' ? way : { page: 1, tag: undefined })));
});

export const pickTagByMenu = pressed(
  pickTag,
  async (turn, _args, { values }): Promise<Answer> =>
    fleeting(replace(await listOf(turn, { page: 1, tag: values[0] }))),
);

interface Asked {
  readonly page: number;
  /** Its key. */
  readonly tag: string | undefined;
}

/** A page of the list; of all entries where nothing has the tag any more. */
export const listOf = async (turn: Turn, asked: Asked): Promise<Message> =>
  pageOf(turn, { ...asked, tags: await tagsSeen(turn) });

const tagsSeen = (turn: Turn): Promise<readonly Tag[]> => tagsFor(turn.tx, turn.community.id, viewerOf(turn));

async function pageOf(
  turn: Turn,
  { page, tag: key, tags }: Asked & { readonly tags: readonly Tag[] },
): Promise<Message> {
  const tag = tags.find((each) => each.key === key);
  const asked = { community: turn.community.id, viewer: viewerOf(turn), page, names: tag?.names };
  return listMessage(turn.language, { ...(await entriesPage(turn.tx, asked)), tag, tags });
}
