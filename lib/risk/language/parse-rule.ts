import { fail, ok, type Result } from '#lib/base/result.ts';
import { problemsOfIssue } from '#lib/model/settings/schema-problems.ts';
import { describeGot, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Rule } from '../rule.ts';
import type { RuleSurroundings } from './check-leaf.ts';
import { checkRule } from './check-rule.ts';
import { ruleSchema } from './rule-schema.ts';
import { issuesOfMeantBranch } from './schema-issues.ts';

/** Which field of a rule, what it expects and what it got: told as the problems of settings are. */
export type RuleProblem = SettingsProblem;

/** A rule's JSON may be so long, in characters, so nested, and have so many parts. The longest of the catalogue has a tenth. */
const mostText = 100_000;
const mostNesting = 40;
const mostParts = 5_000;

/** What is too big is refused before anything walks through it; so is what would have no end. */
function sizeProblem(input: unknown): RuleProblem | undefined {
  let parts = 0;
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length;
    const most = depth > mostNesting ? mostNesting : parts > mostParts ? mostParts : undefined;
    if (most !== undefined)
      return { path: '', expected: { key: 'fewer', values: { most } }, got: { kind: 'group' } };
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return undefined;
}

/**
 * Reads unknown input as a rule. Errors of single fields are told first, all at once; errors between fields when the single
 * ones are right. What comes back is a copy that consists of the known fields only.
 */
export function parseRule(
  input: unknown,
  surroundings: RuleSurroundings = {},
): Result<Rule, readonly RuleProblem[]> {
  const tooBig = sizeProblem(input);
  if (tooBig !== undefined) return fail([tooBig]);
  const parsed = ruleSchema.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => issuesOfMeantBranch(issue, input));
    return fail(sorted(issues.flatMap((issue) => problemsOfIssue(issue, input))));
  }
  const problems = checkRule(parsed.data, surroundings);
  return problems.length === 0 ? ok(parsed.data) : fail(sorted(problems));
}

/** Reads the text of a rule's file. */
export function parseRuleText(
  text: string,
  surroundings: RuleSurroundings = {},
): Result<Rule, readonly RuleProblem[]> {
  const got = describeGot(text, []);
  if (text.length > mostText)
    return fail([{ path: '', expected: { key: 'shortText', values: { most: mostText } }, got }]);
  try {
    const input: unknown = JSON.parse(text);
    return parseRule(input, surroundings);
  } catch {
    return fail([{ path: '', expected: { key: 'json' }, got }]);
  }
}

function sorted(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  return problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
