import { type Register, registers } from '#lib/model/register.ts';
import type { RoleTable, SpecialReason } from '#lib/model/settings/access-settings.ts';
import { type Role, roles, type Settings } from '#lib/model/settings/settings.ts';

/** The banner's place in the role table: name, identity code, age. Every other id is a section of the summary. */
export const identitySection = 'identity';

/** Who answers for the client, what was agreed, what is used and how everyday life goes: what every task needs. */
const shared = [
  identitySection,
  'owners',
  'plan',
  'service-use',
  'findings',
  'social-services',
  'functioning',
  'pathways',
  'acting-on-behalf',
] as const;

/**
 * Decree 825/2022 sets the most that each task and service may see, and leaves the table to the organisation. Seen of it:
 * the health tasks (1 wide-ranging, with consultation, to 5 administration). Not seen: sections 4-5 on social tasks. So:
 * - nurse and physician are task 1: all of health care; occupational health care too, where the client permits it
 * - the rest of this table is without a source, the organisation's choice: health care sees of social welfare, and
 *   social welfare of health care, what both work by (`shared`), and no diagnoses, medicines or measurements; so does a
 *   team lead, who arranges work and gives no care
 * Each register is separate: a permit of the client never widens this table.
 */
export const defaultRoleTable: RoleTable = {
  nurse: { health: 'all', occupational: 'all', social: shared },
  physician: { health: 'all', occupational: 'all', social: shared },
  socialWorker: { health: shared, occupational: shared, social: 'all' },
  teamLead: { health: shared, occupational: shared, social: shared },
};

/** Ages and windows of access. */
export interface AccessLimits {
  readonly permissionMaxAgeMinutes: number;
  readonly contactDaysAfter: number;
  readonly appointmentDaysBefore: number;
  readonly reasonOpensRegisters: boolean;
}

/** Without a source, each the organisation's choice; the last is off because section 57 names no such right. */
export const defaultAccessLimits: AccessLimits = {
  /** Half a working day: a permit that is taken back at noon opens nothing in the evening. */
  permissionMaxAgeMinutes: 240,
  /** Results and calls that follow a contact come within a month. */
  contactDaysAfter: 30,
  /** Enough to prepare for the client of next week. */
  appointmentDaysBefore: 7,
  reasonOpensRegisters: false,
};

/** Fewest characters of the words that go with a coded reason; without a source, the organisation's choice. */
export const specialReasonMinLength = 20;

/**
 * Own codes: the set of THL (1.2.246.537.6.240, special reason to view client data) is known by name, its codes and
 * wording were not seen. An organisation that has them writes them into its settings.
 */
export const defaultReasons: readonly SpecialReason[] = [
  {
    code: 'vitalEmergency',
    text: {
      fi: 'Henkeä tai terveyttä uhkaava hätätilanne',
      sv: 'Nödsituation som hotar liv eller hälsa',
      en: 'Emergency that threatens life or health',
    },
  },
  {
    code: 'cannotAssessPermit',
    text: {
      fi: 'Asiakas ei pysty arvioimaan luvan merkitystä',
      sv: 'Klienten kan inte bedöma tillståndets betydelse',
      en: 'The client cannot assess what a permission means',
    },
  },
  {
    code: 'otherLegalRight',
    text: {
      fi: 'Muu lakiin perustuva tiedonsaantioikeus',
      sv: 'Annan lagstadgad rätt att få uppgifter',
      en: 'Another right to information by law',
    },
  },
];

type WithAccess = Pick<Settings, 'access'>;

/** The organisation's table over the default one: each role and register that it names replaces the default's. */
export function roleTableOf({ access }: WithAccess): RoleTable {
  const rowOf = (role: Role) =>
    byKey(
      registers,
      (register: Register) => access?.roleTable?.[role]?.[register] ?? defaultRoleTable[role][register],
    );
  return byKey(roles, rowOf);
}

export function accessLimitsOf({ access }: WithAccess): AccessLimits {
  const { permissionMaxAgeMinutes, contactDaysAfter, appointmentDaysBefore, reasonOpensRegisters } =
    defaultAccessLimits;
  return {
    permissionMaxAgeMinutes: access?.permissionMaxAgeMinutes ?? permissionMaxAgeMinutes,
    contactDaysAfter: access?.contactDaysAfter ?? contactDaysAfter,
    appointmentDaysBefore: access?.appointmentDaysBefore ?? appointmentDaysBefore,
    reasonOpensRegisters: access?.reasonOpensRegisters ?? reasonOpensRegisters,
  };
}

/** An empty list is no list: then nobody could open in an emergency. */
export function reasonsOf({ access }: WithAccess): readonly SpecialReason[] {
  const own = access?.reasons ?? [];
  return own.length === 0 ? defaultReasons : own;
}

function byKey<Key extends string, Value>(
  keys: readonly Key[],
  valueFor: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;
}
