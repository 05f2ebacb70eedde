import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/emergency-visits.ts';
import { aContact, aWardStay } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const visit = (day: string) =>
  aContact({ start: `${day}T21:00:00+02:00`, urgency: 'emergency', channel: 'visit' });
const visits = (...days: readonly number[]) => days.map((days) => visit(daysAgo(days)));

testRule(rule, {
  present: { 'four visits within a year': { entries: visits(1, 40, 100, 300) } },
  absent: {
    'no contacts at all': {},
    'calls to the emergency service are no visits': {
      entries: visits(1, 40, 100, 300).map((entry) => ({ ...entry, channel: 'call' as const })),
    },
    'missed and cancelled ones are no visits': {
      entries: [...visits(1, 40, 100), { ...visit(daysAgo(200)), status: 'noShow' as const }],
    },
    'routine visits': {
      entries: visits(1, 2, 3, 4).map((entry) => ({ ...entry, urgency: 'routine' as const })),
    },
    'ward stays': { entries: [1, 50, 90, 200].map((days) => aWardStay(daysAgo(days), daysAgo(days))) },
  },
  boundary: {
    'three visits': { entries: visits(1, 40, 100), outcome: 'absent' },
    'the fourth on the first day of the twelve months': {
      entries: [...visits(1, 40, 100), visit('2025-11-19')],
      outcome: 'present',
    },
    'the fourth on the same day a year ago': {
      entries: [...visits(1, 40, 100), visit(monthsAgo(12))],
      outcome: 'absent',
    },
  },
  insufficientData: {
    'health did not answer': { unanswered: ['health'] },
    'three are seen, health broke off': { entries: visits(1, 40, 100), unanswered: ['health'] },
  },
  notPermitted: { 'contacts are closed': { closed: ['health'] } },
});

it('stands on what is seen when that is enough, and says since when and until when', () => {
  const result = evaluateCase(rule, { entries: visits(1, 40, 100, 300), closed: ['social'] });
  expect(result).toMatchObject({
    outcome: 'present',
    metOn: daysAgo(1),
    figures: { count: 4 },
    limits: [{ label: 'visits', op: '>=', limit: 4, value: 4, met: 'yes' }],
  });
  expect(result.clearsOn).toBe('2027-01-22');
  expect(result.evidence.map(({ shape }) => shape.kind)).toEqual([
    'contact',
    'contact',
    'contact',
    'contact',
  ]);
});
