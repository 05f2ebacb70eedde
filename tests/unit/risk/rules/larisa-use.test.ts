import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { gapRules } from '#lib/risk/catalogue/gap.ts';
import { highUseRules } from '#lib/risk/catalogue/high-use.ts';
import type { RuleOutcome } from '#lib/risk/evaluate/evaluate-rules.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { aConcept, anOwner, aPlan } from '#tests/builders/entries.ts';
import { larisaRecord } from '#tests/builders/larisa.ts';
import { type ClientCase, evaluateCase } from '#tests/builders/risk.ts';

/** The record behind the pictures, through an open gate. */
const entries: readonly Entry[] = larisaRecord().sources.flatMap(({ result }) =>
  result.status === 'ok' ? result.record.entries : [],
);
const larisa: ClientCase = { entries, birthDate: '1968-03-14', sex: 'female', tables: defaultTables };
const rules = new Map([...highUseRules, ...gapRules].map((rule) => [rule.id, rule]));

function evaluate(id: string, said: ClientCase = larisa) {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  return evaluateCase(rule, said);
}

/** What each rule of high use and of gaps says of Larisa, and why. */
const expected: Readonly<Record<string, readonly [RuleOutcome, string]>> = {
  'repeated-reason': [
    'absent',
    'this record carries no reason codes: no two contacts are known to be about the same',
  ],
  'emergency-visits': ['present', 'seven visits to the emergency service in twelve months'],
  readmission: ['absent', 'one ward stay only'],
  'physician-contacts': ['absent', 'no contact of this record names a physician'],
  'above-percentile': ['insufficientData', 'the product has no table of its own'],
  'persistent-use': ['absent', 'nor did one name a physician in the years before'],
  'four-services': ['present', 'five services in two registers'],
  'rising-use': ['present', '41 contacts after 26'],
  'no-shows': ['present', 'three missed in twelve months, of two services'],
  'access-limit': ['absent', 'what is booked lies within a month'],
  'no-owner': ['present', 'three long-term conditions; an own worker and a diabetes nurse, and no care lead'],
  'no-plan': ['absent', 'the health and care plan of April is in force'],
  'plan-overdue': ['present', 'the review of that plan is 35 days late'],
  'risk-factors-not-recorded': ['absent', 'only AUDIT-C is too old, the others are of this year'],
};

describe('the rules of high use and of gaps for Larisa', () => {
  it('are all told of here', () => {
    expect(Object.keys(expected).toSorted()).toEqual([...rules.keys()].toSorted());
  });

  it.each(Object.entries(expected))('%s', (id, [outcome]) => {
    expect(evaluate(id).outcome).toBe(outcome);
  });

  it('rest on the figures of the pictures', () => {
    expect(evaluate('emergency-visits').figures).toMatchObject({ count: 7 });
    expect(evaluate('rising-use').figures).toMatchObject({ count: 41, previous: 26 });
    expect(evaluate('no-shows').figures).toMatchObject({
      count: 3,
      byService: 'Mielenterveys 2, Sosiaaliohjaus 1',
    });
    expect(evaluate('four-services').figures).toMatchObject({ count: 5 });
    expect(evaluate('plan-overdue').figures).toMatchObject({ lateDays: 35, due: '2026-10-14' });
    expect(evaluate('no-owner').limits).toMatchObject([
      { label: 'conditions', value: 3 },
      { label: 'services', value: 5 },
      { label: 'owner' },
    ]);
  });
});

/* The picture of the finding: four contacts for the low back, in two classifications, the latest six days ago. */
describe('with the reasons of the picture', () => {
  const codes = new Map([
    ['2026-10-15', ['L03', 'icpc2']],
    ['2026-10-28', ['M54.5', 'icd10']],
    ['2026-11-03', ['L03', 'icpc2']],
    ['2026-11-12', ['M54.5', 'icd10']],
  ] as const);
  const withReasons = entries.map((entry) => {
    const code =
      entry.kind === 'contact' && entry.provenance.register === 'health'
        ? codes.get(entry.start.slice(0, 10) as '2026-10-15')
        : undefined;
    return code === undefined ? entry : { ...entry, reasons: [aConcept('Alaselän vaiva', ...code)] };
  });
  const said = { ...larisa, entries: withReasons };

  it('the contacts repeat, with the gaps and the day of the picture', () => {
    const result = evaluate('repeated-reason', said);
    expect(result).toMatchObject({
      outcome: 'present',
      metOn: '2026-11-03',
      clearsOn: '2026-11-27',
      figures: { reason: 'Alaselän vaiva', count: 4, first: '2026-10-15', last: '2026-11-12', spanDays: 28 },
      limits: [
        { label: 'contacts', limit: 3, value: 4 },
        { label: 'gaps', limit: 14, value: [13, 6, 9] },
      ],
    });
    expect(result.evidence).toHaveLength(4);
  });

  it('26 November is the last day on which it waits for an answer', () => {
    const on = (today: string) => evaluate('repeated-reason', { ...said, today }).outcome;
    expect([on('2026-11-26'), on('2026-11-27')]).toEqual(['present', 'absent']);
  });

  it('a named professional and a plan made since end it, the plan of April does not', () => {
    const lead = anOwner({ role: 'careLead', from: '2026-11-17' });
    const plan = aPlan({ from: '2026-11-17', reviewDue: '2027-02-17' });
    const withLead = { ...said, entries: [...withReasons, lead] };
    expect(evaluate('repeated-reason', withLead).outcome).toBe('present');
    expect(evaluate('repeated-reason', { ...said, entries: [...withLead.entries, plan] })).toMatchObject({
      outcome: 'absent',
      cleared: true,
    });
  });
});

describe('when somebody answers for the whole and the plan is reviewed', () => {
  const reviewed = entries.map((entry) =>
    entry.kind === 'plan' && entry.type === 'healthAndCare' ? { ...entry, reviewDue: '2027-05-18' } : entry,
  );
  const lead = anOwner({ role: 'careLead', from: '2026-11-17' });
  const said = { ...larisa, entries: [...reviewed, lead] };

  it.each(['four-services', 'no-owner', 'plan-overdue'])('%s is cleared', (id) => {
    expect(evaluate(id, said).outcome).toBe('absent');
  });

  it.each(['emergency-visits', 'rising-use', 'no-shows'])(
    '%s stands: it asks for what lies behind it',
    (id) => {
      expect(evaluate(id, said).outcome).toBe('present');
    },
  );
});

describe('where the social register is closed', () => {
  const seen = entries.filter(({ provenance }) => provenance.register !== 'social');
  const said: ClientCase = { ...larisa, entries: seen, closed: ['social'] };

  it.each([
    ['emergency-visits', 'present'],
    ['no-owner', 'present'],
    ['plan-overdue', 'present'],
    // 28 contacts of health care after 21 are no rise by half; whether all together rose is closed.
    ['rising-use', 'notPermitted'],
    ['four-services', 'notPermitted'],
    ['no-shows', 'notPermitted'],
    ['no-plan', 'absent'],
  ] as const)('%s: %s', (id, outcome) => {
    expect(evaluate(id, said).outcome).toBe(outcome);
  });

  it('nothing of what is behind is told', () => {
    const told = ['emergency-visits', 'no-owner', 'plan-overdue'].flatMap(
      (id) => evaluate(id, said).evidence,
    );
    expect(told.filter(({ shape }) => shape.register === 'social')).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(evaluate('rising-use', said)).toMatchObject({
      evidence: [],
      limits: [],
      missing: [],
      figures: {},
    });
  });
});
