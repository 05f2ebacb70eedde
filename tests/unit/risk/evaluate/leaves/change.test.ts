import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeCriterion } from '#lib/risk/criterion.ts';
import { evaluateRule } from '#lib/risk/evaluate/evaluate-rules.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aMeasurement } from '#tests/builders/entries.ts';
import { aRiskInput, type ClientCase, daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const lost: ChangeCriterion = {
  type: 'change',
  label: 'visits',
  of: { kind: 'measurement', name: ['weight'] },
  within: { months: 6 },
  direction: 'down',
  in: 'percent',
  is: { op: '>', value: 5 },
};

const weight = (value: number, day: string) =>
  aMeasurement({ measures: 'weight', value, taken: `${day}T08:00:00+02:00` });

const judge = (said: ClientCase, criterion: ChangeCriterion = lost) =>
  evaluateRule({ ...emergencyVisits, when: criterion }, aRiskInput(said));

describe('a change', () => {
  it.each([
    ['5 per cent exactly', [weight(80, daysAgo(90)), weight(76, daysAgo(3))], 'absent'],
    ['70 to 66.5, 5 per cent in doubles too', [weight(70, daysAgo(90)), weight(66.5, daysAgo(3))], 'absent'],
    ['a little more', [weight(80, daysAgo(90)), weight(75.9, daysAgo(3))], 'present'],
    [
      'from the greatest, not the first',
      [weight(76, daysAgo(120)), weight(80, daysAgo(60)), weight(75, daysAgo(3))],
      'present',
    ],
    [
      'gained back since',
      [weight(80, daysAgo(120)), weight(72, daysAgo(60)), weight(79, daysAgo(3))],
      'absent',
    ],
    [
      'the greatest on the same day six months ago',
      [weight(80, monthsAgo(6)), weight(75, daysAgo(3))],
      'present',
    ],
    ['the greatest a day before', [weight(80, '2026-05-17'), weight(75, daysAgo(3))], 'insufficientData'],
    ['two numbers of one day', [weight(80, daysAgo(3)), weight(75, daysAgo(3))], 'insufficientData'],
    ['one number', [weight(75, daysAgo(3))], 'insufficientData'],
    ['none', [], 'insufficientData'],
  ])('%s', (_what, entries, outcome) => {
    expect(judge({ entries }).outcome).toBe(outcome);
  });

  it('says both numbers, their days and by how much', () => {
    const result = judge({ entries: [weight(80, daysAgo(90)), weight(72, daysAgo(3))] });
    expect(result).toMatchObject({
      metOn: daysAgo(3),
      limits: [{ op: '>', limit: 5, value: 10, unit: '%', met: 'yes' }],
      figures: { change: 10, from: 80, value: 72, first: daysAgo(90), last: daysAgo(3) },
    });
    expect(result.evidence.map(({ value }) => value)).toEqual([72, 80]);
  });

  it('upwards in the unit of the number', () => {
    const risen: ChangeCriterion = { ...lost, direction: 'up', in: 'unit', is: { op: '>=', value: 3 } };
    expect(judge({ entries: [weight(70, daysAgo(90)), weight(73, daysAgo(3))] }, risen).outcome).toBe(
      'present',
    );
    expect(judge({ entries: [weight(70, daysAgo(90)), weight(72.9, daysAgo(3))] }, risen).outcome).toBe(
      'absent',
    );
  });

  it('is not sure of "no" when something is hidden or cannot be read', () => {
    const stable = [weight(80, daysAgo(90)), weight(80, daysAgo(3))];
    expect(judge({ entries: stable, closed: ['health'] }).outcome).toBe('notPermitted');
    const unread = aMeasurement({
      measures: 'weight',
      value: 200,
      unitUnknown: true,
      taken: `${daysAgo(50)}T08:00:00Z`,
    });
    expect(judge({ entries: [...stable, unread] }).outcome).toBe('insufficientData');
  });

  it('never holds for both directions of the same two numbers', () => {
    const number = fc.integer({ min: 30, max: 200 });
    fc.assert(
      fc.property(number, number, (first, last) => {
        const entries = [weight(first, daysAgo(90)), weight(last, daysAgo(3))];
        const outcomes = (['down', 'up'] as const).map(
          (direction) => judge({ entries }, { ...lost, direction, is: { op: '>', value: 0 } }).outcome,
        );
        expect(outcomes.filter((outcome) => outcome === 'present').length).toBe(first === last ? 0 : 1);
      }),
    );
  });
});
