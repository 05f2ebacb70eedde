import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/discharge-risk.ts';
import { aContact, aQuantity, aWardStay } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const stay = (from: number, to: number, said: Parameters<typeof aWardStay>[2] = {}) =>
  aWardStay(daysAgo(from), daysAgo(to), { urgency: 'emergency', ...said });
const emergency = (days: number) =>
  aContact({ start: `${daysAgo(days)}T10:00:00+02:00`, urgency: 'emergency', channel: 'visit' });
const blood = (measures: 'haemoglobin' | 'sodium', value: number, days: number) => ({
  ...measuredOn(measures, value, days),
  quantity: aQuantity(value),
});
const normalBlood = [blood('haemoglobin', 140, 6), blood('sodium', 140, 6)];
/** 5 days 4, unplanned 3, diabetes with harm 2: 9 points. */
const nine = [stay(10, 5), diagnosed('E11.2'), ...normalBlood];

testRule(rule, {
  present: {
    'LACE 12': { entries: [stay(10, 5), diagnosed('F03'), diagnosed('I50.0')] },
    'HOSPITAL high, LACE not': {
      entries: [
        stay(10, 9, { urgency: 'routine' }),
        ...[80, 120, 160, 200, 240, 280].map((days) => stay(days, days - 1)),
        blood('haemoglobin', 110, 9),
        blood('sodium', 130, 9),
      ],
    },
  },
  absent: {
    'no hospital stay': {},
    'a planned short one': { entries: [stay(6, 5, { urgency: 'routine' }), ...normalBlood] },
    'still on the ward': { entries: [{ ...stay(6, 5), status: 'ongoing' as const }] },
  },
  boundary: {
    '9 points': { entries: nine, outcome: 'absent' },
    '10 points': { entries: [...nine, emergency(60)], outcome: 'present' },
    'home for 30 days': { entries: [stay(50, 30), diagnosed('F03')], outcome: 'present' },
    'home for 31 days': { entries: [stay(51, 31), diagnosed('F03')], outcome: 'absent' },
  },
  insufficientData: {
    'whether it was planned is not recorded': { entries: [stay(10, 5, { urgency: 'unknown' })] },
    'contacts did not come': { unanswered: [['contact', 'health']] },
    'few points, blood tests of the stay missing': { entries: [stay(6, 5, { urgency: 'routine' })] },
  },
  notPermitted: {
    'contacts are closed': { closed: ['health'] },
    'few points, diagnoses closed': { entries: nine.slice(0, 1), closed: [['problem', 'health']] },
  },
});

it('shows the stay and the visits that count', () => {
  const result = evaluateCase(rule, { entries: [...nine, emergency(60)] });
  expect(result.figures).toMatchObject({ score: 10, days: 30 });
  expect(result.evidence.map(({ entry }) => entry.kind)).toEqual(['contact', 'contact']);
});
