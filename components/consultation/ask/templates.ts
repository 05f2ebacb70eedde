import type { Colleague } from '#lib/model/colleague.ts';
import { type ProfessionKey, professionKey } from './professions.ts';

/** Keys of the words of question templates: what is asked, what was tried, what the client wants. */
export const templates = [
  'nurse',
  'physician',
  'mental',
  'rehabilitation',
  'socialWorker',
  'teamLead',
  'other',
] as const;
export type Template = (typeof templates)[number];

/** Which template fits which profession. The organisation's choice, without a source. */
const ofProfession: Readonly<Record<ProfessionKey, Template>> = {
  nurse: 'nurse',
  publicHealthNurse: 'nurse',
  diabetesNurse: 'nurse',
  practicalNurse: 'nurse',
  midwife: 'nurse',
  physician: 'physician',
  pharmacist: 'physician',
  psychiatrist: 'mental',
  psychologist: 'mental',
  physiotherapist: 'rehabilitation',
  occupationalTherapist: 'rehabilitation',
  speechTherapist: 'rehabilitation',
  dietitian: 'rehabilitation',
  rehabilitationCounsellor: 'rehabilitation',
  socialWorker: 'socialWorker',
  socialCounsellor: 'socialWorker',
  serviceCoordinator: 'socialWorker',
  ownWorker: 'socialWorker',
  teamLead: 'teamLead',
};

/** The template for this recipient; the general one where the profession is not known. */
export function templateOf(recipient: Colleague | undefined): Template {
  const key = recipient === undefined ? undefined : professionKey(recipient);
  return key === undefined ? 'other' : ofProfession[key];
}
