import type { RiskFactorLine } from '#components/functioning/functioning-port.ts';

const smoking = { kind: 'choice', codes: ['never', 'former', 'occasional', 'daily'] } as const;

/** Factors in every state, not in the order in which they are shown. */
export const factors: readonly RiskFactorLine[] = [
  {
    measures: 'bloodPressure',
    state: 'recorded',
    last: { text: '152/91 mmHg', date: '2026-11-12T08:00:00Z', register: 'health' },
    entry: { kind: 'pressure' },
  },
  {
    measures: 'weight',
    state: 'outdated',
    last: { text: '92,4 kg', date: '2024-03-12T08:00:00Z', register: 'occupational' },
    entry: { kind: 'number', unit: 'kg', least: 20, most: 350 },
  },
  { measures: 'auditC', state: 'missing', entry: { kind: 'instrument', instrumentId: 'audit-c' } },
  {
    measures: 'violenceAsked',
    state: 'recorded',
    last: { text: 'kysytty, jatko tarpeen', date: '2026-02-03T08:00:00Z', register: 'social' },
    entry: { kind: 'choice', codes: ['askedNo', 'askedYes', 'notAsked'] },
  },
  { measures: 'loneliness', state: 'notPermitted', entry: { kind: 'instrument', instrumentId: 'ucla-3' } },
  {
    measures: 'sleep',
    state: 'recorded',
    unsure: true,
    last: { text: '6,5 h', date: '2026-01-12T08:00:00Z', register: 'health' },
    entry: { kind: 'number', unit: 'h', least: 0, most: 24 },
  },
  { measures: 'waist', state: 'missing', entry: { kind: 'number', unit: 'cm', least: 30, most: 300 } },
  { measures: 'smoking', state: 'missing', entry: smoking },
  {
    measures: 'height',
    state: 'recorded',
    last: { text: '168 cm', date: '2021-05-06T08:00:00Z', register: 'health' },
    entry: { kind: 'number', unit: 'cm', least: 50, most: 250 },
  },
];
