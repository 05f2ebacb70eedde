import { rule } from '#lib/risk/rules/readmission.ts';
import { aContact, aWardStay } from '#tests/builders/entries.ts';
import { testRule } from '#tests/builders/risk.ts';

const stay = (from: string, to: string, urgency: 'urgent' | 'routine' = 'urgent') =>
  aWardStay(from, to, { urgency });

testRule(rule, {
  present: {
    'back after ten days': { entries: [stay('2026-10-01', '2026-10-05'), stay('2026-10-15', '2026-10-20')] },
  },
  absent: {
    'a transfer to another ward on the day of discharge': {
      entries: [stay('2026-10-01', '2026-10-05'), stay('2026-10-05', '2026-10-20')],
    },
    'a stay that goes on has no discharge': {
      entries: [
        aContact({ channel: 'wardStay', status: 'ongoing', start: '2026-10-01T12:00:00Z' }),
        stay('2026-10-15', '2026-10-20'),
      ],
    },
    'one stay': { entries: [stay('2026-10-01', '2026-10-05')] },
    'a planned return': {
      entries: [stay('2026-10-01', '2026-10-05'), stay('2026-10-15', '2026-10-20', 'routine')],
    },
    'long ago': { entries: [stay('2026-03-01', '2026-03-05'), stay('2026-03-15', '2026-03-20')] },
  },
  boundary: {
    'on the day after discharge': {
      entries: [stay('2026-10-01', '2026-10-05'), stay('2026-10-06', '2026-10-20')],
      outcome: 'present',
    },
    'on day 30 after discharge': {
      entries: [stay('2026-09-01', '2026-09-10'), stay('2026-10-10', '2026-10-12')],
      outcome: 'present',
    },
    'on day 31': {
      entries: [stay('2026-09-01', '2026-09-10'), stay('2026-10-11', '2026-10-12')],
      outcome: 'absent',
    },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'contacts are closed': { closed: ['health'] } },
});
