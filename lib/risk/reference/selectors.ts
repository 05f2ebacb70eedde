import type { Selector } from '../criterion.ts';

/** Contacts that took place with a person: no bookings, no-shows or ward stays. */
export const heldContact: Selector = {
  kind: 'contact',
  status: ['held', 'ongoing'],
  channel: ['visit', 'call', 'message', 'video', 'remote', 'homeVisit'],
};

/** Beginnings of words for a physician in Finnish, Swedish and English; a general practitioner is one. */
export const physicianWords: readonly string[] = [
  'lääkäri',
  'omalääkäri',
  'läkare',
  'physician',
  'doctor',
  'yleislääkäri',
];

/** Somebody who answers for the whole: care lead, own worker, own doctor or own nurse in force. */
export const namedOwner: Selector = {
  kind: 'owner',
  status: ['inForce'],
  name: ['careLead', 'ownWorker', 'ownDoctor', 'ownNurse'],
};

/** A plan of care or of social services in force; a pathway is none. */
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
