import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/rising-use.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const use = (now: number, before: number, register: 'health' | 'social' = 'health') =>
  [now, before].flatMap((count, year) =>
    Array.from({ length: count }, (_, index) =>
      aContact({ start: daysAgo(365 * year + 3 + index * 7), channel: 'visit', register }),
    ),
  );

testRule(rule, {
  present: {
    'from ten to twenty': { entries: use(20, 10) },
    'three more in each register, six together': {
      entries: [...use(7, 4, 'health'), ...use(7, 4, 'social')],
    },
    'a rise in health care, while the other register is closed': {
      entries: use(20, 10),
      closed: ['social'],
    },
    'a rise in social services, while health did not answer': {
      entries: use(20, 10, 'social'),
      unanswered: ['health'],
    },
  },
  absent: { 'as before': { entries: use(12, 12) }, fewer: { entries: use(5, 20) } },
  boundary: {
    'half as many again, six more': { entries: use(18, 12), outcome: 'present' },
    'six more, but less than half again': { entries: use(19, 13), outcome: 'absent' },
    'twice as many, but five more': { entries: use(10, 5), outcome: 'absent' },
    'from none to six': { entries: use(6, 0), outcome: 'present' },
  },
  insufficientData: { 'a source broke off': { entries: use(20, 10), unanswered: ['health'] } },
  notPermitted: {
    'no rise is seen, and another register is closed: it may hold either year': {
      entries: use(12, 12),
      closed: ['social'],
    },
  },
});

it('says in which register', () => {
  const entries = [...use(12, 4, 'social'), ...use(2, 8, 'health')];
  const result = evaluateCase(rule, { entries });
  expect(result.limits).toMatchObject([{ label: 'riseSocial', value: 12, limit: 10 }]);
  expect(result.figures).toMatchObject({ count: 12, previous: 4 });
});
