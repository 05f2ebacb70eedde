import { extensions, ownSystems } from '#lib/fhir/code-systems.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { people } from '../identity/people.ts';
import { createCalendar } from './calendar.ts';
import { referenceOf, staff } from './staff.ts';

/** Units of the demo and who works in them; the rest of the staff works elsewhere. */
const unitNames = {
  'terveysasema-keskusta': 'Kajaanin terveysasema, tiimi 2',
  sosiaalityo: 'Aikuissosiaalityö',
} as const;
type Unit = keyof typeof unitNames;

const members: Readonly<Record<Unit, readonly (keyof typeof staff)[]>> = {
  'terveysasema-keskusta': [
    'mustonen',
    'karppinen',
    'leinonen',
    'keranen',
    'vaisanen',
    'pikkarainen',
    'rautio',
    'karjalainen',
  ],
  sosiaalityo: ['raisanen', 'heikkinen', 'haverinen', 'kemppainen', 'sirvio'],
};

const registerOf = { 'terveysasema-keskusta': 'health', sosiaalityo: 'social' } as const;

/** Whose rights a profession has here: the county's decision. Of whoever is not in the list only the register is said. */
const roleOf: Readonly<Record<string, Role>> = {
  sairaanhoitaja: 'nurse',
  'psykiatrinen sairaanhoitaja': 'nurse',
  fysioterapeutti: 'nurse',
  lääkäri: 'physician',
  sosiaalityöntekijä: 'socialWorker',
  'tiimin vetäjä': 'teamLead',
};

/** The same two services at both servers: everybody of the profession who answers there. */
export const demoServices = {
  socialWork: 'HealthcareService/paivystava-sosiaalityontekija',
  physiotherapy: 'HealthcareService/fysioterapia',
} as const;

const weekdays: fhir4.PractitionerRoleAvailableTime['daysOfWeek'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const office = [{ daysOfWeek: weekdays, availableStartTime: '08:00:00', availableEndTime: '16:00:00' }];

function rights(register: 'health' | 'social', role?: Role): fhir4.CodeableConcept[] {
  const coded = [{ coding: [{ system: ownSystems.register, code: register }] }];
  return role === undefined ? coded : [...coded, { coding: [{ system: ownSystems.role, code: role }] }];
}

interface DirectoryEntry {
  readonly key: string;
  readonly name: string;
  readonly profession: string;
  readonly phone?: string;
}

function entriesOf(unit: Unit): readonly DirectoryEntry[] {
  const known = members[unit].map((key) => {
    const { fullName: name, profession, phone } = staff[key];
    return { key, name, profession, phone };
  });
  const signedIn = Object.values(people)
    .filter(({ teams }) => teams.includes(`Organization/${unit}`))
    .map(({ fhirUser, name, work }) => ({
      key: fhirUser.slice('Practitioner/'.length),
      name,
      profession: work,
    }));
  return [...known, ...signedIn.filter(({ key }) => !known.some((each) => each.key === key))];
}

/** The one who is away, with whom to ask meanwhile; dated from the day of the demo. */
function awayOf(key: string, now: Date): Partial<fhir4.PractitionerRole> {
  if (key !== 'haverinen') return {};
  const { day } = createCalendar(now);
  const substitute = { reference: referenceOf('raisanen'), display: staff.raisanen.fullName };
  return {
    notAvailable: [
      {
        extension: [{ url: extensions.substitute, valueReference: substitute }],
        description: 'Vuosiloma',
        during: { start: day(-3), end: day(4) },
      },
    ],
  };
}

function services(): readonly fhir4.FhirResource[] {
  return [
    {
      resourceType: 'HealthcareService',
      id: demoServices.socialWork.slice('HealthcareService/'.length),
      active: true,
      name: 'Aikuissosiaalityö, päivystävä sosiaalityöntekijä',
      providedBy: { reference: 'Organization/sosiaalityo', display: unitNames.sosiaalityo },
      type: rights('social', 'socialWorker'),
      specialty: [{ text: 'sosiaalityöntekijä' }],
      telecom: [{ system: 'phone', value: '044 000 0190' }],
      availableTime: office,
    },
    {
      resourceType: 'HealthcareService',
      id: demoServices.physiotherapy.slice('HealthcareService/'.length),
      active: true,
      name: 'Fysioterapia',
      providedBy: {
        reference: 'Organization/terveysasema-keskusta',
        display: unitNames['terveysasema-keskusta'],
      },
      type: rights('health', 'nurse'),
      specialty: [{ text: 'fysioterapeutti' }],
      telecom: [{ system: 'phone', value: '044 000 0191' }],
      availableTime: office,
    },
  ];
}

/**
 * Who can be asked, as both registers name them: the county's units, Practitioner and PractitionerRole with hours and rights,
 * and its services. No client's content.
 */
export function directoryOf(_register: 'health' | 'social', now = new Date()): readonly fhir4.FhirResource[] {
  return [
    ...unitOf('terveysasema-keskusta', 'nurse', now),
    ...unitOf('sosiaalityo', 'socialWorker', now),
    ...services(),
  ];
}

function unitOf(unit: Unit, role: Role, now: Date): readonly fhir4.FhirResource[] {
  const register = registerOf[unit];
  const organization: fhir4.Organization = {
    resourceType: 'Organization',
    id: unit,
    active: true,
    name: unitNames[unit],
    type: rights(register, role),
  };
  const staffOf = entriesOf(unit).flatMap(({ key, name, profession, phone }) => {
    const [given = '', ...family] = name.split(' ');
    const telecom = phone === undefined ? {} : { telecom: [{ system: 'phone' as const, value: phone }] };
    return [
      {
        resourceType: 'Practitioner' as const,
        id: key,
        active: true,
        name: [{ given: [given], family: family.join(' '), text: name }],
        ...telecom,
      },
      {
        resourceType: 'PractitionerRole' as const,
        id: `${key}-${unit}`,
        active: true,
        practitioner: { reference: `Practitioner/${key}`, display: name },
        organization: { reference: `Organization/${unit}`, display: unitNames[unit] },
        code: [{ text: profession }],
        specialty: rights(register, roleOf[profession]),
        availableTime: office,
        ...awayOf(key, now),
      },
    ];
  });
  return [organization, ...staffOf];
}
