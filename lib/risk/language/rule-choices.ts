import type { RiskSettings, RuleChoice } from '#lib/model/settings/risk-settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { describeGot, formatPath, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Rule, RuleParameter } from '../rule.ts';
import { wholeParameters } from './rule-parts.ts';

/** Rules as the organisation has chosen them, and the choices that were not taken. */
export interface ChosenRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly SettingsProblem[];
}

/**
 * The organisation's choices put upon the rules. A choice that goes beyond what the rule allows is told and not taken: the
 * rule keeps its own. No schema is needed here, so that a sidebar without rules of the organisation's own loads none.
 */
export function chooseRules(rules: readonly Rule[], choices: RiskSettings['rules'] = {}): ChosenRules {
  const problems: SettingsProblem[] = [];
  const input = { risk: { rules: choices } };
  const report = (path: readonly PropertyKey[], expected: SettingsProblem['expected']) => {
    const at = ['risk', 'rules', ...path];
    problems.push({ path: formatPath(at), expected, got: describeGot(input, at) });
  };
  const known = new Set(rules.map(({ id }) => id));
  for (const id of Object.keys(choices)) {
    if (!known.has(id)) report([id], { key: 'knownRule' });
  }
  const chosen = rules.map((rule) => {
    const choice = Object.hasOwn(choices, rule.id) ? choices[rule.id] : undefined;
    return choice === undefined ? rule : withChoice(rule, choice, report);
  });
  return { rules: chosen, problems };
}

type Report = (path: readonly PropertyKey[], expected: SettingsProblem['expected']) => void;

function withChoice(rule: Rule, choice: RuleChoice, report: Report): Rule {
  const parameters = chosenParameters(rule, choice, report);
  return {
    ...rule,
    ...(choice.on === undefined ? {} : { on: choice.on }),
    ...(choice.roles === undefined ? {} : { roles: chosenRoles(rule, choice.roles, report) }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

/** A sensitive rule is for the roles that it says and may be for fewer; another one goes where the organisation sends it. */
function chosenRoles(rule: Rule, roles: readonly Role[], report: Report): readonly Role[] {
  const wanted = [...new Set(roles)];
  if (rule.sensitive !== true) return wanted;
  const allowed = wanted.filter((role) => rule.roles.includes(role));
  if (allowed.length < wanted.length)
    report([rule.id, 'roles'], { key: 'rolesOfRule', values: { choices: rule.roles.join(', ') } });
  return allowed;
}

function chosenParameters(rule: Rule, { parameters: values = {} }: RuleChoice, report: Report) {
  const { parameters } = rule;
  for (const name of Object.keys(values)) {
    if (parameters === undefined || !Object.hasOwn(parameters, name)) {
      const choices = Object.keys(parameters ?? {}).join(', ') || '–';
      report([rule.id, 'parameters', name], { key: 'knownParameter', values: { choices } });
    }
  }
  if (parameters === undefined) return undefined;
  const whole = wholeParameters(rule);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, own]): readonly [string, RuleParameter] => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return [name, own];
      const { min, max } = own;
      const isWhole = whole.has(name);
      // A number that is none compares as false.
      if (value >= min && value <= max && (!isWhole || Number.isInteger(value)))
        return [name, { ...own, value }];
      report([rule.id, 'parameters', name], {
        key: isWhole ? 'wholeRange' : 'range',
        values: { min, max },
      });
      return [name, own];
    }),
  );
}
