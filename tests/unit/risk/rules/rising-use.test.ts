import { rule } from '#lib/risk/rules/rising-use.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const use = (now: number, before: number) =>
  [now, before].flatMap((count, year) =>
    Array.from({ length: count }, (_, index) =>
      aContact({ start: daysAgo(365 * year + 3 + index * 7), channel: 'visit' }),
    ),
  );

testRule(rule, {
  present: { 'from ten to twenty': { entries: use(20, 10) } },
  absent: { 'as before': { entries: use(12, 12) }, fewer: { entries: use(5, 20) } },
  boundary: {
    'half as many again, six more': { entries: use(18, 12), outcome: 'present' },
    'six more, but less than half again': { entries: use(19, 13), outcome: 'absent' },
    'twice as many, but five more': { entries: use(10, 5), outcome: 'absent' },
    'from none to six': { entries: use(6, 0), outcome: 'present' },
  },
  insufficientData: { 'a source broke off': { entries: use(20, 10), unanswered: ['health'] } },
  notPermitted: {
    'another register is closed: it may hold either year': { entries: use(20, 10), closed: ['social'] },
  },
});
