import { obj, objects } from '../json.ts';
import { bool, both, type Check, list, oneOf, record, string, tagged, wrong } from './check.ts';

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plain = (max: number): Check =>
  record({ type: oneOf('plain_text'), text: string({ min: 1, max }) }, { emoji: bool });

export const words = (max: number): Check =>
  tagged({
    plain_text: plain(max),
    mrkdwn: record({ type: oneOf('mrkdwn'), text: string({ min: 1, max }) }, { verbatim: bool }),
  });

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm: Check = record(
  { title: plain(100), text: words(300), confirm: plain(30), deny: plain(30) },
  { style: oneOf('primary', 'danger') },
);

// The SDK's types say 75 for a value, the reference elsewhere 150: the smaller of the two is always right.
const OPTION_VALUE = 75;

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = (label: (max: number) => Check): Check =>
  record({ text: label(75), value: string({ min: 1, max: OPTION_VALUE }) }, { description: label(75) });

export const linkedOption: Check = record(
  { text: plain(75), value: string({ min: 1, max: OPTION_VALUE }) },
  { description: plain(75), url: string({ max: 3000 }) },
);

const group: Check = record({ label: plain(75), options: list(option(plain), { max: 100 }) });

export const optionsOrGroups = {
  options: list(option(plain), { max: 100 }),
  option_groups: list(group, { max: 100 }),
} as const;

/** What every option of an element is, whether it stands in a group or not. */
export const allOptions = (element: unknown) => {
  const { options, option_groups: groups } = obj(element);
  return [...objects(options), ...objects(groups).flatMap((each) => objects(each['options']))];
};

const exactlyOne: Check = (value, at) => {
  const { options, option_groups: groups } = obj(value);
  return (options === undefined) === (groups === undefined)
    ? wrong('must define either `options` or `option_groups`', at)
    : [];
};

const sameOption = (a: unknown, b: unknown): boolean =>
  obj(a)['value'] === obj(b)['value'] && obj(obj(a)['text'])['text'] === obj(obj(b)['text'])['text'];

/** What is chosen at first must be among what can be chosen. */
export const initialKnown: Check = (value, at) => {
  const { initial_option: one, initial_options: many } = obj(value);
  const chosen = [...(one === undefined ? [] : [one]), ...objects(many)];
  const known = allOptions(value);
  const strange = chosen.filter((each) => !known.some((option) => sameOption(option, each)));
  return strange.flatMap(() => wrong('initial option must exactly match one of the options', at));
};

export const chosenFromOptions = (check: Check): Check => both(check, exactlyOne, initialKnown);

const url = string({ min: 1, max: 3000 });

/** https://docs.slack.dev/reference/block-kit/block-elements/image-element */
export const image: Check = record(
  { type: oneOf('image'), image_url: url, alt_text: string({ min: 1, max: 2000 }) },
  {},
);
