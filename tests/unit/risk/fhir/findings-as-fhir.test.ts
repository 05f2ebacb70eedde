import { describe, expect, it } from 'vitest';
import { flagCategorySystem, flagPrioritySystem } from '#lib/fhir/finding-systems.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import { type ExportContext, exportFindings } from '#lib/risk/fhir/export-findings.ts';
import { toFlag } from '#lib/risk/fhir/flag.ts';
import { toRiskAssessment } from '#lib/risk/fhir/risk-assessment.ts';
import { type Rule, tiers } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { aConcept, aContact, aProvenance } from '#tests/builders/entries.ts';
import { codesOf, expectR4Shape } from '#tests/builders/fhir-shape.ts';
import { findingsOf, theFinding } from '#tests/builders/findings.ts';
import { type ClientCase, daysAgo } from '#tests/builders/risk.ts';
import { strictTranslate } from '#tests/builders/words.ts';

let made = 0;
const context: ExportContext = {
  language: 'fi',
  t: strictTranslate('fi'),
  now: '2026-11-18T09:41:00+02:00',
  timeZone: 'Europe/Helsinki',
  subject: 'Patient/12',
  sourceId: 'health',
  hidePlaces: false,
  registers: ['health'],
  sources: ['health', 'social'],
  newUuid: () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  },
};

const visits = [1, 40, 100, 300].map((days) =>
  aContact({
    id: `Encounter/${days}`,
    start: `${daysAgo(days)}T21:00:00+02:00`,
    urgency: 'emergency',
    service: aConcept('Kuhmon päivystys'),
    reasons: [aConcept('Rintakipu', 'R07.4')],
  }),
);
const four: ClientCase = { entries: visits };

const answered = (said: Partial<TriageEntry> = {}): TriageEntry => ({
  kind: 'triage',
  id: 'Task/1',
  provenance: aProvenance({}),
  ruleId: 'emergency-visits',
  ruleVersion: '1.0',
  answer: 'known',
  at: '2026-11-18T08:00:00Z',
  by: 'Tiina Mustonen',
  fingerprint: theFinding(emergencyVisits, four).fingerprint,
  ...said,
});

/** Every name of a field, however deep. */
function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

describe('a finding as RiskAssessment', () => {
  const assessment = toRiskAssessment(theFinding(emergencyVisits, four), context);

  it('has the shape of FHIR R4', () => {
    expectR4Shape(assessment);
    expect(() => expectR4Shape({ ...assessment, status: undefined })).toThrow();
    expect(() => expectR4Shape({ ...assessment, likelihood: 1 })).toThrow();
  });

  it('says by which rule, of whom, when, from what and why', () => {
    expect(assessment).toMatchObject({
      status: 'preliminary',
      method: {
        coding: [{ system: 'urn:rinnalla:rule', code: 'emergency-visits', version: '1.0' }],
        text: 'Päivystyskäyntejä toistuvasti',
      },
      subject: { reference: 'Patient/12' },
      occurrenceDateTime: '2026-11-18T09:41:00+02:00',
      basis: [1, 40, 100, 300].map((days) => ({ reference: `Encounter/${days}` })),
    });
    const rationale = assessment.note?.[0]?.text ?? '';
    expect(rationale).toContain('Päivystyskäyntejä 4 viimeisten 12 kk aikana.');
    expect(rationale).toContain('Päivystyskäyntejä, 12 kk: 4 (≥ 4)');
    expect(rationale).toContain('Sääntö: emergency-visits v1.0, 28.11.2026.');
    expect(rationale).toContain('PMC5072329');
    expect(assessment.mitigation).toBe(emergencyVisits.words.fi.advice);
  });

  it('foretells nothing: neither outcome nor probability nor a word for risk', () => {
    expect(fieldsOf(assessment).filter((name) => /prediction|probability|risk|outcome/i.test(name))).toEqual(
      [],
    );
    expect(assessment.note?.[1]?.text).toContain('Ei diagnoosi eikä ennuste.');
  });

  it('names entries of another source by identifier, and an entry once', () => {
    const entries = visits.map((entry, index) =>
      index === 0
        ? { ...entry, provenance: { ...entry.provenance, sourceId: 'hospital', reference: 'Encounter/x' } }
        : entry,
    );
    const { basis } = toRiskAssessment(theFinding(emergencyVisits, { entries }), context);
    expect(basis).toHaveLength(4);
    expect(basis?.[0]).toEqual({
      type: 'Encounter',
      identifier: { system: 'urn:rinnalla:source:hospital', value: 'Encounter/x' },
    });
    const twice: Rule = { ...emergencyVisits, when: { all: [emergencyVisits.when, emergencyVisits.when] } };
    expect(toRiskAssessment(theFinding(twice, four), context).basis).toHaveLength(4);
  });

  it('is preliminary until a professional has answered', () => {
    const finding = theFinding(emergencyVisits, four, [answered()]);
    expect(toRiskAssessment(finding, context).status).toBe('final');
    expect(toRiskAssessment({ ...finding, state: 'lapsed' }, context).status).toBe('cancelled');
  });

  it('keeps its identifier while the evidence is the same', () => {
    const again = toRiskAssessment(theFinding(emergencyVisits, four), {
      ...context,
      now: '2026-11-19T10:00:00Z',
    });
    expect(again.identifier).toEqual(assessment.identifier);
    const other = theFinding(emergencyVisits, {
      entries: [...visits, aContact({ ...visits[0], id: 'Encounter/5' })],
    });
    expect(toRiskAssessment(other, context).identifier).not.toEqual(assessment.identifier);
  });
});

describe('a finding as Flag', () => {
  const flag = toFlag(theFinding(emergencyVisits, four), context);

  it('has the shape of FHIR R4', () => {
    expectR4Shape(flag);
    expect(() => expectR4Shape({ ...flag, subject: undefined })).toThrow();
  });

  it('has category, code and the period since when its limits were met', () => {
    expect(flag).toMatchObject({
      status: 'active',
      category: [
        { coding: [{ code: 'admin' }, { system: 'urn:rinnalla:rule-group', code: 'highUse' }] },
        { coding: [{ code: 'nurse' }] },
        { coding: [{ code: 'physician' }] },
        { coding: [{ code: 'socialWorker' }] },
        { coding: [{ code: 'teamLead' }] },
      ],
      code: { text: 'Päivystyskäyntejä toistuvasti' },
      subject: { reference: 'Patient/12' },
      period: { start: daysAgo(1) },
    });
    expect(JSON.stringify(flag)).not.toContain('Rintakipu');
  });

  it.each([
    ['known', answered(), 'inactive', '2026-11-18'],
    ['act', answered({ answer: 'act', deed: 'owner' }), 'inactive', '2026-11-18'],
    ['not relevant', answered({ answer: 'notRelevant' }), 'inactive', '2026-11-18'],
    ['later, tomorrow', answered({ answer: 'later', until: daysAgo(-1) }), 'inactive', '2026-11-18'],
    ['later, today', answered({ answer: 'later', until: daysAgo(0) }), 'active', undefined],
    ['taken back', answered({ answer: 'reopened' }), 'active', undefined],
    ['to other evidence', answered({ fingerprint: 'x' }), 'active', undefined],
    ['just after midnight there', answered({ at: '2026-11-17T22:30:00Z' }), 'inactive', '2026-11-18'],
    ['before the limit was met', answered({ at: '2026-11-01T08:00:00Z' }), 'inactive', undefined],
  ])('after the answer %s is as it should be', (_name, triage, status, end) => {
    const result = toFlag(theFinding(emergencyVisits, four, [triage]), context);
    expect([result?.status, result?.period?.end]).toEqual([status, end]);
    expectR4Shape(result);
  });

  it('uses codes that HL7 has, and never the highest priority', () => {
    const categories = codesOf(flagCategorySystem);
    const priorities = codesOf(flagPrioritySystem);
    expect(categories).toContain('admin');
    const found = (['highUse', 'health', 'social', 'gap'] as const).flatMap((group) =>
      tiers.map((tier) => toFlag(theFinding({ ...emergencyVisits, group, tier }, four), context)),
    );
    for (const each of found) {
      expect(categories).toContain(each?.category?.[0]?.coding?.[0]?.code);
      const priority = each?.extension?.[0]?.valueCodeableConcept?.coding?.[0]?.code;
      expect(priorities).toContain(priority);
      expect(priority).not.toBe('PH');
    }
  });
});

describe('a sensitive rule', () => {
  const sensitive: Rule = { ...emergencyVisits, sensitive: true };
  const finding = theFinding(sensitive, four);

  it('makes no Flag, and leaves in no export, unless it is asked for by name', () => {
    expect(toFlag(finding, context)).toBeUndefined();
    const { bundle, withheld } = exportFindings(findingsOf([sensitive], four), context);
    expect(bundle.entry).toEqual([]);
    expect(withheld).toEqual([{ ruleId: 'emergency-visits', why: 'sensitive' }]);
  });

  it('is marked as restricted when it is', () => {
    const asked = { ...context, includeSensitive: true };
    const { bundle } = exportFindings(findingsOf([sensitive], four), asked);
    expect(bundle.entry).toHaveLength(2);
    for (const entry of bundle.entry ?? [])
      expect(entry.resource?.meta?.security).toEqual([expect.objectContaining({ code: 'R' })]);
    expectR4Shape(bundle);
  });
});

describe("a client's findings as a Bundle", () => {
  it('has a RiskAssessment and a Flag for each finding, and nothing for the rest', () => {
    const { bundle, withheld } = exportFindings(findingsOf([emergencyVisits, repeatedReason], four), context);
    expectR4Shape(bundle);
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual(['RiskAssessment', 'Flag']);
    expect(new Set(bundle.entry?.map(({ fullUrl }) => fullUrl)).size).toBe(2);
    expect(withheld).toEqual([]);
    const none = exportFindings(findingsOf([emergencyVisits, repeatedReason], {}), context);
    expect([none.bundle.entry, none.withheld]).toEqual([[], []]);
  });

  const chain = [1, 5, 10].map((days, index) =>
    aContact({
      start: `${daysAgo(days)}T10:00:00+02:00`,
      reasons: [aConcept('Alaselkäkipu', 'M54.5')],
      register: index === 0 ? 'social' : 'health',
    }),
  );
  it('leaves out what rests on entries of another register', () => {
    const findings = findingsOf([repeatedReason], { entries: chain });
    expect(findings.open).toHaveLength(1);
    const own = exportFindings(findings, context);
    expect([own.bundle.entry, own.withheld]).toEqual([
      [],
      [{ ruleId: 'repeated-reason', why: 'otherRegister' }],
    ]);
    const both = exportFindings(findings, { ...context, registers: ['health', 'social'] });
    expect(both.bundle.entry).toHaveLength(2);
  });

  const noPlan: Rule = {
    ...emergencyVisits,
    id: 'no-plan',
    when: { all: [emergencyVisits.when, { type: 'missing', of: { kind: 'plan' } }] },
  };
  const healthPlan: Rule = {
    ...noPlan,
    when: { all: [emergencyVisits.when, { type: 'missing', of: { kind: 'plan', registers: ['health'] } }] },
  };
  const cleared: Rule = {
    ...emergencyVisits,
    clearedBy: { type: 'count', of: { kind: 'owner' }, is: { op: '>=', value: 1 } },
  };
  const few: Rule = {
    ...emergencyVisits,
    when: {
      all: [emergencyVisits.when, { type: 'count', of: { kind: 'service' }, is: { op: '<', value: 2 } }],
    },
  };
  const without: Rule = {
    ...emergencyVisits,
    when: {
      all: [
        emergencyVisits.when,
        { not: { type: 'count', of: { kind: 'service' }, is: { op: '>=', value: 2 } } },
      ],
    },
  };
  it.each([
    ['no plan anywhere', noPlan, 1],
    ['no plan in health', healthPlan, 0],
    ['no owner anywhere has cleared it', cleared, 1],
    ['fewer than two services anywhere', few, 1],
    ['not two services anywhere', without, 1],
  ])('leaves out what says that another register is silent: %s', (_name, rule, count) => {
    const findings = findingsOf([rule], four);
    expect(findings.open).toHaveLength(1);
    expect(exportFindings(findings, context).withheld).toHaveLength(count);
    // Where there is no other register, nothing is told of one.
    expect(exportFindings(findings, { ...context, sources: ['health'] }).withheld).toEqual([]);
  });
});
