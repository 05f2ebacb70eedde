import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { expectations } from '#lib/model/settings/settings-problem.ts';
import { gapRules } from '#lib/risk/catalogue/gap.ts';
import { healthRules } from '#lib/risk/catalogue/health.ts';
import { highUseRules } from '#lib/risk/catalogue/high-use.ts';
import { socialRules } from '#lib/risk/catalogue/social.ts';
import { configureRules } from '#lib/risk/language/configure-rules.ts';
import { parseRule, parseRuleText } from '#lib/risk/language/parse-rule.ts';
import { namesIn } from '#lib/risk/language/placeholders.ts';
import { criteriaOf, figuresKnownTo } from '#lib/risk/language/rule-parts.ts';
import { longest } from '#lib/risk/language/rule-schema.ts';
import { unwantedWordIn } from '#lib/risk/language/unwanted-words.ts';
import { labelsOf, leavesOf } from '#lib/risk/language/walk-criterion.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule, RuleGroup } from '#lib/risk/rule.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aRiskInput } from '#tests/builders/risk.ts';
import { ruleTable } from './rule-table.ts';
import { projectFiles, readProjectFile, root } from './source-files.ts';

/* House rules for rules: a rule that is added later is held to them by being in `lib/risk/rules/`. */

/** First-tier rules that are on for one role. Everything cannot come first. */
const mostFirst = 8;

const folder = 'lib/risk/rules';
const modules = import.meta.glob<{ readonly rule?: Rule }>('/lib/risk/rules/*.ts', { eager: true });
const fileNames = readdirSync(join(root, folder))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();
const catalogues: Readonly<Record<RuleGroup, readonly Rule[]>> = {
  highUse: highUseRules,
  health: healthRules,
  social: socialRules,
  gap: gapRules,
};
const rules = ruleCatalogue.map((rule) => [rule.id, rule] as const);
const files = projectFiles();

/** Every wording of a rule in one language, by its place. */
function wordingsOf({ words }: Rule, language: (typeof languages)[number]): Readonly<Record<string, string>> {
  const { title, prompt, advice, limits, clears } = words[language];
  return {
    title,
    prompt,
    advice,
    ...Object.fromEntries(Object.entries(limits).map(([label, text]) => [`limits.${label}`, text])),
    ...Object.fromEntries(clears.map((text, index) => [`clears.${index}`, text])),
  };
}

describe('the catalogue of rules', () => {
  it('has one file per rule, named by its id, and each of them once', () => {
    expect(ruleCatalogue.map(({ id }) => id).toSorted()).toEqual(fileNames);
  });

  it('exports from each file the rule of that name', () => {
    expect(Object.keys(modules)).toHaveLength(fileNames.length);
    for (const [path, { rule }] of Object.entries(modules)) {
      expect(path).toBe(`/${folder}/${rule?.id}.ts`);
      expect(ruleCatalogue).toContain(rule);
    }
  });

  it.each(Object.entries(catalogues))('has in the catalogue %s only rules of that group', (group, list) => {
    expect(list.filter((rule) => rule.group !== group).map(({ id }) => id)).toEqual([]);
  });

  it.each([...languages])('gives no two rules the same title in %s', (language) => {
    const titles = ruleCatalogue.map(({ words }) => words[language].title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each(['nurse', 'physician', 'socialWorker', 'teamLead'] as const)(
    'lets few findings come first for the role %s',
    (role) => {
      const first = ruleCatalogue.filter(
        ({ tier, on, roles }) => tier === 'first' && on && roles.includes(role),
      );
      expect(first.length).toBeLessThanOrEqual(mostFirst);
    },
  );
});

describe.each(rules)('the rule %s', (id, rule) => {
  it('can be read as a rule from its own JSON', () => {
    const parsed = parseRule(JSON.parse(JSON.stringify(rule)));
    expect(parsed.ok ? parsed.value : parsed.failure).toEqual(rule);
  });

  it('has its case tests', () => {
    const file = `tests/unit/risk/rules/${id}.test.ts`;
    expect(files).toContain(file);
    expect(readProjectFile(file)).toMatch(/\btestRule\(\s*rule\b/);
  });

  it('has titles that fit on one line of the sidebar', () => {
    for (const language of languages) {
      expect(rule.words[language].title.length).toBeLessThanOrEqual(longest.title);
      expect(namesIn(rule.words[language].title)).toEqual([]);
    }
  });

  it('says the same in three languages, with values that the evaluation knows', () => {
    const known = figuresKnownTo(rule);
    const finnish = wordingsOf(rule, 'fi');
    for (const language of languages) {
      const wordings = wordingsOf(rule, language);
      expect(Object.keys(wordings).toSorted()).toEqual(Object.keys(finnish).toSorted());
      for (const [place, text] of Object.entries(wordings)) {
        expect([place, text.trim()]).not.toEqual([place, '']);
        expect([place, namesIn(text)]).toEqual([place, namesIn(finnish[place] ?? '')]);
        expect([place, namesIn(text).filter((name) => !known.includes(name))]).toEqual([place, []]);
      }
    }
  });

  it('is translated, not copied', () => {
    const { fi, sv, en } = rule.words;
    expect(new Set([fi.prompt, sv.prompt, en.prompt]).size).toBe(3);
    expect(new Set([fi.advice, sv.advice, en.advice]).size).toBe(3);
  });

  it('names its limits by labels that have words', () => {
    const labels = criteriaOf(rule).flatMap(([, criterion]) =>
      leavesOf(criterion).flatMap(({ leaf }) => labelsOf(leaf).map(([, label]) => label)),
    );
    for (const language of languages)
      expect(Object.keys(rule.words[language].limits).toSorted()).toEqual([...new Set(labels)].toSorted());
  });

  it('judges nobody and foretells nothing', () => {
    const said = languages.flatMap((language) =>
      Object.values(wordingsOf(rule, language)).flatMap((text) => unwantedWordIn(text, language) ?? []),
    );
    expect(said).toEqual([]);
  });

  it('is off while its source is not verified', () => {
    if (rule.confidence === 'unverified') expect(rule.on).toBe(false);
  });

  it('asks for scores that there are', () => {
    const asked = criteriaOf(rule).flatMap(([, criterion]) =>
      leavesOf(criterion).flatMap(({ leaf }) => (leaf.type === 'score' ? [leaf.score] : [])),
    );
    const { scores: _scores, ...input } = aRiskInput();
    expect(asked.filter((score) => scores(score, input, undefined) === undefined)).toEqual([]);
  });
});

describe('the words that rules may not use', () => {
  it.each([
    ['fi', 'Asiakas on palvelujen suurkuluttaja', 'suurkuluttaj'],
    ['fi', 'Ennuste on huono', 'ennust'],
    ['fi', 'Päihteiden käyttö: ota puheeksi', undefined],
    ['sv', 'Överkonsumtion av vård', 'överkonsum'],
    ['sv', 'Ta upp alkohol i samtalet', undefined],
    ['en', 'This frequent flyer', 'frequent flyer'],
    ['en', 'Is likely to be admitted', 'likely to'],
    ['en', 'Unpredictable days: check the plan', undefined],
  ] as const)('%s: %s', (language, text, word) => {
    expect(unwantedWordIn(text, language)).toBe(word);
  });
});

describe('docs/rules.md', () => {
  const path = join(root, 'docs/rules.md');
  const text = readFileSync(path, 'utf8');
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);

  it('has an example of a rule that can be read', () => {
    const [example = ''] = examples;
    const parsed = parseRuleText(example, { takenIds: new Set(ruleCatalogue.map(({ id }) => id)) });
    expect(parsed.ok ? [] : parsed.failure).toEqual([]);
  });

  it('has an example of settings that are taken as they are', () => {
    const settings = JSON.parse(examples[1] ?? '{}') as { readonly risk: object };
    const { problems, rules: configured } = configureRules(
      { catalogue: ruleCatalogue, tables: noTables },
      settings.risk,
    );
    expect(problems).toEqual([]);
    expect(configured).not.toEqual(ruleCatalogue);
  });

  it('says something of every leaf of the language and of every figure', () => {
    const schema = readProjectFile('public/rule.schema.json');
    const types = [...schema.matchAll(/"title": "(\w+)",/g)].map(([, type = '']) => type);
    expect(types.length).toBeGreaterThan(10);
    expect(types.filter((type) => !text.includes(`\`${type}\``))).toEqual([]);
  });

  // After a change of the catalogue: npx vitest run --project unit tests/repo/rules.test.ts -u
  it('has the table of the catalogue as it is', async () => {
    const [before = '', , after = ''] = text.split(/<!-- (?:end of )?the table -->\n/);
    const expected = `${before}<!-- the table -->\n\n${ruleTable(ruleCatalogue)}\n<!-- end of the table -->\n${after}`;
    await expect(expected).toMatchFileSnapshot(path);
  });
});

it('every expectation that a field can have is a sentence in every language', () => {
  for (const language of languages) {
    const words = JSON.parse(readProjectFile(`components/app/words/${language}/settings.json`)) as {
      readonly expected: Readonly<Record<string, string>>;
    };
    expect(expectations.filter((key) => words.expected[key] === undefined)).toEqual([]);
  }
});
