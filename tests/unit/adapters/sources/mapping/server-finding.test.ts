import { describe, expect, it } from 'vitest';
import type { ServerFindingEntry } from '#lib/model/entries.ts';
import { toFlag } from '#lib/risk/fhir/flag.ts';
import type { OutputContext } from '#lib/risk/fhir/output-context.ts';
import { toRiskAssessment } from '#lib/risk/fhir/risk-assessment.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import { shortFingerprint } from '#lib/risk/findings/fingerprint.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { serverFindings } from '#lib/worklist/server-findings.ts';
import { aConcept, aContact, aTriage } from '#tests/builders/entries.ts';
import { theFinding } from '#tests/builders/findings.ts';
import { daysAgo, ruleToday } from '#tests/builders/risk.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import { readOne, readResources, reasonsOf } from '../read-resource.ts';

const context: OutputContext = {
  language: 'fi',
  t: strictTranslate('fi'),
  now: '2026-11-18T09:41:00+02:00',
  timeZone: 'Europe/Helsinki',
  subject: 'Patient/larisa',
  sourceId: 'health',
  hidePlaces: false,
};
const visits = [1, 8, 15, 40].map((days) =>
  aContact({
    id: `Encounter/${days}`,
    provenance: { reference: `Encounter/${days}` },
    start: daysAgo(days),
    urgency: 'emergency',
    reasons: [aConcept('Alaselkäkipu', 'M54.5')],
  }),
);
const rules = new Map(ruleCatalogue.map((rule) => [rule.id, rule]));
const asked = { rules, role: 'nurse', today: ruleToday, triage: [] } as const;

/** As written by this product, read back from a server. */
function writtenAndRead(finding: Finding, which: 'both' | 'flag' | 'assessment' = 'both') {
  const resources = [
    ...(which === 'assessment' ? [] : [{ id: 'f', ...toFlag(finding, context) }]),
    ...(which === 'flag' ? [] : [{ id: 'r', ...toRiskAssessment(finding, context) }]),
  ];
  const { entries } = readResources(
    resources.map((resource) => ({ ...resource, resourceType: resource.resourceType ?? '' })),
  );
  return entries.filter((each): each is ServerFindingEntry => each.kind === 'serverFinding');
}

describe('findings of ours that a server holds', () => {
  it.each<readonly [string, Rule]>([
    ['emergency visits', emergencyVisits],
    ['repeated reason', repeatedReason],
  ])('come back with rule, version, tier, group, day and evidence: %s', (_what, rule) => {
    const finding = theFinding(rule, { entries: visits });
    expect(finding.metOn).toBeDefined();
    expect(serverFindings(writtenAndRead(finding), asked)).toEqual([
      {
        ruleId: rule.id,
        ruleVersion: rule.version,
        group: rule.group,
        tier: rule.tier,
        origin: 'server',
        title: rule.words.fi.title,
        state: 'open',
        isNew: false,
        metOn: finding.metOn,
        fingerprint: shortFingerprint(finding.fingerprint),
        evidence: { count: finding.evidence.length },
        figures: {},
      },
    ]);
  });

  it('of the assessment alone have the tier of the rule, and no day', () => {
    const finding = theFinding(repeatedReason, { entries: visits });
    const [row] = serverFindings(writtenAndRead(finding, 'assessment'), asked);
    expect(row).toMatchObject({ ruleId: 'repeated-reason', tier: 'first', evidence: { count: 3 } });
    expect(row).not.toHaveProperty('metOn');
  });

  it('are no alerts', () => {
    const finding = theFinding(emergencyVisits, { entries: visits });
    const { entries } = readResources([{ id: 'f', resourceType: 'Flag', ...toFlag(finding, context) }]);
    expect(entries.map(({ kind }) => kind)).toEqual(['serverFinding']);
  });

  it('are handled once they were answered there, or here', () => {
    const finding = theFinding(emergencyVisits, { entries: visits });
    const answer = aTriage('emergency-visits', { fingerprint: finding.fingerprint });
    const there = theFinding(emergencyVisits, { entries: visits }, [answer]);
    expect(serverFindings(writtenAndRead(there), asked)[0]?.state).toBe('handled');
    const here = serverFindings(writtenAndRead(finding), { ...asked, triage: [answer] });
    expect(here[0]).toMatchObject({ state: 'handled', answer: { answer: 'known', by: 'Tiina Mustonen' } });
    const toOther = aTriage('emergency-visits', { fingerprint: 'other' });
    expect(serverFindings(writtenAndRead(finding), { ...asked, triage: [toOther] })[0]?.state).toBe('open');
  });

  it('are shown to the roles whose work they are', () => {
    const finding = theFinding(emergencyVisits, { entries: visits });
    const others = (['nurse', 'physician', 'socialWorker', 'teamLead'] as const).filter(
      (role) => !emergencyVisits.roles.includes(role),
    );
    for (const role of emergencyVisits.roles)
      expect(serverFindings(writtenAndRead(finding, 'flag'), { ...asked, role })).toHaveLength(1);
    for (const role of others)
      expect(serverFindings(writtenAndRead(finding, 'flag'), { ...asked, role })).toHaveLength(0);
  });

  it('stand on no list when the rule is sensitive here', () => {
    const finding = theFinding(emergencyVisits, { entries: visits });
    const sensitive = new Map([['emergency-visits', { ...emergencyVisits, sensitive: true }]]);
    expect(serverFindings(writtenAndRead(finding), { ...asked, rules: sensitive })).toEqual([]);
  });
});

describe('findings of a server in its own words', () => {
  const flag = {
    resourceType: 'Flag',
    status: 'active',
    code: {
      coding: [{ system: 'https://risk.example.fi', code: 'falls', version: '3', display: 'Kaatumisriski' }],
    },
    period: { start: '2026-10-02' },
    author: { reference: 'Device/engine' },
  };
  it('have its title, and stand among those to check', () => {
    expect(serverFindings([readOne('serverFinding', flag)], asked)).toMatchObject([
      {
        ruleId: 'https://risk.example.fi|falls',
        ruleVersion: '3',
        title: 'Kaatumisriski',
        group: 'health',
        tier: 'check',
        metOn: '2026-10-02',
        state: 'open',
      },
    ]);
  });
  it('are new when their limits were met after the last look', () => {
    const at = (lastLook: string) =>
      serverFindings([readOne('serverFinding', flag)], { ...asked, lastLook })[0]?.isNew;
    expect([at('2026-10-02T08:00:00Z'), at('2026-10-03T08:00:00Z')]).toEqual([true, false]);
  });
  it.each([
    ['a person has flagged it', { ...flag, author: { reference: 'Practitioner/1' } }],
    ['nobody says who', { ...flag, author: undefined }],
    [
      'it has high priority',
      {
        ...flag,
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/flag-priority',
            valueCodeableConcept: { coding: [{ code: 'PH' }] },
          },
        ],
      },
    ],
  ])('stay an alert where %s', (_why, resource) => {
    expect(readOne('riskInformation', resource)).toMatchObject({ type: 'alert', active: true });
  });
  it('are none when they are no longer active', () => {
    expect(
      readResources([{ id: '1', subject: { reference: 'Patient/larisa' }, ...flag, status: 'inactive' }]),
    ).toMatchObject({
      entries: [],
      unread: [],
    });
  });
  it('come from an assessment by method, code or what it is about, with its basis and never its probability', () => {
    const assessment = {
      resourceType: 'RiskAssessment',
      status: 'final',
      occurrenceDateTime: '2026-09-01T10:00:00Z',
      basis: [{ reference: 'Observation/1' }, { identifier: { value: 'Observation/2' } }],
      prediction: [
        { outcome: { text: 'Kaatuminen' }, probabilityDecimal: 0.4, qualitativeRisk: { text: 'suuri' } },
      ],
    };
    const entry = readOne('serverFinding', { ...assessment, method: { text: 'Kaatumisseula' } });
    expect(entry).toMatchObject({
      title: 'Kaatumisseula',
      metOn: '2026-09-01',
      basis: ['Observation/1', 'Observation/2'],
    });
    expect(readOne('serverFinding', assessment).title).toBe('Kaatuminen');
    expect(JSON.stringify([entry, ...serverFindings([entry], asked)])).not.toMatch(/0\.4|suuri/);
  });
  it('are listed as unread when nothing names them', () => {
    expect(reasonsOf({ resourceType: 'RiskAssessment', status: 'final' })).toEqual([
      'RiskAssessment.method: missing',
    ]);
    expect(reasonsOf({ resourceType: 'RiskAssessment' })).toEqual(['RiskAssessment.status: missing']);
    expect(reasonsOf({ ...flag, code: undefined })).toEqual(['Flag.code: missing']);
  });
});
