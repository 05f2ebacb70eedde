import { createIdentityCode, separatorsOf } from '#demo/population/identity-code.ts';
import { municipalities, municipalityNames } from '#demo/population/municipalities.ts';
import { familyFor, type NameGroup, nameGroups } from '#demo/population/people/names.ts';
import { identityCodeSystem } from '#lib/base/identity-code.ts';
import type { Register } from '#lib/model/register.ts';
import { segments } from '#lib/risk/segment-names.ts';
import { type ListedRow, listedRow } from '#lib/worklist/listed-row.ts';
import type { RowMunicipality, WorklistRow } from '#lib/worklist/worklist-row.ts';
import { type Chance, seededChance } from './seeded-chance.ts';
import {
  rowsDaysAgo,
  someContact,
  someFindings,
  someLoop,
  someOwner,
  somePlan,
  someRecorded,
  someUse,
} from './worklist-row-parts.ts';

/** A row of which nothing is recorded but who it is; everything else is what the test says. */
export function aWorklistRow(said: Partial<WorklistRow> = {}): ListedRow {
  return listedRow({
    clientKey: `${identityCodeSystem}|140368-912D`,
    own: { sourceId: 'health', patientId: 'larisa' },
    identifiers: [{ system: identityCodeSystem, value: '140368-912D' }],
    name: 'Tervahauta Larisa',
    birthDate: '1968-03-14',
    municipality: { kind: 'known', name: 'Kajaani' },
    findings: [],
    use: {
      now: 0,
      previous: 0,
      months: Array.from({ length: 12 }, () => 0),
      repeats: Array.from({ length: 12 }, () => 0),
      emergency: { now: 0, previous: 0 },
      remote: 0,
      registers: ['health'],
    },
    owner: { state: 'none' },
    plan: { state: 'none' },
    loop: [],
    recorded: {},
    closed: [],
    unanswered: [],
    readAt: '2026-11-18T07:30:00Z',
    ...said,
  });
}

const groups = nameGroups.map((group) => [group, group.weight] as const);
const places = municipalityNames.map((name) => [name, municipalities[name].weight] as const);

function someName(chance: Chance, group: NameGroup, sex: 'male' | 'female', isOld: boolean): string {
  const old = sex === 'male' ? group.oldMale : group.oldFemale;
  const given = isOld && old !== undefined ? old : group[sex];
  return `${familyFor(chance.oneOf(group.families), group.language, sex)} ${chance.oneOf(given)}`;
}

function someMunicipality(chance: Chance): RowMunicipality {
  if (chance.happens(0.01)) return { kind: 'hidden' };
  if (chance.happens(0.03)) return { kind: 'notRecorded' };
  return { kind: 'known', name: chance.weighted(places) };
}

/**
 * There are fewer test codes than rows here may be: the number of the row is the Patient id, and names the row too, so that
 * keys never meet.
 */
function someRow(chance: Chance, number: number): WorklistRow {
  const sex = chance.happens(0.5) ? 'male' : 'female';
  const born = Math.floor(365.25 * (chance.happens(0.35) ? chance.between(70, 97) : chance.between(0, 92)));
  const birthDate = rowsDaysAgo(born + chance.between(0, 364));
  const individual = 900 + 2 * chance.between(0, 49) + (sex === 'male' ? 1 : 0);
  const code = createIdentityCode(birthDate, chance.oneOf(separatorsOf(birthDate)), individual);
  const group = chance.weighted(groups);
  const register: Register = 'health';
  const closed: readonly Register[] = chance.happens(0.3) ? ['social'] : [];
  const unanswered: readonly Register[] = closed.length === 0 && chance.happens(0.03) ? ['social'] : [];
  const open: readonly Register[] = closed.length + unanswered.length > 0 ? ['health'] : ['health', 'social'];
  const findings = someFindings(chance);
  const ruleIds = findings.slice(0, 1).map(({ ruleId }) => ruleId);
  const use = someUse(chance, open);
  return {
    clientKey: `source:health|${number}`,
    own: { sourceId: 'health', patientId: String(number) },
    identifiers: chance.happens(0.01) ? [] : [{ system: identityCodeSystem, value: code }],
    name: someName(chance, group, sex, birthDate < '1965'),
    ...(chance.happens(0.004)
      ? {}
      : { birthDate: chance.happens(0.004) ? birthDate.slice(0, 4) : birthDate }),
    municipality: someMunicipality(chance),
    ...(chance.happens(group.interpreterShare) ? { interpreter: group.language } : {}),
    ...(chance.happens(0.7) ? { segment: { id: chance.oneOf(segments), agreed: chance.happens(0.4) } } : {}),
    findings,
    use,
    owner: someOwner(chance, register),
    plan: somePlan(chance),
    ...(use.now > 0 || chance.happens(0.5)
      ? { lastContact: someContact(chance, use.now > 0 ? chance.between(0, 364) : chance.between(365, 900)) }
      : {}),
    ...(chance.happens(0.35) ? { nextContact: someContact(chance, -chance.between(0, 60)) } : {}),
    loop: chance.happens(0.18) ? someLoop(chance, { sourceId: 'health', register, number }, ruleIds) : [],
    recorded: someRecorded(chance),
    closed,
    unanswered,
    readAt: `${rowsDaysAgo(chance.happens(0.9) ? 0 : 1)}T06:${String(chance.between(10, 59))}:00Z`,
  };
}

/**
 * Invented clients of a team: names, ages and places as in Kainuu, every part missing sometimes, some of the same name and
 * birth date. The same count and seed give the same rows; 130,000 take a second or two.
 */
export function randomRows(count: number, seed = 1): readonly ListedRow[] {
  const chance = seededChance(seed);
  const rows: ListedRow[] = [];
  for (let number = 1; number <= count; number += 1) {
    const row = listedRow(someRow(chance, number));
    const earlier = rows[rows.length - 1];
    const isNamesake = earlier !== undefined && chance.happens(0.002);
    // Another person of the same name and birth date: the identity code alone tells them apart.
    if (!isNamesake) rows.push(row);
    else {
      const { birthDate: _own, ...rest } = row;
      const { name, birthDate } = earlier;
      rows.push({ ...rest, name, ...(birthDate === undefined ? {} : { birthDate }) });
    }
  }
  return rows;
}
