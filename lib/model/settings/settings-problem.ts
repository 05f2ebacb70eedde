import type { WordValues } from '#lib/base/language.ts';

/** What a field expects; each has a sentence `settings.expected.<key>` in every language. */
export const expectations = [
  'json',
  'group',
  'list',
  'text',
  'id',
  'yesNo',
  'oneOf',
  'version',
  'address',
  'matchPattern',
  'clientAddress',
  'regularExpression',
  'dateFormat',
  'timeZone',
  'instant',
  'cacheHours',
  'width',
  'knownField',
  'uniqueId',
  'knownSource',
  'twoIdentifiers',
  'sections',
  'wholeNumber',
  // Of rules and tables that an organisation gives: `lib/risk/language/`.
  'number',
  'ruleId',
  'freeRuleId',
  'knownRule',
  'ruleVersion',
  'date',
  'name',
  'shortText',
  'fewer',
  'notEmpty',
  'distinct',
  'lowerCase',
  'secureAddress',
  'plainText',
  'criterion',
  'amount',
  'span',
  'wholeNumberFrom',
  'range',
  'wholeRange',
  'knownParameter',
  'usedParameter',
  'label',
  'usedLabel',
  'knownValue',
  'sameValues',
  'noValues',
  'sameNumber',
  'calmWords',
  'ofKind',
  'knownTable',
  'knownScore',
  'rolesOfRule',
  'nameOfTable',
  'laterThanStart',
  'noOverlap',
] as const;
export type Expectation = (typeof expectations)[number];

/** What was there instead; each has a sentence `settings.got.<kind>`. Secrets are never quoted. */
export const gotKinds = ['nothing', 'empty', 'text', 'number', 'yesNo', 'list', 'group', 'hidden'] as const;
export type Got = { readonly kind: (typeof gotKinds)[number]; readonly value?: string };

/** One error in settings: which field, what it expects, what it got. */
export interface SettingsProblem {
  /** `sources[0].baseUrl`; empty for the whole. */
  readonly path: string;
  readonly expected: { readonly key: Expectation; readonly values?: WordValues };
  readonly got: Got;
}

/** The path of a field as people write it. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}

/** Longest piece of a value that is quoted back, in characters. */
const quoted = 60;

/** What is at `path` in the input, told without repeating a secret. */
export function describeGot(input: unknown, path: readonly PropertyKey[]): Got {
  let value = input;
  for (const part of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  if (value === undefined || value === null) return { kind: 'nothing' };
  if (path.at(-1) === 'token') return { kind: 'hidden' };
  if (Array.isArray(value)) return { kind: 'list' };
  if (typeof value === 'object') return { kind: 'group' };
  if (typeof value === 'boolean') return { kind: 'yesNo', value: String(value) };
  if (typeof value === 'number') return { kind: 'number', value: String(value) };
  const text = String(value).trim();
  if (text === '') return { kind: 'empty' };
  // A password inside an address is a secret too.
  const safe = text.replace(/\/\/[^/@\s]*@/g, '//…@');
  return { kind: 'text', value: safe.length > quoted ? `${safe.slice(0, quoted)}…` : safe };
}
