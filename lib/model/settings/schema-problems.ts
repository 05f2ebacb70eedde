import {
  describeGot,
  type Expectation,
  expectations,
  formatPath,
  type SettingsProblem,
} from './settings-problem.ts';

/** The parts of the schema library's issues that are read here. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  /** Of a name in a group of free names: what the name itself should be. */
  readonly issues?: readonly { readonly message: string }[];
}

/** An issue of a schema whose messages are the keys of what is expected, as the problems that people read. */
export function problemsOfIssue(issue: SchemaIssue, input: unknown): readonly SettingsProblem[] {
  const { code, path } = issue;
  if (code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      path: formatPath([...path, key]),
      expected: { key: 'knownField' },
      // The content of a field that nobody knows may be anything, a secret too.
      got: { kind: 'hidden' },
    }));
  }
  const got = describeGot(input, path);
  if (code === 'invalid_key') {
    const [about] = issue.issues ?? [];
    return [{ path: formatPath(path), expected: expectedBy(about?.message ?? issue.message), got }];
  }
  // A union that cannot be chosen names its choices; a fixed value and a list of values name theirs.
  const choices = code === 'invalid_union' ? issue.options : issue.values;
  if (choices !== undefined && issue.message !== 'version') {
    const values = { choices: choices.map(String).join(', ') };
    return [{ path: formatPath(path), expected: { key: 'oneOf', values }, got }];
  }
  return [{ path: formatPath(path), expected: expectedBy(issue.message), got }];
}

/** A message is a key, or a key with the greatest length it allows: `shortText 44`. */
function expectedBy(message: string): SettingsProblem['expected'] {
  const [name, most] = message.split(' ');
  const key: Expectation = expectations.find((expectation) => expectation === name) ?? 'text';
  return most === undefined ? { key } : { key, values: { most } };
}
