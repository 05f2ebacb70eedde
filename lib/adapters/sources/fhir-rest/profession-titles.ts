import type { Register } from '#lib/model/register.ts';
import type { Role } from '#lib/model/settings/settings.ts';

/** Whose rights a profession has, and in which register; either is absent where its title does not tell. */
export interface ProfessionRights {
  readonly role?: Role;
  readonly register?: Register;
}

const nurse = { role: 'nurse', register: 'health' } as const;
const physician = { role: 'physician', register: 'health' } as const;
const socialWorker = { role: 'socialWorker', register: 'social' } as const;
const health = { register: 'health' } as const;
const social = { register: 'social' } as const;

/**
 * Professional titles as they are written in Finland, in Finnish, Swedish and English. Our own reading, without a source:
 * it serves a directory that codes neither role nor register. Only titles that say clearly what somebody is; of any other
 * nothing is known, and nothing of the record leaves.
 */
const titles: readonly (readonly [rights: ProfessionRights, titles: readonly string[]])[] = [
  [
    nurse,
    [
      'sairaanhoitaja',
      'terveydenhoitaja',
      'diabeteshoitaja',
      'psykiatrinen sairaanhoitaja',
      'kotihoidon sairaanhoitaja',
      'sjukskötare',
      'sjukskötarska',
      'hälsovårdare',
      'nurse',
      'registered nurse',
      'public health nurse',
    ],
  ],
  [
    physician,
    [
      'lääkäri',
      'yleislääkäri',
      'terveyskeskuslääkäri',
      'omalääkäri',
      'erikoislääkäri',
      'ylilääkäri',
      'läkare',
      'hälsocentralläkare',
      'specialistläkare',
      'överläkare',
      'physician',
      'general practitioner',
      'medical doctor',
    ],
  ],
  [
    socialWorker,
    [
      'sosiaalityöntekijä',
      'johtava sosiaalityöntekijä',
      'socialarbetare',
      'ledande socialarbetare',
      'social worker',
    ],
  ],
  [
    health,
    [
      'fysioterapeutti',
      'toimintaterapeutti',
      'fysioterapeut',
      'ergoterapeut',
      'physiotherapist',
      'occupational therapist',
    ],
  ],
  [social, ['sosiaaliohjaaja', 'socialhandledare']],
];

const byTitle = new Map(titles.flatMap(([rights, names]) => names.map((name) => [name, rights] as const)));

/** What the title tells; nothing of one that is not clear. */
export function rightsOfTitle(title: string | undefined): ProfessionRights {
  return (title === undefined ? undefined : byTitle.get(title.trim().toLowerCase())) ?? {};
}
