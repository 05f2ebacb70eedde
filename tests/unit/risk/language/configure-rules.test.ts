import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskSettings } from '#lib/model/settings/risk-settings.ts';
import { type Role, roles } from '#lib/model/settings/settings.ts';
import { configureRules } from '#lib/risk/language/configure-rules.ts';
import { parseTables } from '#lib/risk/language/parse-tables.ts';
import { chooseRules } from '#lib/risk/language/rule-choices.ts';
import { noTables, type RankTable, type ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { anyRule } from '#tests/builders/rules.ts';

const catalogue = [emergencyVisits, repeatedReason];
const configure = (risk?: RiskSettings, tables: ReferenceTables = noTables) =>
  configureRules({ catalogue, tables }, risk);
const told = ({ problems }: ReturnType<typeof configure>) =>
  problems.map(({ path, expected }) => `${path}: ${expected.key}`);
const visitsOf = (rules: readonly Rule[]) =>
  rules.find(({ id }) => id === 'emergency-visits')?.parameters?.visits?.value;

/** Ids of the rules that are on for a role. */
const idsFor = (rules: readonly Rule[], role: Role) =>
  rules.filter((rule) => rule.on && rule.roles.includes(role)).map(({ id }) => id);

const own: Rule = { ...emergencyVisits, id: 'own-visits', on: true, roles: ['teamLead'] };

describe('the rules in force', () => {
  it('are the catalogue as it is where nothing is chosen', () => {
    expect(configure()).toEqual({ rules: catalogue, tables: noTables, problems: [] });
    expect(configureRules({ catalogue: ruleCatalogue, tables: noTables }).rules).toEqual(ruleCatalogue);
  });

  it('are switched on and off by role', () => {
    const { rules, problems } = configure({
      rules: { 'emergency-visits': { on: false }, 'repeated-reason': { roles: ['nurse', 'nurse'] } },
    });
    expect(problems).toEqual([]);
    expect(idsFor(rules, 'nurse')).toEqual(['repeated-reason']);
    expect(idsFor(rules, 'physician')).toEqual([]);
    expect(rules.map(({ id }) => id)).toEqual(['emergency-visits', 'repeated-reason']);
  });

  it.each([
    [3, 3, []],
    [20, 20, []],
    [2, 4, ['risk.rules.emergency-visits.parameters.visits: wholeRange']],
    [21, 4, ['risk.rules.emergency-visits.parameters.visits: wholeRange']],
    [4.5, 4, ['risk.rules.emergency-visits.parameters.visits: wholeRange']],
    [Number.NaN, 4, ['risk.rules.emergency-visits.parameters.visits: wholeRange']],
    [Number.POSITIVE_INFINITY, 4, ['risk.rules.emergency-visits.parameters.visits: wholeRange']],
  ])('with %d for a number from 3 to 20 count %d', (chosen, taken, problems) => {
    const result = configure({ rules: { 'emergency-visits': { parameters: { visits: chosen } } } });
    expect(visitsOf(result.rules)).toBe(taken);
    expect(told(result)).toEqual(problems);
  });

  it('say which choice names nothing that there is', () => {
    const result = configure({
      rules: {
        'emergency-visit': { on: false },
        'emergency-visits': { parameters: { visit: 5, toString: 1 } },
      },
    });
    expect(told(result)).toEqual([
      'risk.rules.emergency-visit: knownRule',
      'risk.rules.emergency-visits.parameters.visit: knownParameter',
      'risk.rules.emergency-visits.parameters.toString: knownParameter',
    ]);
    expect(result.rules).toEqual(catalogue);
  });

  it('keep a sensitive rule with the roles that it is for', () => {
    const sensitive: Rule = { ...emergencyVisits, sensitive: true, roles: ['physician', 'socialWorker'] };
    const choose = (wanted: Rule['roles']) =>
      chooseRules([sensitive], { 'emergency-visits': { roles: wanted } });
    expect(choose(['physician']).rules[0]?.roles).toEqual(['physician']);
    const wider = choose(['physician', 'nurse']);
    expect(wider.rules[0]?.roles).toEqual(['physician']);
    expect(wider.problems[0]?.expected.key).toBe('rolesOfRule');
    expect(chooseRules([emergencyVisits], { 'emergency-visits': { roles: ['teamLead'] } }).problems).toEqual(
      [],
    );
  });
});

describe("the organisation's own rules", () => {
  it('follow the catalogue and can be chosen like it', () => {
    const { rules, problems } = configure({
      own: [own],
      rules: { 'own-visits': { parameters: { visits: 6 } } },
    });
    expect(problems).toEqual([]);
    expect(rules.map(({ id }) => id)).toEqual(['emergency-visits', 'repeated-reason', 'own-visits']);
    expect(idsFor(rules, 'teamLead')).toContain('own-visits');
    expect(rules[2]?.parameters?.visits?.value).toBe(6);
  });

  it('are left out one by one when they are wrong, and told', () => {
    const result = configure({
      own: [
        { ...own, id: 'emergency-visits' },
        { ...own, tier: 'urgent' },
        own,
        own,
        {
          ...own,
          id: 'own-ranked',
          when: { type: 'rank', of: { kind: 'contact' }, within: { days: 9 }, table: 'x' },
        },
        'rule',
      ],
    });
    expect(result.rules.map(({ id }) => id)).toEqual(['emergency-visits', 'repeated-reason', 'own-visits']);
    expect(told(result)).toEqual(
      expect.arrayContaining([
        'risk.own[0].id: freeRuleId',
        'risk.own[1].tier: oneOf',
        'risk.own[3].id: freeRuleId',
        'risk.own[4].when.table: knownTable',
        'risk.own[5]: group',
      ]),
    );
  });
});

const table: RankTable = {
  id: 'contacts',
  source: 'Kainuu 2025, kaikki avokäynnit',
  percentile: 90,
  rows: [
    { sex: 'female', fromAge: 0, toAge: 64, cutOff: 7 },
    { sex: 'female', fromAge: 65, toAge: 120, cutOff: 12 },
    { sex: 'male', fromAge: 0, toAge: 120, cutOff: 6 },
  ],
};
const limit = {
  validFrom: '2025-01-01',
  validTo: '2025-12-31',
  fromAge: 23,
  toAge: 120,
  service: ['terveysasema'],
  within: { months: 3 },
  source: 'Terveydenhuoltolaki',
};

describe('reference tables', () => {
  it('replace the default one of the same name and leave the others', () => {
    const defaults = {
      ranks: { contacts: { ...table, percentile: 95 }, emergency: { ...table, id: 'emergency' } },
      limits: {},
    };
    const { tables, problems } = configure(
      { tables: { ranks: { contacts: table }, limits: { access: [limit] } } },
      defaults,
    );
    expect(problems).toEqual([]);
    expect(tables).toEqual({
      ranks: { contacts: table, emergency: { ...table, id: 'emergency' } },
      limits: { access: [limit] },
    });
  });

  it('keep the default one when the own one is wrong, and the own ones that are right', () => {
    const defaults = { ranks: { contacts: table }, limits: {} };
    const result = configure(
      { tables: { ranks: { contacts: { ...table, percentile: 9 }, other: { ...table, id: 'other' } } } },
      defaults,
    );
    expect(result.tables.ranks).toEqual({ contacts: table, other: { ...table, id: 'other' } });
    expect(told(result)).toEqual(['risk.tables.ranks.contacts.percentile: number']);
  });

  const ranks = (change: object) => ({ ranks: { contacts: { ...table, ...change } } });
  const row = (change: object) => ranks({ rows: [{ ...table.rows[0], ...change }] });
  const limits = (...change: readonly object[]) => ({
    limits: { access: change.map((each) => ({ ...limit, ...each })) },
  });
  it.each<readonly [name: string, input: unknown, problem: string]>([
    ['no group', [], ': group'],
    ['an unknown field', { quantiles: {} }, 'quantiles: knownField'],
    ['another name inside', ranks({ id: 'visits' }), 'ranks.contacts.id: nameOfTable'],
    ['no rows', ranks({ rows: [] }), 'ranks.contacts.rows: notEmpty'],
    ['no source', ranks({ source: '' }), 'ranks.contacts.source: text'],
    [
      'ages the wrong way round',
      row({ fromAge: 65, toAge: 64 }),
      'ranks.contacts.rows[0].toAge: laterThanStart',
    ],
    ['half an age', row({ fromAge: 1.5 }), 'ranks.contacts.rows[0].fromAge: number'],
    ['a negative cut-off', row({ cutOff: -1 }), 'ranks.contacts.rows[0].cutOff: number'],
    [
      'rows for the same person',
      ranks({ rows: [table.rows[0], { ...table.rows[1], fromAge: 64 }] }),
      'ranks.contacts.rows[1]: noOverlap',
    ],
    [
      'a name of every object',
      { ranks: { constructor: { ...table, id: 'constructor' } } },
      'ranks.constructor: name',
    ],
    ['a day that is none', limits({ validFrom: '2025-02-29' }), 'limits.access[0].validFrom: date'],
    [
      'an end before the beginning',
      limits({ validTo: '2024-12-31' }),
      'limits.access[0].validTo: laterThanStart',
    ],
    ['weeks', limits({ within: { weeks: 3 } }), 'limits.access[0].within: span'],
    ['capitals', limits({ service: ['Terveysasema'] }), 'limits.access[0].service[0]: lowerCase'],
    ['the same case twice', limits({}, { fromAge: 0, toAge: 23 }), 'limits.access[1]: noOverlap'],
  ])('%s', (_name, input, problem) => {
    const read = parseTables(input);
    expect(read.problems.map(({ path, expected }) => `${path}: ${expected.key}`)).toContain(problem);
    expect(read.tables).toEqual(noTables);
  });

  it('may have limits that follow one another, and others for other ages and services', () => {
    const input = limits(
      {},
      { validFrom: '2026-01-01', validTo: '2026-12-31' },
      { fromAge: 0, toAge: 22, within: { days: 14 } },
      { service: ['suun terveydenhuolto'] },
    );
    expect(parseTables(input).problems).toEqual([]);
  });
});

it('no settings put a number beyond the limits of its rule, or change anything else than they may', () => {
  const choices = fc.dictionary(
    fc.constantFrom('emergency-visits', 'repeated-reason', 'a', 'other'),
    fc.record(
      {
        on: fc.boolean(),
        roles: fc.array(fc.constantFrom(...roles)),
        parameters: fc.dictionary(
          fc.constantFrom('visits', 'months', 'days', 'gapDays', 'contacts', 'level', 'some'),
          fc.oneof(fc.integer({ min: -5, max: 40 }), fc.double()),
        ),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(
      choices,
      fc.uniqueArray(fc.oneof(anyRule, fc.anything()), { maxLength: 4, selector: (each) => Object(each).id }),
      fc.anything(),
      (rules, given, tables) => {
        const result = configure({ rules, own: given, tables });
        expect(result.rules.slice(0, catalogue.length).map(({ id }) => id)).toEqual(
          catalogue.map(({ id }) => id),
        );
        expect(new Set(result.rules.map(({ id }) => id)).size).toBe(result.rules.length);
        const before = [...catalogue, ...given];
        for (const rule of result.rules) {
          for (const { value, min, max } of Object.values(rule.parameters ?? {})) {
            expect(value).toBeGreaterThanOrEqual(min);
            expect(value).toBeLessThanOrEqual(max);
          }
          const { on: _on, roles: _roles, parameters, ...rest } = rule;
          const same = before.find((each) => Object(each).id === rule.id);
          expect(same).toMatchObject(rest);
          for (const [name, { min, max }] of Object.entries(parameters ?? {}))
            expect(Object(same).parameters[name]).toMatchObject({ min, max });
        }
      },
    ),
  );
});
