import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import {
  channels,
  type LoopEntry,
  type LoopStatus,
  type MeasurementKind,
  triageAnswers,
} from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { tiers } from '#lib/risk/rule.ts';
import type { RowContact, RowFinding, RowOwner, RowPlan, RowUse } from '#lib/worklist/worklist-row.ts';
import type { Chance } from './seeded-chance.ts';

/** The day of invented rows. */
export const rowsToday: IsoDate = '2026-11-18';

const today = Date.parse(rowsToday) / 86_400_000;
const days = new Map<number, IsoDate>();
/** So many days before the day of the rows; negative is ahead. */
export function rowsDaysAgo(ago: number): IsoDate {
  let day = days.get(ago);
  if (day === undefined) {
    day = new Date((today - ago) * 86_400_000).toISOString().slice(0, 10);
    days.set(ago, day);
  }
  return day;
}
const times = ['07:30', '08:15', '09:00', '10:45', '12:20', '13:00', '14:40', '18:05'] as const;
const at = (chance: Chance, ago: number): IsoInstant => `${rowsDaysAgo(ago)}T${chance.oneOf(times)}:00Z`;

export const rowColleagues = [
  { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
  { reference: 'Practitioner/pulkkinen', name: 'Liisa Pulkkinen' },
  { reference: 'Practitioner/leinonen', name: 'Matti Leinonen' },
  { reference: 'Practitioner/karppinen', name: 'Sari Karppinen' },
  { reference: 'Practitioner/akerlund', name: 'Åsa Åkerlund' },
  { reference: 'Practitioner/ostman', name: 'Örjan Östman' },
  { reference: 'Practitioner/maatta', name: 'Päivi Määttä' },
] as const;

const listed = ruleCatalogue.filter(({ on, sensitive }) => on && sensitive !== true);
const handledReasons = ['Suunnitelmassa', 'Hoidossa muualla', 'Sovittu asiakkaan kanssa'] as const;

function someFinding(chance: Chance, origin: RowFinding['origin']): RowFinding {
  const rule = chance.oneOf(listed);
  const state = chance.weighted([
    ['open', 70],
    ['handled', 24],
    ['lapsed', rule.tier === 'first' ? 6 : 0],
  ] as const);
  const met = chance.between(0, 240);
  const count = chance.between(1, 14);
  const answered = chance.between(0, met);
  const answer = chance.oneOf(triageAnswers);
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    group: rule.group,
    tier: rule.tier,
    origin,
    ...(origin === 'server' ? { title: `Palvelin: ${rule.words.fi.title}` } : {}),
    state,
    isNew: state === 'open' && met < 20 && chance.happens(0.5),
    ...(chance.happens(0.08) ? {} : { metOn: rowsDaysAgo(met) }),
    fingerprint: chance.between(0, 0xffffff).toString(36).padStart(5, '0'),
    evidence: chance.happens(0.1)
      ? { count: 0 }
      : { count, from: rowsDaysAgo(met + chance.between(0, 120)), to: rowsDaysAgo(Math.min(met, 4)) },
    figures: { count },
    ...(state === 'handled'
      ? {
          answer: {
            answer,
            at: at(chance, answered),
            by: chance.oneOf(rowColleagues).name,
            ...(answer === 'later' ? { until: rowsDaysAgo(-chance.between(1, 60)) } : {}),
          },
        }
      : {}),
  };
}

/** Each rule once; open first, by tier. */
export function someFindings(chance: Chance): readonly RowFinding[] {
  const count = chance.weighted([
    [0, 46],
    [1, 22],
    [2, 15],
    [3, 9],
    [4, 5],
    [6, 3],
  ] as const);
  const found = new Map<string, RowFinding>();
  for (let drawn = 0; drawn < count; drawn += 1) {
    const finding = someFinding(chance, chance.happens(0.06) ? 'server' : 'rinnalla');
    if (!found.has(finding.ruleId)) found.set(finding.ruleId, finding);
  }
  const order = { open: 0, lapsed: 1, handled: 2 } as const;
  return [...found.values()].sort(
    (a, b) => order[a.state] - order[b.state] || tiers.indexOf(a.tier) - tiers.indexOf(b.tier),
  );
}

/** Most use services little, a few much. */
export function someUse(chance: Chance, registers: readonly Register[]): RowUse {
  const rate = chance.next() ** 4 * 6;
  const months = Array.from({ length: 12 }, () => Math.floor(chance.next() * (rate + 0.6) * 2));
  const now = months.reduce((sum, month) => sum + month, 0);
  const emergency = Math.min(now, chance.between(0, Math.ceil(rate)));
  return {
    now,
    previous: Math.max(0, now + chance.between(-6, 4)),
    months,
    repeats: months.map((month) => (month > 1 && chance.happens(0.3) ? chance.between(1, month - 1) : 0)),
    emergency: { now: emergency, previous: chance.between(0, Math.ceil(rate)) },
    remote: Math.floor(now * chance.next() * 0.7),
    registers,
  };
}

export function someOwner(chance: Chance, register: Register): RowOwner {
  const colleague = chance.oneOf(rowColleagues);
  return chance.weighted<RowOwner>([
    [
      {
        state: 'named',
        role: register === 'social' ? 'ownWorker' : 'careLead',
        name: colleague.name,
        reference: colleague.reference,
        since: rowsDaysAgo(chance.between(0, 900)),
      },
      40,
    ],
    [{ state: 'named', role: 'careLead', name: 'Nimeämätön Rekisterissä' }, 4],
    [{ state: 'none' }, 50],
    [{ state: 'notPermitted' }, 3],
    [{ state: 'unanswered' }, 3],
  ]);
}

const goals = [
  'Haluan nukkua yöni',
  'Jaksan hoitaa kotini itse',
  'Pääsen takaisin töihin',
  'Kävelen kauppaan',
];

export function somePlan(chance: Chance): RowPlan {
  const from = chance.between(0, 500);
  const goal = { text: chance.oneOf(goals), ownWords: chance.happens(0.7), set: rowsDaysAgo(from) };
  return chance.weighted<RowPlan>([
    [
      {
        state: 'recorded',
        type: chance.weighted([
          ['healthAndCare', 70],
          ['clientPlan', 20],
          ['other', 10],
        ] as const),
        from: rowsDaysAgo(from),
        ...(chance.happens(0.75) ? { reviewDue: rowsDaysAgo(from - 180) } : {}),
        ...(chance.happens(0.6) ? { goal } : {}),
      },
      45,
    ],
    [{ state: 'recorded', type: 'healthAndCare' }, 3],
    [{ state: 'none' }, 46],
    [{ state: 'notPermitted' }, 3],
    [{ state: 'unanswered' }, 3],
  ]);
}

const services = [
  'Terveysasema',
  'Päivystys',
  'Mielenterveys',
  'Fysioterapia',
  'Kotihoito',
  'Aikuissosiaalityö',
];

/** Held so many days ago, or booked when negative. */
export function someContact(chance: Chance, ago: number): RowContact {
  const service = chance.oneOf(services);
  return {
    at: at(chance, ago),
    channel: chance.oneOf(channels),
    emergency: service === 'Päivystys',
    service,
    ...(chance.happens(0.7) ? { professional: chance.oneOf(rowColleagues).name } : {}),
  };
}

const factors: readonly MeasurementKind[] = [
  'bloodPressure',
  'ldl',
  'hba1c',
  'bmi',
  'smoking',
  'auditC',
  'phq9',
];

export function someRecorded(chance: Chance) {
  const recorded: Partial<Record<MeasurementKind, readonly IsoDate[]>> = {};
  for (const factor of factors) {
    if (!chance.happens(0.45)) continue;
    let ago = chance.between(0, 500);
    recorded[factor] = Array.from({ length: chance.between(1, 4) }, () => {
      const day = rowsDaysAgo(ago);
      ago += chance.between(1, 200);
      return day;
    });
  }
  return recorded;
}

/** An owner was asked, a review agreed, a note left or the loop closed. Newest first. */
export function someLoop(
  chance: Chance,
  {
    sourceId,
    register,
    number,
  }: { readonly sourceId: string; readonly register: Register; readonly number: number },
  ruleIds: readonly string[],
): readonly LoopEntry[] {
  let ago = chance.between(0, 40);
  return Array.from({ length: chance.between(1, 3) }, (_, place): LoopEntry => {
    const by = chance.oneOf(rowColleagues);
    const owner = chance.oneOf(rowColleagues);
    const id = `Task/loop-${number}-${place}`;
    const step = chance.weighted([
      ['ownerRequest', 50],
      ['review', 25],
      ['note', 18],
      ['closing', 7],
    ] as const);
    const status: LoopStatus =
      step === 'ownerRequest'
        ? chance.oneOf(['requested', 'accepted', 'declined', 'cancelled'] as const)
        : step === 'review'
          ? chance.oneOf(['requested', 'done'] as const)
          : 'done';
    const begun = at(chance, ago + 3);
    const changed = status === 'requested' ? {} : { changedAt: at(chance, ago), changedBy: owner.name };
    ago += chance.between(4, 90);
    return {
      kind: 'loop',
      id,
      provenance: { sourceId, register, controller: 'Kainuun hyvinvointialue', reference: id },
      step,
      status,
      at: begun,
      by: by.name,
      byReference: by.reference,
      ...changed,
      ...(step === 'ownerRequest' ? { owner } : {}),
      ...(step === 'review' || (step === 'ownerRequest' && chance.happens(0.5))
        ? { due: rowsDaysAgo(ago - chance.between(30, 200)) }
        : {}),
      ...(step === 'note' ? { text: 'Soitettu asiakkaalle, palaa asiaan.' } : {}),
      ...(status === 'declined' ? { reason: chance.oneOf(handledReasons) } : {}),
      ruleIds,
      version: String(chance.between(1, 4)),
    };
  });
}
