import type { DatedLimit } from './reference-tables.ts';

const act =
  'Terveydenhuoltolaki 51 ja 51 a §, HE 134/2024 mukaan voimassa 1.1.2025 alkaen; suun terveydenhuolto samoin';
const before = 'Terveydenhuoltolaki 51 a § 1.9.2023–31.12.2024: 14 vuorokautta';

/**
 * Access limits of treatment (hoitotakuu) by age and service, with the days from which they hold. Specialised care has limits
 * of its own (three weeks, three and six months) that need dates of referral, which are not read here.
 */
export const accessLimits: readonly DatedLimit[] = [
  {
    validFrom: '2023-09-01',
    validTo: '2024-12-31',
    fromAge: 0,
    toAge: 150,
    service: ['terveysasema', 'health centre', 'hälsostation', 'avosairaanhoito'],
    within: { days: 14 },
    source: before,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 0,
    toAge: 22,
    service: ['terveysasema', 'health centre', 'hälsostation', 'avosairaanhoito'],
    within: { days: 14 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 23,
    toAge: 150,
    service: ['terveysasema', 'health centre', 'hälsostation', 'avosairaanhoito'],
    within: { months: 3 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 0,
    toAge: 22,
    service: ['suun', 'hammas', 'dental', 'mun', 'tand'],
    within: { months: 3 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 23,
    toAge: 150,
    service: ['suun', 'hammas', 'dental', 'mun', 'tand'],
    within: { months: 6 },
    source: act,
  },
];
