import type { SchemaIssue } from '#lib/model/settings/schema-problems.ts';

interface UnionIssue extends SchemaIssue {
  readonly errors?: readonly (readonly UnionIssue[])[];
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The branches of the unions of `criterion-schema.ts`, by the message of the union: which one did the writer mean? */
const branchOf: Readonly<Record<string, (value: object) => number>> = {
  criterion: (value) => {
    if ('type' in value) return 0;
    if ('all' in value) return 1;
    if ('any' in value) return 2;
    return 'not' in value ? 3 : 'atLeast' in value ? 4 : -1;
  },
  amount: () => 1,
  span: (value) => ('days' in value ? 0 : 'months' in value ? 1 : -1),
  group: (value) => ('band' in value ? 1 : 0),
};

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, part) => (isGroup(value) ? Reflect.get(value, part) : undefined), input);
}

/**
 * Issues of a union are issues of each of its branches. Only those of the branch that was meant help; where none can be
 * told, the union itself says what it expects.
 */
export function issuesOfMeantBranch(issue: UnionIssue, input: unknown): readonly SchemaIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors === undefined || issue.errors.length === 0)
    return [issue];
  const value = valueAt(input, issue.path);
  const branch = isGroup(value) ? (branchOf[issue.message]?.(value) ?? -1) : -1;
  const meant = issue.errors[branch];
  if (meant === undefined) return [issue];
  return meant.flatMap((each) =>
    issuesOfMeantBranch({ ...each, path: [...issue.path, ...each.path] }, input),
  );
}
