import type { Selector } from '../criterion.ts';

/**
 * A decision or service that the client has as a family carer. Support for family care is also recorded of the one who is
 * cared for: only words that name the carer count, or the days off that are a carer's.
 */
export const familyCarer: Selector = {
  kind: 'service',
  registers: ['social'],
  status: ['inForce', 'pending'],
  words: [
    'omaishoitaj',
    'omaishoidon tuki, hoitaj',
    'omaishoidon tuki (hoitaj',
    'omaishoidon tuki hoitaj',
    'omaishoidon vapa',
    'omaishoidon hoitopalkkio',
    'närståendevårdar',
    'family carer',
    'informal carer',
  ],
};
