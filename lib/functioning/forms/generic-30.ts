import type { IcfForm } from '../assessment.ts';

/** The rehabilitation set: nine body functions, 21 activities. */
export const form: IcfForm = {
  id: 'generic-30',
  version: '1.0',
  codes: [
    ...['b130', 'b134', 'b152', 'b280', 'b455', 'b620', 'b640', 'b710', 'b730'],
    ...['d230', 'd240', 'd410', 'd415', 'd420', 'd450', 'd455', 'd465', 'd470', 'd510', 'd520'],
    ...['d530', 'd540', 'd550', 'd570', 'd640', 'd660', 'd710', 'd770', 'd850', 'd920'],
  ],
  name: { fi: 'ICF Generic-30', sv: 'ICF Generic-30', en: 'ICF Generic-30' },
  source:
    'ICF Rehabilitation Set, Prodinger ym. 2016, doi 10.1016/j.apmr.2015.12.030. Luku 30 vahvistettu, koodit tarkistettava kansallisesta luokituksesta',
  confidence: 'single',
  defaultOn: true,
};
