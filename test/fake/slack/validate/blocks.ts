import { obj } from '../json.ts';
import { bool, both, type Check, type Fields, fine, list, record, string, tagged, wrong } from './check.ts';
import { inActions, inInput, inSection } from './elements.ts';
import { uniqueIds } from './ids.ts';
import { image, plain, words } from './objects.ts';
import { richText } from './rich-text.ts';

const block = { type: fine };
const named = { block_id: string({ max: 255 }) };

const textOrFields: Check = (value, at) =>
  obj(value)['text'] === undefined && obj(value)['fields'] === undefined
    ? wrong('must define either `text` or `fields`', at)
    : [];

const section: Check = both(
  record(block, {
    ...named,
    text: words(3000),
    fields: list(words(2000), { max: 10 }),
    accessory: tagged(inSection),
    expand: bool,
  }),
  textOrFields,
);

/** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
const slackFile: Check = both(
  record({}, { id: string({ min: 1 }), url: string({ min: 1, max: 3000 }) }),
  (value, at) =>
    (obj(value)['id'] === undefined) === (obj(value)['url'] === undefined)
      ? wrong('must define either `id` or `url`', at)
      : [],
);

const urlOrFile: Check = (value, at) =>
  (obj(value)['image_url'] === undefined) === (obj(value)['slack_file'] === undefined)
    ? wrong('must define either `image_url` or `slack_file`', at)
    : [];

const shared: Fields = {
  section,
  header: record({ ...block, text: plain(150) }, named),
  divider: record(block, named),
  image: both(
    record(
      { ...block, alt_text: string({ min: 1, max: 2000 }) },
      { ...named, title: plain(2000), image_url: string({ min: 1, max: 3000 }), slack_file: slackFile },
    ),
    urlOrFile,
  ),
  context: record(
    { ...block, elements: list(tagged({ image, plain_text: words(3000), mrkdwn: words(3000) }), { max: 10 }) },
    named,
  ),
  actions: record({ ...block, elements: list(tagged(inActions), { max: 25 }) }, named),
  input: record(
    { ...block, label: plain(2000), element: tagged(inInput) },
    { ...named, hint: plain(2000), optional: bool, dispatch_action: bool },
  ),
  rich_text: record({ ...block, elements: richText }, named),
};

/** Only in messages: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
const markdown = { markdown: record({ ...block, text: string({ min: 1, max: 12_000 }) }, named) };

/** Blocks of a message: at most 50. https://docs.slack.dev/reference/block-kit/blocks */
export const messageBlocks: Check = both(list(tagged({ ...shared, ...markdown }), { min: 0, max: 50 }), uniqueIds);

/** Blocks of a modal or of the Home tab: at most 100. */
export const viewBlocks: Check = both(list(tagged(shared), { min: 0, max: 100 }), uniqueIds);
