import type { IcfForm } from '../assessment.ts';

/** Brief set for vocational rehabilitation, 13 categories. */
export const form: IcfForm = {
  id: 'vocational-rehabilitation',
  version: '1.0',
  codes: [
    ...['b130', 'b164', 'b455'],
    ...['d155', 'd240', 'd720', 'd845', 'd850', 'd855'],
    ...['e310', 'e330', 'e580', 'e590'],
  ],
  name: {
    fi: 'ICF, ammatillinen kuntoutus',
    sv: 'ICF, yrkesinriktad rehabilitering',
    en: 'ICF, vocational rehabilitation',
  },
  source: 'ICF Core Set, vocational rehabilitation, brief. Luettelo vahvistamatta',
  confidence: 'unverified',
  defaultOn: false,
};
