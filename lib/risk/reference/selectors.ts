import type { Selector } from '../criterion.ts';

/** Contacts that took place with a person: no bookings, no-shows or ward stays. */
export const heldContact: Selector = {
  kind: 'contact',
  status: ['held', 'ongoing'],
  channel: ['visit', 'call', 'message', 'video', 'remote', 'homeVisit'],
};

/**
 * Beginnings of words for a physician in Finnish, Swedish and English. A word is looked for from its beginning, so that each
 * compound is named here and a dentist (`hammaslääkäri`, `tandläkare`) is none. `psykiatri` is not: a psychiatric nurse
 * (`psykiatrinen sairaanhoitaja`) begins so too.
 */
export const physicianWords: readonly string[] = [
  'lääkäri',
  'omalääkäri',
  'yleislääkäri',
  'terveyskeskuslääkäri',
  'terveysasemalääkäri',
  'päivystyslääkäri',
  'työterveyslääkäri',
  'erikoislääkäri',
  'erikoistuva lääkäri',
  'apulaislääkäri',
  'osastonlääkäri',
  'ylilääkäri',
  'läkare',
  'allmänläkare',
  'egenläkare',
  'hälsocentralläkare',
  'jourläkare',
  'företagsläkare',
  'specialistläkare',
  'överläkare',
  'physician',
  'doctor',
  'general practitioner',
  'psychiatrist',
];

/** Somebody in health care who answers for the whole. A nurse for one illness alone does not. */
export const careOwner: Selector = {
  kind: 'owner',
  registers: ['health'],
  status: ['inForce'],
  name: ['careLead', 'ownDoctor', 'ownNurse'],
};

/** Somebody named in either register: care lead, own doctor, own nurse or own worker. */
export const namedOwner: Selector = {
  kind: 'owner',
  status: ['inForce'],
  name: ['careLead', 'ownWorker', 'ownDoctor', 'ownNurse'],
};

/** The health and care plan (terveys- ja hoitosuunnitelma) in force; a pathway is none. */
export const carePlan: Selector = {
  kind: 'plan',
  registers: ['health'],
  status: ['inForce'],
  name: ['healthAndCare'],
};

/** A plan of care or of social services in force. */
export const planInForce: Selector = {
  kind: 'plan',
  status: ['inForce'],
  name: ['healthAndCare', 'clientPlan'],
};

/** Beginnings of words of services that come for the same reason by plan: home care, therapies, wound care, dialysis, clinics. */
export const seriesServices: readonly string[] = [
  'kotihoito',
  'kotisairaanhoito',
  'fysioterap',
  'toimintaterap',
  'puheterap',
  'psykoterap',
  'haavahoi',
  'haavanhoi',
  'dialyysi',
  'neuvola',
  'äitiysneuvola',
  'lastenneuvola',
  'hemvård',
  'hemsjukvård',
  'ergoterap',
  'talterap',
  'sårvård',
  'dialys',
  'mödraråd',
  'barnråd',
  'home care',
  'home nursing',
  'physiotherap',
  'occupational therap',
  'speech therap',
  'psychotherap',
  'wound',
  'dialysis',
  'antenatal',
  'child health',
];

/** Contacts that a reason brings again when the first did not solve it: those of an agreed series are left out. */
export const contactForReason: Selector = {
  kind: 'contact',
  status: ['held', 'ongoing'],
  channel: ['visit', 'call', 'message', 'video', 'remote'],
  exceptService: seriesServices,
};
