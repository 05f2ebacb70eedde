import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aBloodPressure, aConcept, aMeasurement, anAnswer, aProblem } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const at = (day: string) => ({ taken: `${day}T08:00:00+02:00` });

/** The example of the papers' supplements: a smoker with 140 mmHg. */
const measured = (total: number, hdl: number, day = daysAgo(30)): readonly Entry[] => [
  aBloodPressure(140, 85, at(day)),
  aMeasurement({ measures: 'totalCholesterol', value: total, ...at(day) }),
  aMeasurement({ measures: 'hdl', value: hdl, ...at(day) }),
  anAnswer('smoking', 'Tupakoi päivittäin', at(day)),
];

const ask = (id: string, said: ClientCase) => scores(id, aRiskInput(said), dayNumberOf(monthsAgo(24)));

describe('inputs of SCORE2', () => {
  it.each([
    ['score2', 'male', 50, 6.3, 1.4, 8.1],
    ['score2', 'female', 50, 6.3, 1.4, 5.2],
    ['score2-op', 'male', 75, 5.5, 1.3, 23.9],
    ['score2-op', 'female', 75, 5.5, 1.3, 20],
  ] as const)('%s, %s: the published vector of the moderate region', (id, sex, age, total, hdl, value) => {
    const outcome = ask(id, { entries: measured(total, hdl), age, sex });
    expect(outcome).toMatchObject({ kind: 'score', value, knowledge: 'complete' });
    if (outcome?.kind === 'score')
      expect(outcome.facts.map(({ shape }) => shape.name).toSorted()).toEqual([
        'hdl',
        'smoking',
        'systolic',
        'totalCholesterol',
      ]);
  });

  it.each([
    [
      'an infarction long ago',
      aProblem({ concept: aConcept('Sydäninfarkti', 'I21.4'), status: 'resolved' }),
      'knownCvd',
    ],
    ['diabetes', aProblem({ concept: aConcept('Diabetes', 'E11.9') }), 'diabetes'],
    ['kidney disease', aProblem({ concept: aConcept('Munuaistauti', 'N18.3') }), 'kidneyDisease'],
  ])('is not for clients with %s', (_what, problem, reason) => {
    const outcome = ask('score2', { entries: [...measured(6.3, 1.4), problem] });
    expect(outcome).toEqual({ kind: 'notApplicable', reason });
  });

  it.each([
    ['ruled out', aProblem({ concept: aConcept('Diabetes', 'E11.9'), certainty: 'refuted' })],
    ['only suspected', aProblem({ concept: aConcept('Diabetes', 'E11.9'), certainty: 'provisional' })],
    ['in the family', aProblem({ concept: aConcept('Diabetes suvussa', 'Z83.3') })],
  ])('is for clients with diabetes %s', (_what, problem) => {
    expect(ask('score2', { entries: [...measured(6.3, 1.4), problem] })?.kind).toBe('score');
  });

  it('names what is missing as it is measured, and what is too old', () => {
    const [pressure, total, , smoking] = measured(6.3, 1.4);
    const entries = [pressure, total, smoking].filter((entry) => entry !== undefined);
    expect(ask('score2', { entries })).toEqual({
      kind: 'insufficient',
      missing: ['hdl'],
      why: 'notRecorded',
    });
    expect(ask('score2', { entries: measured(6.3, 1.4, '2024-11-17') })).toMatchObject({
      kind: 'insufficient',
      why: 'outdated',
    });
    expect(ask('score2', { entries: measured(6.3, 1.4, monthsAgo(24)) })?.kind).toBe('score');
  });

  it('tells the closed from the silent', () => {
    expect(ask('score2', { closed: ['health'] })).toMatchObject({
      kind: 'insufficient',
      why: 'notPermitted',
    });
    expect(ask('score2', { unanswered: ['health'] })).toMatchObject({ why: 'notAnswered' });
    // Diagnoses that are hidden could exclude the client.
    expect(ask('score2', { entries: measured(6.3, 1.4), closed: [['problem', 'health']] })).toMatchObject({
      kind: 'insufficient',
      why: 'notPermitted',
    });
  });

  it('never takes an older number for the latest that cannot be read', () => {
    const unread = aMeasurement({ measures: 'hdl', value: 50, unitUnknown: true, ...at(daysAgo(2)) });
    expect(ask('score2', { entries: [...measured(6.3, 1.4), unread] })).toMatchObject({ missing: ['hdl'] });
  });
});
