import { rule } from '#lib/risk/rules/asthma-emergency.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { diagnosed } from '#tests/builders/measured.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const visit = (text: string, code?: string, day = daysAgo(20)) =>
  aContact({ start: `${day}T21:00:00+02:00`, urgency: 'emergency', reasons: [aConcept(text, code)] });
const asthma = diagnosed('J45.9');

testRule(rule, {
  present: {
    'an emergency visit for asthma': { entries: [asthma, visit('Astma', 'J45.9')] },
    'for breathlessness, without a code': { entries: [asthma, visit('Hengenahdistus')] },
    'asthma by ICPC-2': { entries: [diagnosed('R96', {}, 'icpc2'), visit('Hengenahdistus', 'R06.0')] },
  },
  absent: {
    'no emergency visits': { entries: [asthma] },
    'for something else': { entries: [asthma, visit('Nilkan nyrjähdys', 'S93.4')] },
    'a routine visit': { entries: [asthma, { ...visit('Astma', 'J45.9'), urgency: 'routine' as const }] },
    missed: { entries: [asthma, { ...visit('Astma', 'J45.9'), status: 'noShow' as const }] },
  },
  boundary: {
    'on the first day of the twelve months': {
      entries: [asthma, visit('Astma', 'J45.9', '2025-11-19')],
      outcome: 'present',
    },
    'on the same day a year ago': {
      entries: [asthma, visit('Astma', 'J45.9', '2025-11-18')],
      outcome: 'absent',
    },
    none: { entries: [asthma], outcome: 'absent' },
  },
  insufficientData: {
    'contacts did not come': { entries: [asthma], unanswered: [['contact', 'health']] },
    'diagnoses did not come': { unanswered: [['problem', 'health']] },
  },
  notApplicable: {
    'no asthma': { entries: [visit('Hengenahdistus', 'R06.0')] },
    'asthma of childhood, over': {
      entries: [diagnosed('J45.9', { status: 'resolved' }), visit('Astma', 'J45.9')],
    },
  },
  notPermitted: { 'contacts are closed': { entries: [asthma], closed: [['contact', 'health']] } },
});
