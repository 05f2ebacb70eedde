import { fail, ok, type Result } from '#lib/base/result.ts';
import { linkedFieldProblems } from './linked-fields.ts';
import { problemsOfIssue } from './schema-problems.ts';
import type { Settings } from './settings.ts';
import { describeGot, type SettingsProblem } from './settings-problem.ts';
import { settingsSchema } from './settings-schema.ts';

/** Reads unknown input as settings. All errors are told at once, each with its field and what it expects. */
export function parseSettings(input: unknown): Result<Settings, readonly SettingsProblem[]> {
  const parsed = settingsSchema.safeParse(input);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, input))),
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
