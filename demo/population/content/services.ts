import type { PopulationRegister } from '../population.ts';
import type { StaffKey } from '../staff.ts';

/** How a contact is held; the codes of `urn:rinnalla:contact-channel`. */
export type ContactChannel = 'visit' | 'call' | 'message' | 'video' | 'homeVisit' | 'wardStay';

/** One service: the lane of the timeline, who works there, and how its contacts are usually held. */
export interface Service {
  readonly register: PopulationRegister;
  /** As recorded in the contact. */
  readonly text: string;
  /** Unit that gave the service. */
  readonly unit: string;
  readonly staff: readonly [StaffKey, ...StaffKey[]];
  /** Share of each channel, in any scale. */
  readonly channels: Readonly<Partial<Record<ContactChannel, number>>>;
  readonly minutes: number;
  /** First and last hour at which a contact begins. */
  readonly hours: readonly [number, number];
  readonly emergency?: true;
  /** Share of booked contacts to which the client does not come. */
  readonly noShowShare: number;
}

export const services = {
  emergency: {
    register: 'health',
    text: 'Päivystys',
    unit: 'Kajaanin päivystys',
    staff: ['keranen', 'vaisanen'],
    channels: { visit: 1 },
    minutes: 90,
    hours: [8, 23],
    emergency: true,
    noShowShare: 0,
  },
  healthCentre: {
    register: 'health',
    text: 'Terveysasema',
    unit: 'Kajaanin terveysasema',
    staff: ['mustonen', 'leinonen', 'pikkarainen', 'karppinen', 'moilanen'],
    channels: { visit: 50, call: 30, message: 16, video: 4 },
    minutes: 30,
    hours: [8, 15],
    noShowShare: 0.03,
  },
  mentalHealth: {
    register: 'health',
    text: 'Mielenterveys',
    unit: 'Mielenterveysvastaanotto',
    staff: ['karjalainen'],
    channels: { visit: 64, call: 18, video: 18 },
    minutes: 45,
    hours: [9, 15],
    noShowShare: 0.1,
  },
  ward: {
    register: 'health',
    text: 'Osasto',
    unit: 'Vuodeosasto 2',
    staff: ['juntunen', 'leinonen'],
    channels: { wardStay: 1 },
    minutes: 0,
    hours: [10, 14],
    noShowShare: 0,
  },
  dental: {
    register: 'health',
    text: 'Suun terveydenhuolto',
    unit: 'Hammashoitola',
    staff: ['komulainen', 'tolonen'],
    channels: { visit: 1 },
    minutes: 45,
    hours: [8, 15],
    noShowShare: 0.06,
  },
  physiotherapy: {
    register: 'health',
    text: 'Fysioterapia',
    unit: 'Kajaanin terveysasema',
    staff: ['rautio'],
    channels: { visit: 80, video: 12, call: 8 },
    minutes: 45,
    hours: [8, 15],
    noShowShare: 0.04,
  },
  homeCare: {
    register: 'health',
    text: 'Kotihoito',
    unit: 'Kotihoito',
    staff: ['kyllonen', 'schroderus', 'oikarinen'],
    channels: { homeVisit: 92, call: 8 },
    minutes: 25,
    hours: [7, 20],
    noShowShare: 0,
  },
  childHealth: {
    register: 'health',
    text: 'Neuvola',
    unit: 'Neuvola',
    staff: ['pyykkonen'],
    channels: { visit: 88, call: 8, homeVisit: 4 },
    minutes: 45,
    hours: [8, 15],
    noShowShare: 0.03,
  },
  schoolHealth: {
    register: 'health',
    text: 'Kouluterveydenhuolto',
    unit: 'Kouluterveydenhuolto',
    staff: ['pyykkonen'],
    channels: { visit: 90, message: 10 },
    minutes: 30,
    hours: [8, 14],
    noShowShare: 0.02,
  },
  adultSocialWork: {
    register: 'social',
    text: 'Aikuissosiaalityö',
    unit: 'Aikuissosiaalityö',
    staff: ['raisanen', 'haverinen'],
    channels: { visit: 50, call: 40, homeVisit: 10 },
    minutes: 60,
    hours: [9, 15],
    noShowShare: 0.06,
  },
  socialGuidance: {
    register: 'social',
    text: 'Sosiaaliohjaus',
    unit: 'Sosiaaliohjaus',
    staff: ['heikkinen'],
    channels: { visit: 40, call: 40, homeVisit: 20 },
    minutes: 60,
    hours: [9, 15],
    noShowShare: 0.07,
  },
  familyServices: {
    register: 'social',
    text: 'Lapsiperhepalvelut',
    unit: 'Lapsiperheiden palvelut',
    staff: ['makinen', 'haverinen'],
    channels: { homeVisit: 50, visit: 25, call: 25 },
    minutes: 75,
    hours: [9, 16],
    noShowShare: 0.04,
  },
  childProtection: {
    register: 'social',
    text: 'Lastensuojelu',
    unit: 'Lastensuojelun avohuolto',
    staff: ['haverinen', 'makinen'],
    channels: { homeVisit: 40, visit: 35, call: 25 },
    minutes: 60,
    hours: [9, 16],
    noShowShare: 0.04,
  },
  disabilityServices: {
    register: 'social',
    text: 'Vammaispalvelut',
    unit: 'Vammaispalvelut',
    staff: ['huusko'],
    channels: { homeVisit: 40, call: 40, visit: 20 },
    minutes: 60,
    hours: [9, 15],
    noShowShare: 0.01,
  },
  olderPeople: {
    register: 'social',
    text: 'Iäkkäiden palvelut',
    unit: 'Iäkkäiden asiakasohjaus',
    staff: ['sirvio'],
    channels: { homeVisit: 40, call: 55, visit: 5 },
    minutes: 60,
    hours: [9, 15],
    noShowShare: 0.01,
  },
  substanceServices: {
    register: 'social',
    text: 'Päihdepalvelut',
    unit: 'Päihdepalvelut',
    staff: ['kemppainen'],
    channels: { visit: 70, call: 25, video: 5 },
    minutes: 45,
    hours: [9, 15],
    noShowShare: 0.15,
  },
} as const satisfies Record<string, Service>;
export type ServiceKey = keyof typeof services;

export function serviceOf(key: ServiceKey): Service {
  return services[key];
}
