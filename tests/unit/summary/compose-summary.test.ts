import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceResult } from '#lib/model/client-record.ts';
import type { Entry, EntryKind } from '#lib/model/entries.ts';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import {
  aContact,
  aFunctioning,
  aGoal,
  aMandate,
  aMeasurement,
  aMedication,
  anOwner,
  aPermission,
  aPlan,
  aProblem,
  aRiskInformation,
  aService,
  aTask,
} from '#tests/builders/entries.ts';
import { larisaLastLook, larisaRecord } from '#tests/builders/larisa.ts';
import {
  aClientRecord,
  aClosedResult,
  aFailedResult,
  anAskingResult,
  anOkResult,
  aSkippedResult,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { aSummary } from '#tests/builders/summaries.ts';

/** What each section is composed of; everything else must leave it as it is. */
const kindsOf: Record<SectionId, readonly EntryKind[]> = {
  owners: ['owner'],
  plan: ['goal', 'plan'],
  'service-use': ['contact'],
  findings: [],
  'risk-factors': ['measurement', 'goal'],
  problems: ['problem'],
  medication: ['medication'],
  'risk-information': ['riskInformation'],
  'social-services': ['service'],
  functioning: ['functioning'],
  pathways: ['plan', 'task'],
  'acting-on-behalf': ['mandate'],
};

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString());
const register = fc.constantFrom('health', 'social', 'occupational');
const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(fc.nat({ max: 12 }), day, register)
  .map(([kind, at, where]): Entry => {
    const said = { register: where, recordedAt: at } as const;
    const builders: readonly (() => Entry)[] = [
      () => aContact({ start: at, ...said }),
      () => aProblem({ onset: at.slice(0, 10), ...said }),
      () => aMeasurement({ taken: at, ...said }),
      () => aMedication({ started: at.slice(0, 10), ...said }),
      () => aRiskInformation({ since: at.slice(0, 10), ...said }),
      () => aGoal({ set: at.slice(0, 10), targets: [{ measures: 'hba1c', value: 53 }], ...said }),
      () => aPlan({ type: 'pathway', from: at.slice(0, 10), ...said }),
      () => anOwner({ from: at.slice(0, 10), ...said }),
      () => aService({ from: at.slice(0, 10), ...said }),
      () => aFunctioning({ assessed: at, ...said }),
      () => aTask({ due: at.slice(0, 10), ...said }),
      () => aMandate({ from: at.slice(0, 10), ...said }),
      () => aPermission(said),
    ];
    return builders[kind]?.() ?? aContact();
  });
const anyEntries = fc.array(anyEntry, { maxLength: 20 });
const recordOf = (entries: readonly Entry[], social: SourceResult = anOkResult([], { register: 'social' })) =>
  aClientRecord({ health: anOkResult(entries), social });

describe('every section', () => {
  it('is left as it is by an entry of another kind', () => {
    fc.assert(
      fc.property(anyEntries, anyEntry, (entries, added) => {
        const before = aSummary(recordOf(entries)).sections;
        const after = aSummary(recordOf([...entries, added])).sections;
        for (const id of sectionIds.filter((each) => !kindsOf[each].includes(added.kind))) {
          expect(after[id]).toEqual(before[id]);
        }
      }),
      { numRuns: 60 },
    );
  });

  const gaps = fc.constantFrom(
    aFailedResult(),
    anAskingResult(),
    aClosedResult(),
    aSkippedResult(),
    aFailedResult({ reason: 'unreachable' }, aSourceRecord({ register: 'occupational' })),
  );

  it('never becomes full or empty by a gap that is added', () => {
    fc.assert(
      fc.property(anyEntries, gaps, gaps, (entries, social, gap) => {
        const before = aSummary(recordOf(entries, social)).sections;
        const record = aClientRecord({ health: anOkResult(entries), social, occupational: gap });
        const after = aSummary(record).sections;
        for (const id of sectionIds) {
          if (['full', 'empty'].includes(after[id].state)) {
            // Only a section that the added register has no part in may still be whole.
            expect(after[id]).toEqual(before[id]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never full where a source that could know more has a gap', () => {
    fc.assert(
      fc.property(anyEntries, gaps, (entries, gap) => {
        const record = aClientRecord({ health: gap, social: anOkResult(entries, { register: 'social' }) });
        const { sections } = aSummary(record);
        for (const id of sectionIds.filter((each) => !['social-services', 'findings'].includes(each))) {
          expect(['full', 'empty']).not.toContain(sections[id].state);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the summary', () => {
  it('is a pure function: the same record at the same moment gives the same picture', () => {
    const record = larisaRecord();
    const frozen = structuredClone(record);
    expect(aSummary(record)).toEqual(aSummary(record));
    expect(record).toEqual(frozen);
  });

  it('survives JSON: it is plain data', () => {
    const summary = aSummary(larisaRecord(), { lastLook: larisaLastLook });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('shows nothing of a closed source', () => {
    const record = aClientRecord({ health: anOkResult([aProblem()]), social: aClosedResult() });
    const { sections } = aSummary(record);
    expect(sections['social-services']).toMatchObject({ state: 'locked', view: { inForce: 0 } });
  });

  it('shows an older answer while a new one is awaited, and says so', () => {
    const stale = aSourceRecord({ entries: [aProblem()], fetchedAt: '2026-11-17T08:00:00Z' });
    const summary = aSummary(aClientRecord({ health: anAskingResult(stale) }));
    expect(summary.sections.problems).toMatchObject({
      state: 'partial',
      gaps: [{ kind: 'asking', shownFrom: '2026-11-17T08:00:00Z' }],
      view: { active: [{ text: 'Alaselkäkipu' }] },
    });
    expect(summary.banner.name).toBe('Tervahauta Larisa');
  });

  it('moves the story with the day', () => {
    const later = new Date('2028-02-29T09:41:00+02:00');
    const { figures } = aSummary(larisaRecord(later), { now: later }).sections['service-use'].view;
    expect(figures.contacts).toEqual({ now: 41, previous: 26 });
  });
});
