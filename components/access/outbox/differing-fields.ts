import type { ResourceJson } from '#lib/ports/outbox.ts';

export interface ComparedField {
  readonly name: string;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

/** The elements of two versions that differ. What the server keeps for itself (`meta`) is no choice of a person's. */
export function differingFields(mine: ResourceJson, theirs: ResourceJson): readonly ComparedField[] {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return [...names]
    .filter((name) => !['resourceType', 'id', 'meta'].includes(name))
    .map((name) => ({ name, mine: written(mine[name]), theirs: written(theirs[name]) }))
    .filter((field) => field.mine !== field.theirs);
}

/** A value as lines of text, its keys in a steady order so that equal values read equal. */
function written(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((each) => written(each) ?? '').join('\n');
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => (key === 'text' || key === 'display' ? written(each) : `${key}: ${written(each)}`))
    .join(' ');
}
