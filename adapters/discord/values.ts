import { type APIModalSubmission, ComponentType, type ModalSubmitComponent } from 'discord-api-types/v10';
import type { RawValues } from '../../src/surface/form.ts';
import { MENU_MARK } from './forms.ts';

/** What a person put into a form, by the name of the field; the menus of one field joined, fields left empty absent. */
export function values(submission: Pick<APIModalSubmission, 'components'>): RawValues {
  const found: Record<string, readonly string[]> = {};
  for (const component of submission.components.flatMap(inputs)) {
    const given = valuesOf(component);
    const name = component.custom_id.split(MENU_MARK)[0] ?? component.custom_id;
    if (given.length > 0) found[name] = [...(found[name] ?? []), ...given];
  }
  return found;
}

function inputs(part: APIModalSubmission['components'][number]): readonly ModalSubmitComponent[] {
  if (part.type === ComponentType.Label) return [part.component];
  if (part.type === ComponentType.ActionRow) return part.components;
  return [];
}

function valuesOf(component: ModalSubmitComponent): readonly string[] {
  if ('values' in component) return component.values;
  if ('value' in component && typeof component.value === 'string' && component.value !== '') return [component.value];
  return [];
}
