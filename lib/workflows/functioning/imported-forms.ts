import { ok, type Result } from '#lib/base/result.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { type FormFailure, parseFormFile } from '#lib/functioning/questionnaire/parse-form.ts';
import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { StoredForm } from '#lib/ports/form-library.ts';
import { isOffered } from './functioning-in-force.ts';

const byId = 'urn:rinnalla:form:';

/** True for an address that the form came with: by one that it was given here no other system knows it. */
export function hasOwnAddress(url: string): boolean {
  return !url.startsWith(byId);
}

/** True when an imported form is offered to the role: an organisation that imports one means it to be used. */
export function isFormOn(settings: FunctioningSettings, id: string, role?: Role): boolean {
  const { forms = {} } = settings;
  return (Object.hasOwn(forms, id) ? forms[id] !== false : true) && isOffered(settings, id, role);
}

/**
 * The form as it is filled in. One that has no address of its own is called by its id here, so that its answers can be found
 * again by what they answer.
 */
export function openStoredForm({
  id,
  text,
  expansions = [],
}: Pick<StoredForm, 'id' | 'text' | 'expansions'>): Result<Form, FormFailure> {
  const read = parseFormFile(text, new Map(expansions.map(({ canonical, set }) => [canonical, set])));
  if (!read.ok || read.value.url !== undefined) return read;
  return ok({ ...read.value, url: `${byId}${id}` });
}
