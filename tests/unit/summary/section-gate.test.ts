import { describe, expect, it } from 'vitest';
import { sectionIds } from '#lib/summary/section.ts';
import type { SectionGate } from '#lib/summary/section-gate.ts';
import { aConcept, aMedication, aProblem } from '#tests/builders/entries.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import { aSummary } from '#tests/builders/summaries.ts';

const recordedAt = '2026-11-17T10:00:00+02:00';
const record = aClientRecord({
  health: anOkResult([aProblem({ concept: aConcept('Verenpainetauti'), recordedAt })]),
  social: anOkResult(
    [
      aProblem({ register: 'social', concept: aConcept('Yksinäisyys'), recordedAt }),
      aMedication({ register: 'social', concept: aConcept('Ibuprofeeni'), recordedAt }),
    ],
    { register: 'social' },
  ),
});
const closing =
  (sourceId: string, ...sections: readonly string[]): SectionGate =>
  (source, section) =>
    source.id === sourceId && sections.includes(section) ? 'roleNotAllowed' : undefined;
const composed = (gate?: SectionGate) =>
  aSummary(record, { lastLook: '2026-11-10T08:00:00+02:00', ...(gate === undefined ? {} : { gate }) });

describe('a section that the gate closes for one source', () => {
  const summary = composed(closing('social', 'problems'));

  it("shows the other source's facts and none of that one's", () => {
    expect(summary.sections.problems.view.active.map(({ text }) => text)).toEqual(['Verenpainetauti']);
  });

  it('says that the source is closed, and why', () => {
    const { problems } = composed(closing('health', 'problems')).sections;
    expect(problems.state).toBe('partial');
    expect(problems.gaps).toMatchObject([
      { kind: 'notPermitted', reason: 'roleNotAllowed', source: { id: 'health' } },
    ]);
  });

  it('leaves the other sections of the source open', () => {
    expect(JSON.stringify(summary.sections.medication.view)).toContain('Ibuprofeeni');
  });

  it('does not count the hidden facts as new', () => {
    expect(summary.sinceLastLook.total).toBe(2);
    expect(composed().sinceLastLook.total).toBe(3);
  });
});

describe('a gate that closes every section of a source', () => {
  it('leaves no word of its facts anywhere in the summary', () => {
    const text = JSON.stringify(composed(closing('social', ...sectionIds)));
    expect(text).toContain('Verenpainetauti');
    expect(text).not.toContain('Yksinäisyys');
    expect(text).not.toContain('Ibuprofeeni');
  });
});

describe('a gate that closes nothing', () => {
  it('changes nothing', () => {
    expect(composed(() => undefined)).toEqual(composed());
  });
});
