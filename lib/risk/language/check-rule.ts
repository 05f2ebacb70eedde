import { type Language, languages } from '#lib/base/language.ts';
import { describeGot, formatPath, type SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { Rule, RuleWords } from '../rule.ts';
import { checkLeaf, type Report, type RuleSurroundings } from './check-leaf.ts';
import { namesIn } from './placeholders.ts';
import { amountsIn, criteriaOf, figuresKnownTo, namesParameter, wholeParameters } from './rule-parts.ts';
import { unwantedWordIn } from './unwanted-words.ts';
import { labelsOf, leavesOf, type PlacedAmount, partsOf } from './walk-criterion.ts';

/** Most criteria in one rule, and how deep they may stand in one another. */
export const mostCriteria = 60;
export const mostDepth = 8;

/** What is wrong between the fields of a rule whose single fields are right. */
export function checkRule(rule: Rule, surroundings: RuleSurroundings = {}): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const report: Report = (path, key, values) =>
    problems.push({
      path: formatPath(path),
      expected: values === undefined ? { key } : { key, values },
      got: describeGot(rule, path),
    });
  if (surroundings.takenIds?.has(rule.id) === true) report(['id'], 'freeRuleId');
  if (new Set(rule.roles).size < rule.roles.length) report(['roles'], 'distinct');
  if (new Set(rule.acts).size < rule.acts.length) report(['acts'], 'distinct');
  checkSize(rule, report);
  checkParameters(rule, report);
  for (const [field, criterion] of criteriaOf(rule)) {
    for (const placed of leavesOf(criterion, [field])) checkLeaf(placed, surroundings, report);
  }
  checkLabels(rule, report);
  for (const language of languages) checkWords(rule, language, report);
  return problems;
}

function checkSize(rule: Rule, report: Report): void {
  const parts = criteriaOf(rule).flatMap(([field, criterion]) => partsOf(criterion, [field]));
  if (parts.length > mostCriteria) report(['when'], 'fewer', { most: mostCriteria });
  const deep = parts.find(({ depth }) => depth > mostDepth);
  if (deep !== undefined) report(deep.path, 'fewer', { most: mostDepth });
}

function checkAmount({ amount, path, isWhole, least, most }: PlacedAmount, rule: Rule, report: Report): void {
  const parameters = rule.parameters ?? {};
  const fits = (number: number) =>
    number >= (least ?? Number.NEGATIVE_INFINITY) && number <= (most ?? Number.POSITIVE_INFINITY);
  const expect = (at: readonly PropertyKey[]) => {
    if (most !== undefined) report(at, isWhole ? 'wholeRange' : 'range', { min: least ?? 0, max: most });
    else report(at, 'range', { min: least ?? 0, max: '…' });
  };
  if (typeof amount === 'number') {
    if (!fits(amount) || (isWhole && !Number.isInteger(amount))) expect(path);
    return;
  }
  if (!Object.hasOwn(parameters, amount.parameter)) {
    report([...path, 'parameter'], 'knownParameter', { choices: Object.keys(parameters).join(', ') || '–' });
    return;
  }
  const limits = parameters[amount.parameter];
  for (const end of ['min', 'max'] as const) {
    if (limits !== undefined && !fits(limits[end])) expect(['parameters', amount.parameter, end]);
  }
}

function checkParameters(rule: Rule, report: Report): void {
  const amounts = amountsIn(rule);
  for (const placed of amounts) checkAmount(placed, rule, report);
  const whole = wholeParameters(rule);
  for (const [name, { value, min, max }] of Object.entries(rule.parameters ?? {})) {
    const at = ['parameters', name];
    if (min > max || value < min || value > max) report([...at, 'value'], 'range', { min, max });
    if (whole.has(name)) {
      for (const field of ['value', 'min', 'max'] as const) {
        const number = { value, min, max }[field];
        if (!Number.isInteger(number)) report([...at, field], 'wholeRange', { min, max });
      }
    }
    // One that no criterion reads could be changed and nothing would come of it.
    if (!amounts.some((placed) => namesParameter(placed, name))) report(at, 'usedParameter');
  }
}

function checkLabels(rule: Rule, report: Report): void {
  const used = criteriaOf(rule).flatMap(([field, criterion]) =>
    leavesOf(criterion, [field]).flatMap(({ leaf, path }) =>
      labelsOf(leaf).map(([key, label]) => ({ label, path: [...path, key] })),
    ),
  );
  for (const { label, path } of used) {
    if (!languages.every((language) => Object.hasOwn(rule.words[language].limits, label)))
      report(path, 'label');
  }
  const known = new Set(used.map(({ label }) => label));
  for (const language of languages) {
    for (const label of Object.keys(rule.words[language].limits)) {
      if (!known.has(label)) report(['words', language, 'limits', label], 'usedLabel');
    }
  }
}

/** Every sentence of a wording but the title, with its path inside the wording. */
function sentencesOf(words: RuleWords): readonly (readonly [path: readonly PropertyKey[], text: string])[] {
  return [
    [['prompt'], words.prompt],
    [['advice'], words.advice],
    ...Object.entries(words.limits).map(([label, text]) => [['limits', label], text] as const),
    ...words.clears.map((text, index) => [['clears', index], text] as const),
  ];
}

function checkWords(rule: Rule, language: Language, report: Report): void {
  const words = rule.words[language];
  const at = (path: readonly PropertyKey[]) => ['words', language, ...path];
  // The title also names a rule that was not judged: then there are no figures.
  if (namesIn(words.title).length > 0) report(at(['title']), 'noValues');
  if (words.clears.length !== rule.words.fi.clears.length) report(at(['clears']), 'sameNumber');
  const known = figuresKnownTo(rule);
  const finnish = new Map(sentencesOf(rule.words.fi).map(([path, text]) => [formatPath(path), text]));
  for (const [path, text] of sentencesOf(words)) {
    const names = namesIn(text);
    if (names.some((name) => !known.includes(name)))
      report(at(path), 'knownValue', { choices: known.join(', ') || '–' });
    const original = finnish.get(formatPath(path));
    if (original !== undefined && String(namesIn(original)) !== String(names)) report(at(path), 'sameValues');
  }
  for (const [path, text] of [[['title'], words.title] as const, ...sentencesOf(words)]) {
    const word = unwantedWordIn(text, language);
    if (word !== undefined) report(at(path), 'calmWords', { word });
  }
}
