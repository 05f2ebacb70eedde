import type { ServiceKey } from './services.ts';

/**
 * Service tasks (palvelutehtävä). The national code values were not found: the codes here are words of this demo, and only
 * the display is read (docs/fhir-mapping.md).
 */
export const serviceTasks = {
  workingAge: { code: 'tyoikaisten-palvelut', text: 'Työikäisten palvelut' },
  families: { code: 'lapsiperheiden-palvelut', text: 'Lapsiperheiden palvelut' },
  childProtection: { code: 'lastensuojelu', text: 'Lastensuojelu' },
  olderPeople: { code: 'iakkaiden-palvelut', text: 'Iäkkäiden palvelut' },
  disability: { code: 'vammaispalvelut', text: 'Vammaispalvelut' },
  substance: { code: 'paihdehuolto', text: 'Päihdehuolto' },
} as const;
export type ServiceTask = keyof typeof serviceTasks;

/** The task under which each social service records. */
export const tasksOfServices: Readonly<Partial<Record<ServiceKey, ServiceTask>>> = {
  adultSocialWork: 'workingAge',
  socialGuidance: 'workingAge',
  familyServices: 'families',
  childProtection: 'childProtection',
  disabilityServices: 'disability',
  olderPeople: 'olderPeople',
  substanceServices: 'substance',
};

/** The kinds of social client there are among the generated, with what they get. */
export interface SocialNeed {
  readonly task: ServiceTask;
  readonly service: string;
  readonly lanes: readonly [ServiceKey, ...ServiceKey[]];
  readonly decisions: readonly string[];
  readonly ages: readonly [number, number];
  readonly share: number;
}

export const socialNeeds: readonly SocialNeed[] = [
  {
    task: 'families',
    service: 'Perhetyö',
    lanes: ['familyServices'],
    decisions: ['Perhetyö', 'Tukiperhe'],
    ages: [0, 17],
    share: 0.16,
  },
  {
    task: 'childProtection',
    service: 'Lastensuojelun avohuolto',
    lanes: ['childProtection', 'familyServices'],
    decisions: ['Tehostettu perhetyö'],
    ages: [3, 17],
    share: 0.06,
  },
  {
    task: 'workingAge',
    service: 'Aikuissosiaalityö',
    lanes: ['adultSocialWork', 'socialGuidance'],
    decisions: ['Täydentävä toimeentulotuki', 'Ehkäisevä toimeentulotuki', 'Kuntouttava työtoiminta'],
    ages: [18, 64],
    share: 0.22,
  },
  {
    task: 'substance',
    service: 'Päihdehuollon avopalvelut',
    lanes: ['substanceServices', 'adultSocialWork'],
    decisions: ['Päihdekuntoutus'],
    ages: [18, 70],
    share: 0.06,
  },
  {
    task: 'disability',
    service: 'Vammaispalvelut',
    lanes: ['disabilityServices'],
    decisions: ['Henkilökohtainen apu 40 h/kk', 'Kuljetuspalvelu 18 matkaa/kk'],
    ages: [5, 75],
    share: 0.07,
  },
  {
    task: 'olderPeople',
    service: 'Iäkkäiden palvelut',
    lanes: ['olderPeople'],
    decisions: ['Kotihoito', 'Ateriapalvelu', 'Turvapalvelu', 'Omaishoidon tuki'],
    ages: [68, 104],
    share: 0.45,
  },
];
