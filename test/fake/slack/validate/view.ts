import { obj, objects } from '../json.ts';
import { viewBlocks } from './blocks.ts';
import { bool, both, type Check, oneOf, record, string, tagged, wrong } from './check.ts';
import { plain } from './objects.ts';

const common = {
  private_metadata: string({ max: 3000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
};

/** https://docs.slack.dev/reference/views/modal-views */
const modal = record(
  { type: oneOf('modal'), title: plain(24), blocks: viewBlocks },
  { ...common, close: plain(24), submit: plain(24), clear_on_close: bool, notify_on_close: bool },
);

const home = record({ type: oneOf('home'), blocks: viewBlocks }, common);

const submittable: Check = (value, at) => {
  const asks = objects(obj(value)['blocks']).some((block) => block['type'] === 'input');
  return asks && obj(value)['submit'] === undefined ? wrong('missing required field: submit', at) : [];
};

/** More than 250 kB is `view_too_large`. https://docs.slack.dev/reference/methods/views.open */
export const VIEW_BYTES = 250_000;

export const modalView: Check = both(tagged({ modal }), submittable);

export const homeView: Check = tagged({ home });
