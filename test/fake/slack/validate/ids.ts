import { isObj, obj, objects } from '../json.ts';
import { type Check, wrong } from './check.ts';

interface Named {
  readonly name: string;
  readonly id: unknown;
  readonly at: string;
}

function repeated(named: readonly Named[]): readonly string[] {
  const seen = new Set<unknown>();
  return named.flatMap(({ name, id, at }) => {
    if (id === undefined) return [];
    if (seen.has(id)) return wrong(`\`${name}\` "${id}" already exists`, at);
    seen.add(id);
    return [];
  });
}

function actionIds(block: unknown, at: string): readonly Named[] {
  const { elements, accessory, element } = obj(block);
  const listed = objects(elements).map((each, index) => ({ each, at: `${at}/elements/${index}` }));
  const single = [
    { each: accessory, at: `${at}/accessory` },
    { each: element, at: `${at}/element` },
  ];
  return [...listed, ...single.filter(({ each }) => isObj(each))].map(({ each, at: place }) => ({
    name: 'action_id',
    id: obj(each)['action_id'],
    at: `${place}/action_id`,
  }));
}

const focused = (block: unknown): boolean =>
  [obj(block)['element'], obj(block)['accessory'], ...objects(obj(block)['elements'])].some(
    (each) => obj(each)['focus_on_load'] === true,
  );

/** No block_id twice in a surface, no action_id twice in a block, one element at most that takes the focus. */
export const uniqueIds: Check = (value, at) => {
  if (!Array.isArray(value)) return [];
  const blockIds = value.map((each, index) => ({
    name: 'block_id',
    id: obj(each)['block_id'] || undefined,
    at: `${at}/${index}/block_id`,
  }));
  const inBlocks = value.flatMap((each, index) => repeated(actionIds(each, `${at}/${index}`)));
  const tooFocused = value.filter(focused).length > 1 ? wrong('only one element may focus on load', at) : [];
  return [...repeated(blockIds), ...inBlocks, ...tooFocused];
};
