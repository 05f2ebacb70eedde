import { isObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { Form } from './form.ts';

/** A value set that a form names and whose options it does not list. */
export interface WantedSet {
  /** As the form names it. */
  readonly canonical: string;
  /** What a server can be asked by; absent for one within the form that has no address. */
  readonly address?: string;
}

/** A set within the form is asked for by its own address. */
function addressOf(canonical: string, { json }: Pick<Form, 'json'>): string | undefined {
  if (!canonical.startsWith('#')) return canonical;
  const set = readObjects(json.contained).find(({ id }) => `#${String(id)}` === canonical);
  const url = isObject(set) ? readCodeText(set.url) : undefined;
  const version = readCodeText(set?.version);
  return url === undefined || version === undefined ? url : `${url}|${version}`;
}

/** Value sets whose options are missing, with those that were fetched before, each once. */
export function wantedSets(form: Form, fetched: readonly string[]): readonly WantedSet[] {
  const missing = form.notes.flatMap(({ kind, about }) =>
    kind === 'valueSetMissing' && about !== undefined ? [about] : [],
  );
  return [...new Set([...fetched, ...missing])].map((canonical) => {
    const address = addressOf(canonical, form);
    return { canonical, ...(address === undefined ? {} : { address }) };
  });
}
