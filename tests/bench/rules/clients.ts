import { addDays } from '#lib/base/dates.ts';
import { type Entry, type MeasurementKind, ownerRoles } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { type ClientFacts, clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aFunctioning,
  aMeasurement,
  aMedication,
  anOwner,
  aPlan,
  aProblem,
  aService,
  aTask,
} from '#tests/builders/entries.ts';

/*
 * Invented clients whose rules come out both ways: many with few contacts, some with very many; most of them with all
 * sources answering, some with a closed register, a silent source, no birth date or a date of death.
 */

export const benchToday = '2026-11-18';

/** The same numbers in every run (mulberry32). */
function createDice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(roll() * limit);
  return {
    roll,
    below,
    oneOf: <Value>(...values: readonly [Value, ...Value[]]): Value =>
      values[below(values.length)] ?? values[0],
  };
}
type Dice = ReturnType<typeof createDice>;

const services = [
  'Terveysasema',
  'Päivystys',
  'Suun terveydenhuolto',
  'Osasto',
  'Fysioterapia',
  'Mielenterveyspalvelut',
] as const;
const reasons = ['M54.5', 'R51', 'I10', 'E11.9', 'F32.1', 'J06.9', 'R10.4', 'Z00.0'] as const;
const reasonTexts = [
  'Alaselkäkipu',
  'Päänsärky',
  'Verenpaineen seuranta',
  'Diabeteksen vuosikontrolli',
  'Mieliala ja jaksaminen',
  'Toimeentulon ongelmat',
  'Ylähengitystieinfektio',
  'Vatsakipu',
  'Haavanhoito, säärihaava',
  'Neuvonta',
] as const;
const medicines = ['A10BA02', 'C09AA05', 'N02BE01', 'C10AA05', 'N05CF01', 'B01AA03'] as const;
const measured = [
  'hba1c',
  'ldl',
  'bmi',
  'weight',
  'height',
  'smoking',
  'auditC',
  'egfr',
  'phq9',
] as const satisfies readonly MeasurementKind[];

/** How one client uses services. */
interface Habits {
  /** Days back of the earliest contact. */
  readonly spread: number;
  /** Whether contacts have become more. */
  readonly isRising: boolean;
  readonly contactShare: number;
  readonly physicianShare: number;
  /** How many of the services. */
  readonly services: number;
}

function createHabits(dice: Dice): Habits {
  return {
    spread: 400 + dice.below(1800),
    isRising: dice.below(8) === 0,
    contactShare: 0.3 + 0.65 * dice.roll(),
    physicianShare: dice.roll(),
    services: 1 + Math.floor(6 * dice.roll() * dice.roll()),
  };
}

function contact(dice: Dice, habits: Habits): Entry {
  const daysBack = Math.floor(dice.roll() * (habits.isRising ? dice.roll() : 1) * habits.spread);
  const start = addDays(benchToday, -daysBack);
  const isStay = dice.below(20) === 0;
  return aContact({
    register: dice.below(6) === 0 ? 'social' : 'health',
    recordedAt: addDays(start, -dice.below(40)),
    start,
    ...(isStay ? { end: addDays(start, dice.below(9)) } : {}),
    status: dice.below(12) === 0 ? 'noShow' : dice.below(40) === 0 ? 'booked' : 'held',
    channel: isStay ? 'wardStay' : dice.oneOf('visit', 'visit', 'call', 'message', 'homeVisit', 'video'),
    urgency: dice.oneOf('routine', 'routine', 'routine', 'routine', 'urgent', 'emergency'),
    profession:
      dice.roll() < habits.physicianShare
        ? 'Lääkäri'
        : dice.oneOf('Sairaanhoitaja', 'Fysioterapeutti', 'Sosiaalityöntekijä'),
    service: aConcept(services[dice.below(habits.services)] ?? services[0]),
    reasons: dice.below(4) === 0 ? [] : [aConcept(dice.oneOf(...reasonTexts), dice.oneOf(...reasons))],
  });
}

function other(dice: Dice): Entry {
  const day = addDays(benchToday, -dice.below(1200));
  switch (dice.below(9)) {
    case 0:
      return aBloodPressure(110 + dice.below(60), 65 + dice.below(35), { taken: day });
    case 1:
    case 2:
      return aMeasurement({ measures: dice.oneOf(...measured), value: dice.below(90), taken: day });
    case 3:
      return aProblem({ onset: day, concept: aConcept('Sairaus', dice.oneOf(...reasons)) });
    case 4:
      return aMedication({ started: day, concept: aConcept('Lääke', dice.oneOf(...medicines), 'atc') });
    case 5:
      return dice.below(3) === 0
        ? anOwner({ from: day, role: dice.oneOf(...(ownerRoles as unknown as ['other'])) })
        : aTask({ sent: day, due: addDays(day, 30), open: dice.below(2) === 0 });
    case 6:
      return dice.below(3) === 0
        ? aPlan({
            from: day,
            reviewDue: addDays(day, 365),
            type: dice.oneOf('healthAndCare', 'clientPlan', 'pathway'),
          })
        : aService({ from: day });
    default:
      return aFunctioning({
        code: dice.oneOf('d450', 'd510', 'd640'),
        performance: dice.oneOf(0, 1, 2, 3),
        assessed: day,
      });
  }
}

/** One client with so many entries. */
export function benchClient(
  seed: number,
  entryCount: number,
): { readonly entries: readonly Entry[]; readonly input: RiskInput } {
  const dice = createDice(seed);
  const habits = createHabits(dice);
  const entries = Array.from({ length: entryCount }, () =>
    dice.roll() < habits.contactShare ? contact(dice, habits) : other(dice),
  );
  const age = dice.below(50) === 0 ? undefined : dice.below(100);
  const closed: Register | undefined =
    dice.below(12) === 0 ? 'social' : dice.below(40) === 0 ? 'health' : undefined;
  const silent: Register | undefined =
    dice.below(30) === 0 ? dice.oneOf<Register>('health', 'social') : undefined;
  const known: readonly Register[] = registers.filter((register) => register !== 'occupational');
  return {
    entries,
    input: {
      facts: factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: benchToday }),
      coverage: (_kind, register) =>
        !known.includes(register)
          ? 'absent'
          : register === closed
            ? 'closed'
            : register === silent
              ? 'unanswered'
              : 'complete',
      registers: known,
      client: {
        deceased: dice.below(100) === 0,
        ...(age === undefined ? {} : { age }),
        sex: dice.oneOf('female', 'male'),
      },
      today: benchToday,
      targets: [],
      tables: defaultTables,
      scores,
    },
  };
}

/** How many are made; more of them are the same ones again under other names, in columns of their own. */
const different = 4096;

/** So many clients, portion by portion: all of them at once would not fit into memory beside the columns. */
export function* benchPortions(
  count: number,
  entryCount: number,
  portion: number,
): Generator<readonly ClientFacts[]> {
  const made: ClientFacts[] = [];
  const clientAt = (place: number): ClientFacts => {
    const known = made[place % different];
    if (known !== undefined) return { ...known, id: String(place) };
    const client = clientFactsOf(String(place), benchClient(place + 1, entryCount).input);
    made.push(client);
    return client;
  };
  for (let from = 0; from < count; from += portion)
    yield Array.from({ length: Math.min(portion, count - from) }, (_, place) => clientAt(from + place));
}
