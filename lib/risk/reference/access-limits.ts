import type { DatedLimit } from './reference-tables.ts';

const act = 'Terveydenhuoltolaki (1326/2010) 6 luku, HE 134/2024; voimassa 1.1.2025 alkaen';
const actBefore = 'Terveydenhuoltolaki (1326/2010) 6 luku; 14 vuorokautta 1.9.2023–31.12.2024';

/** Beginnings of words of the recorded service. `mun` alone would be a kidney clinic (`munuaispoliklinikka`) too. */
const primaryCare = [
  'terveysasema',
  'terveyskeskus',
  'avosairaanhoi',
  'avovastaanot',
  'hälsostation',
  'hälsocentral',
  'health centre',
];
const oralCare = ['suun terveyden', 'suunhoi', 'hammas', 'munhälso', 'munvård', 'tandvård', 'dental', 'oral'];

const oldest = 150;
/** The age from which the longer limits hold: the day of the 23rd birthday is the first. */
const adult = 23;

/**
 * Access limits of treatment (hoitotakuu) by age and service, with the days from which they hold. Not here: the contact on the
 * same working day and specialised care (three weeks, three and six months), which are counted from a referral or an
 * assessment that is not read.
 */
export const accessLimits: readonly DatedLimit[] = [
  {
    validFrom: '2023-09-01',
    validTo: '2024-12-31',
    fromAge: 0,
    toAge: oldest,
    service: primaryCare,
    within: { days: 14 },
    source: actBefore,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 0,
    toAge: adult - 1,
    service: primaryCare,
    within: { days: 14 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: adult,
    toAge: oldest,
    service: primaryCare,
    within: { months: 3 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: 0,
    toAge: adult - 1,
    service: oralCare,
    within: { months: 3 },
    source: act,
  },
  {
    validFrom: '2025-01-01',
    fromAge: adult,
    toAge: oldest,
    service: oralCare,
    within: { months: 6 },
    source: act,
  },
];
