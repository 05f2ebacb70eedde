import { people } from '../identity/people.ts';
import { staff } from './staff.ts';

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

/** Who can be asked to be an owner, as the register names them: Practitioner and PractitionerRole. No client's content. */
export function directoryOf(register: 'health' | 'social'): readonly fhir4.FhirResource[] {
  const unit: Unit = register === 'health' ? 'terveysasema-keskusta' : 'sosiaalityo';
  return entriesOf(unit).flatMap(({ key, name, profession, phone }) => {
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
      },
    ];
  });
}
