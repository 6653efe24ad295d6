import { bool, both, type Check, type Fields, fine, integer, list, oneOf, pattern, record, string } from './check.ts';
import {
  chosenFromOptions,
  confirm,
  image,
  initialKnown,
  linkedOption,
  option,
  optionsOrGroups,
  plain,
  words,
} from './objects.ts';

const actionId = string({ min: 1, max: 255 });
const id = string({ min: 1, max: 255 });
const ids = list(id);
const kind = { type: fine };
const acting = { action_id: actionId, confirm };
const picked = { ...acting, focus_on_load: bool };
const prompted = { ...picked, placeholder: plain(150) };
const several = { max_selected_items: integer({ min: 1, max: 100 }) };
const dispatched = {
  dispatch_action_config: record(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }) },
  ),
};
const typed = { action_id: actionId, focus_on_load: bool, placeholder: plain(150), ...dispatched };
const filter = record(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public')),
    exclude_external_shared_channels: bool,
    exclude_bot_users: bool,
  },
);

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const button: Check = record(
  { ...kind, text: plain(75) },
  {
    ...acting,
    value: string({ max: 2000 }),
    url: string({ min: 1, max: 3000 }),
    style: oneOf('primary', 'danger'),
    accessibility_label: string({ max: 75 }),
  },
);

const length = integer({ min: 0, max: 3000 });

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and multi-select-menu-element */
export const selects: Fields = {
  static_select: chosenFromOptions(record(kind, { ...prompted, ...optionsOrGroups, initial_option: option(plain) })),
  external_select: record(kind, {
    ...prompted,
    initial_option: option(plain),
    min_query_length: integer({ min: 0, max: 100 }),
  }),
  users_select: record(kind, { ...prompted, initial_user: id }),
  conversations_select: record(kind, {
    ...prompted,
    initial_conversation: id,
    default_to_current_conversation: bool,
    response_url_enabled: bool,
    filter,
  }),
  channels_select: record(kind, { ...prompted, initial_channel: id, response_url_enabled: bool }),
  multi_static_select: chosenFromOptions(
    record(kind, { ...prompted, ...several, ...optionsOrGroups, initial_options: list(option(plain), { max: 100 }) }),
  ),
  multi_external_select: record(kind, {
    ...prompted,
    ...several,
    initial_options: list(option(plain), { max: 100 }),
    min_query_length: integer({ min: 0, max: 100 }),
  }),
  multi_users_select: record(kind, { ...prompted, ...several, initial_users: ids }),
  multi_conversations_select: record(kind, {
    ...prompted,
    ...several,
    initial_conversations: ids,
    default_to_current_conversation: bool,
    filter,
  }),
  multi_channels_select: record(kind, { ...prompted, ...several, initial_channels: ids }),
};

const choices: Fields = {
  checkboxes: both(
    record(
      { ...kind, options: list(option(words), { max: 10 }) },
      { ...picked, initial_options: list(option(words), { max: 10 }) },
    ),
    initialKnown,
  ),
  radio_buttons: both(
    record({ ...kind, options: list(option(words), { max: 10 }) }, { ...picked, initial_option: option(words) }),
    initialKnown,
  ),
};

const pickers: Fields = {
  datepicker: record(kind, {
    ...prompted,
    initial_date: pattern(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD'),
  }),
  timepicker: record(kind, {
    ...prompted,
    initial_time: pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm'),
    timezone: string({ min: 1 }),
  }),
};

// Ten digits, says the reference: seconds, so that milliseconds are refused.
const datetimepicker = {
  datetimepicker: record(kind, { ...picked, initial_date_time: integer({ min: 1_000_000_000, max: 9_999_999_999 }) }),
};

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element and its siblings */
const inputs: Fields = {
  plain_text_input: record(kind, {
    ...typed,
    initial_value: string({ max: 3000 }),
    multiline: bool,
    min_length: length,
    max_length: integer({ min: 1, max: 3000 }),
  }),
  email_text_input: record(kind, { ...typed, initial_value: string() }),
  url_text_input: record(kind, { ...typed, initial_value: string() }),
  number_input: record(
    { ...kind, is_decimal_allowed: bool },
    { ...typed, initial_value: string(), min_value: string(), max_value: string() },
  ),
};

export const inSection: Fields = {
  button,
  image,
  overflow: record({ ...kind, options: list(linkedOption, { max: 5 }) }, acting),
  ...selects,
  ...choices,
  ...pickers,
};

export const inActions: Fields = {
  button,
  overflow: record({ ...kind, options: list(linkedOption, { max: 5 }) }, acting),
  ...selects,
  ...choices,
  ...pickers,
  ...datetimepicker,
};

export const inInput: Fields = { ...selects, ...choices, ...pickers, ...datetimepicker, ...inputs };
