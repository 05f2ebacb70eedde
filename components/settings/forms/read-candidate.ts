import type { Result } from '#lib/base/result.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { FormFailure } from '#lib/functioning/questionnaire/parse-form.ts';
import type { StoredExpansion, StoredForm } from '#lib/ports/form-library.ts';
import { openStoredForm } from '#lib/workflows/functioning/imported-forms.ts';
import { idFrom } from '../id-from-name.ts';

/** A form that was chosen and is not kept yet. */
export interface Candidate {
  readonly stored: StoredForm;
  readonly form: Form;
  /** The kept form whose place it would take. */
  readonly replaces: StoredForm | undefined;
}

/** An id that no other form has. */
function freeId(title: string, taken: readonly string[]): string {
  const wanted = `q-${idFrom(title).slice(0, 48) || 'form'}`;
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1)
    if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** Reads a form before it is kept: a newer version of a kept one, known by its address, is to take its place. */
export function readCandidate(
  text: string,
  from: string,
  kept: readonly StoredForm[],
  now: Date,
  expansions: readonly StoredExpansion[] = [],
): Result<Candidate, FormFailure> {
  const read = openStoredForm({ id: '', text, expansions });
  if (!read.ok) return read;
  const { url, title } = read.value;
  const replaces = kept.find((each) => {
    const before = openStoredForm({ ...each, id: '' });
    return url !== 'urn:rinnalla:form:' && before.ok && before.value.url === url;
  });
  const taken = kept.map(({ id }) => id);
  const id = replaces?.id ?? freeId(title, taken);
  const stored: StoredForm = {
    id,
    title,
    importedAt: now.toISOString(),
    from,
    text,
    ...(expansions.length === 0 ? {} : { expansions }),
  };
  return { ok: true, value: { stored, form: read.value, replaces } };
}
