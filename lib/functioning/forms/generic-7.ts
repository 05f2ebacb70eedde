import type { IcfForm } from '../assessment.ts';

/** The general core list of seven categories, the one to be used always. */
export const form: IcfForm = {
  id: 'generic-7',
  version: '1.0',
  codes: ['b130', 'b152', 'b280', 'd230', 'd450', 'd455', 'd850'],
  name: { fi: 'ICF Generic-7', sv: 'ICF Generic-7', en: 'ICF Generic-7' },
  source:
    'ICF Generic Set; THL:n yleinen ydinlista. Luku 7 vahvistettu, koodit tarkistettava kansallisesta luokituksesta',
  confidence: 'single',
  defaultOn: true,
};
