import { fail, ok, type Result } from '#lib/base/result.ts';
import { linkedFieldProblems } from './linked-fields.ts';
import type { Settings } from './settings.ts';
import {
  describeGot,
  type Expectation,
  expectations,
  formatPath,
  type SettingsProblem,
} from './settings-problem.ts';
import { settingsSchema } from './settings-schema.ts';

/** Reads unknown input as settings. All errors are told at once, each with its field and what it expects. */
export function parseSettings(input: unknown): Result<Settings, readonly SettingsProblem[]> {
  const parsed = settingsSchema.safeParse(input);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => toProblems(issue, input))),
    ...linkedFieldProblems(input),
  ];
  if (parsed.success && problems.length === 0) return ok(parsed.data);
  return fail(problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
}

/** Reads a settings file's text. */
export function parseSettingsText(text: string): Result<Settings, readonly SettingsProblem[]> {
  try {
    const input: unknown = JSON.parse(text);
    return parseSettings(input);
  } catch {
    return fail([{ path: '', expected: { key: 'json' }, got: describeGot(text, []) }]);
  }
}

/** The parts of the schema library's issues that are read here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
}

function toProblems(issue: Issue, input: unknown): readonly SettingsProblem[] {
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
  // A union that cannot be chosen names its choices; a fixed value and a list of values name theirs.
  const choices = code === 'invalid_union' ? issue.options : issue.values;
  if (choices !== undefined && issue.message !== 'version') {
    const values = { choices: choices.map(String).join(', ') };
    return [{ path: formatPath(path), expected: { key: 'oneOf', values }, got }];
  }
  return [{ path: formatPath(path), expected: { key: expectationOf(issue.message) }, got }];
}

function expectationOf(message: string): Expectation {
  return expectations.find((expectation) => expectation === message) ?? 'text';
}
