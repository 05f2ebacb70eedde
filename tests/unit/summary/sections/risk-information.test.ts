import { describe, expect, it } from 'vitest';
import { aConcept, aRiskInformation } from '#tests/builders/entries.ts';
import { itHasEveryState } from '#tests/builders/section-states.ts';
import { aSection, linesOf } from '#tests/builders/summaries.ts';

itHasEveryState('risk-information', aRiskInformation());

const absence = aRiskInformation({
  concept: aConcept('Ei allergioita'),
  recordedAbsence: true,
  criticality: 'unknown',
  since: '2024-05-02',
});

describe('critical risk information', () => {
  it('puts critical risks first', () => {
    const { view } = aSection('risk-information', [
      aRiskInformation({ concept: aConcept('Koivu'), criticality: 'low', since: '2026-05-01' }),
      aRiskInformation({ concept: aConcept('Penisilliini'), criticality: 'high', since: '2009-05-11' }),
    ]);
    expect(view.rows.map(({ text }) => text)).toEqual(['Penisilliini', 'Koivu']);
  });

  it('leaves out what is no longer in force', () => {
    expect(aSection('risk-information', [aRiskInformation({ active: false })]).state).toBe('empty');
  });

  it('shows a recorded "no known allergies" as a fact with its date', () => {
    const section = aSection('risk-information', [absence]);
    expect(section.state).toBe('full');
    expect(section.view).toMatchObject({ rows: [], recordedAbsence: { date: '2024-05-02' } });
    expect(linesOf(section)).toEqual(['Ei tiedossa olevia allergioita, 2.5.2024 (Terveys)']);
  });

  it('does not say "no known allergies" beside a recorded allergy', () => {
    const { view } = aSection('risk-information', [absence, aRiskInformation()]);
    expect(view.recordedAbsence).toBeUndefined();
    expect(view.rows).toHaveLength(1);
  });

  it('says both an alert and that no allergies are known', () => {
    const { view } = aSection('risk-information', [absence, aRiskInformation({ type: 'alert' })]);
    expect(view.recordedAbsence).toBeDefined();
    expect(view.rows).toHaveLength(1);
  });

  it('reads as text', () => {
    expect(linesOf(aSection('risk-information', [aRiskInformation({ reaction: 'ihottuma' })]))).toEqual([
      'Allergia: Penisilliini, ihottuma, kriittinen, 11.5.2009 (Terveys)',
    ]);
  });
});
