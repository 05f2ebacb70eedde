import { addDaysTo, type Calendar } from '../calendar.ts';
import { createIdentityCode, separatorsOf } from '../identity-code.ts';
import { municipalities, municipalityNames } from '../municipalities.ts';
import { familyFor, type NameGroup, nameGroups } from '../people/names.ts';
import type { Person } from '../people/person.ts';
import { staff } from '../staff.ts';
import { between, happens, oneOf, streetAddress, weighted } from './chance.ts';
import type { LifeStage } from './life.ts';

export interface PersonRequest {
  readonly number: number;
  readonly stage: LifeStage;
  readonly knownTo: Person['knownTo'];
  readonly calendar: Calendar;
  isTaken(identityCode: string): boolean;
}

/** People older than this have the given names of their time. */
const oldNamesFrom = 62;

/** Who a generated client is: a person of the stage's age with a test identity code that nobody else has. */
export function generatePerson({ number, stage, knownTo, calendar, isTaken }: PersonRequest): Person {
  const group = weighted(nameGroups.map((each) => [each, each.weight] as const));
  const sex = oneOf(['male', 'female'] as const);
  const birthDate = birthDateOf(stage, calendar);
  const age = calendar.ageOn(birthDate);
  const protectionOrder = happens(0.01);
  const doctor = happens(0.12) ? oneOf([staff.leinonen, staff.moilanen, staff.nordlund]) : undefined;
  return {
    family: familyFor(oneOf(group.families), group.language, sex),
    given: givenNames(group, sex, age),
    sex,
    birthDate,
    identityCode: identityCodeOf(birthDate, sex, number, isTaken),
    municipality: weighted(municipalityNames.map((name) => [name, municipalities[name].weight] as const)),
    street: streetAddress(),
    phone: `044 000 ${String(3000 + (number % 7000)).padStart(4, '0')}`,
    language: group.language,
    interpreter: age >= 5 && happens(group.interpreterShare),
    protectionOrder,
    knownTo,
    ...(doctor === undefined
      ? {}
      : {
          adjustPatient: (patient, register) =>
            register === 'health'
              ? { ...patient, generalPractitioner: [{ display: doctor.fullName }] }
              : patient,
        }),
  };
}

function birthDateOf(stage: LifeStage, calendar: Calendar): string {
  const [youngest, oldest] = stage.ages;
  const age = between(youngest, oldest);
  // From the last birthday back to the day after the one before it; never a leap day, which the bench's clients have.
  const date = calendar.day(-Math.floor(age * 365.25) - between(1, 350));
  return date.endsWith('02-29') || date === '1951-02-28' ? addDaysTo(date, 2) : date;
}

function givenNames(group: NameGroup, sex: 'male' | 'female', age: number): string {
  const old = sex === 'male' ? group.oldMale : group.oldFemale;
  const names = age >= oldNamesFrom ? (old ?? group[sex]) : group[sex];
  const [first, second] = [oneOf(names), oneOf(names)];
  return first === second || happens(0.5) ? first : `${first} ${second}`;
}

/** Two of three have the century's first separator; the rest take all the others in turn. */
function identityCodeOf(
  birthDate: string,
  sex: 'male' | 'female',
  number: number,
  isTaken: (code: string) => boolean,
): string {
  const letters = separatorsOf(birthDate);
  const separator = (number % 3 === 0 ? letters[Math.floor(number / 3) % letters.length] : letters[0]) ?? 'A';
  const parity = sex === 'male' ? 1 : 0;
  const start = between(0, 49);
  for (let step = 0; step < 50; step += 1) {
    const code = createIdentityCode(birthDate, separator, 900 + 2 * ((start + step) % 50) + parity);
    if (!isTaken(code)) return code;
  }
  throw new RangeError(`all test identity codes of ${birthDate} are in use`);
}
