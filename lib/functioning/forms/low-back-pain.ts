import type { IcfForm } from '../assessment.ts';

/** Brief set for low back pain, 35 categories. d650 and d920 are not of it (Mullis 2007); the rest of the list is recalled. */
export const form: IcfForm = {
  id: 'low-back-pain',
  version: '1.0',
  codes: [
    ...['b130', 'b134', 'b152', 'b280', 'b455', 'b710', 'b730', 'b735', 'b740', 'b760'],
    ...['s120', 's760', 's770'],
    ...['d240', 'd410', 'd415', 'd430', 'd450', 'd530', 'd540', 'd640', 'd760', 'd845', 'd850', 'd859'],
    ...['e110', 'e135', 'e155', 'e310', 'e355', 'e410', 'e450', 'e550', 'e570', 'e580'],
  ],
  name: { fi: 'ICF, alaselkäkipu', sv: 'ICF, ländryggssmärta', en: 'ICF, low back pain' },
  source:
    'ICF Core Set, low back pain, brief. Luettelo vahvistamatta; d650 ja d920 eivät kuulu siihen (Mullis 2007)',
  confidence: 'unverified',
  defaultOn: false,
};
