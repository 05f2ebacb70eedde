import type { IcfForm } from '../assessment.ts';

const start = 'urn:rinnalla:form:';

/** The canonical address of a form as FHIR names it: `urn:rinnalla:form:generic-7|1.0`. */
export function formAddress({ id, version }: Pick<IcfForm, 'id' | 'version'>): string {
  return `${start}${id}|${version}`;
}

export const formUrl = (id: string): string => `${start}${id}`;

/** The form of a canonical address; undefined when it is no form of ours. A missing version is an empty one. */
export function parseFormAddress(
  address: string | undefined,
): { readonly id: string; readonly version: string } | undefined {
  if (address?.startsWith(start) !== true) return undefined;
  const [id = '', ...version] = address.slice(start.length).split('|');
  return id === '' ? undefined : { id, version: version.join('|') };
}
