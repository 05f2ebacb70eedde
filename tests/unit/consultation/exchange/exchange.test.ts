import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActName, Actor, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { possibleActs } from '#lib/consultation/judge-act.ts';
import type { Recipient } from '#lib/model/consultation.ts';
import {
  aConsultation,
  anAct,
  askedAt,
  pekka,
  sanna,
  tiina,
  toAdults,
  toSanna,
} from '#tests/builders/consultations.ts';
import { expectLegal, expectSound } from './legal-change.ts';
import { type Fate, SimulatedProfessional } from './professional.ts';
import { type Request, SimulatedServer } from './server.ts';

const toPekka: Recipient = { ...pekka, kind: 'person' };
const fates: readonly Fate[] = ['arrives', 'arrives', 'requestLost', 'answerLost', 'twice', 'late'];
const stepKinds = [
  ...[
    'act',
    'act',
    'act',
    'act',
    'send',
    'send',
    'send',
    'send',
    'fetch',
    'fetch',
    'receive',
    'receive',
    'receive',
  ],
  ...['read', 'read', 'strays', 'say', 'edit', 'markRead', 'later'],
] as const;

interface Step {
  readonly kind: (typeof stepKinds)[number];
  readonly who: number;
  readonly pick: number;
  readonly fate: Fate;
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...stepKinds),
  who: fc.nat(2),
  pick: fc.nat(1000),
  fate: fc.constantFrom(...fates),
});
const anyExchange = fc.record({
  steps: fc.array(anyStep, { maxLength: 60, size: 'max' }),
  handOver: fc.boolean(),
  /** The question has come to everybody before the first step. */
  hasArrived: fc.boolean(),
  /** Minutes by which each clock is wrong. */
  clocks: fc.tuple(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -20, max: 20 }),
  ),
});
type Exchange = typeof anyExchange extends fc.Arbitrary<infer Value> ? Value : never;

/** Acts that end it early or change little, chosen less often so that the others come about. */
const rare: readonly ActName[] = ['withdraw', 'invite', 'endTakeOver', 'decline'];

/** Mostly an act that the screen offers, sometimes one that it does not: the machine refuses that by itself. */
function pickAct(professional: SimulatedProfessional, pick: number, at: string): ConsultationAct {
  const consultation = professional.view();
  const all = Object.keys(anAct) as ActName[];
  const offered = consultation === undefined ? [] : possibleActs(consultation, professional.actor, at);
  const usual = offered.filter((name) => pick % 5 === 0 || !rare.includes(name));
  const names = usual.length === 0 || pick % 8 === 0 ? all : usual;
  const name = names[pick % names.length] ?? 'accept';
  const to = [toPekka, toSanna, toAdults][pick % 3] ?? toPekka;
  return name === 'forward' ? { act: 'forward', to } : anAct[name];
}

/** What happened, for the tests that look whether enough does. */
interface Told {
  readonly acts: readonly string[];
  readonly conflicts: number;
  readonly refusals: number;
  readonly state: string;
}

function play(
  actors: readonly Actor[],
  recipient: Recipient,
  { steps, handOver, hasArrived, clocks }: Exchange,
): Told {
  const server = new SimulatedServer();
  let minutes = 0;
  const timeOf = (who: number) => Date.parse(askedAt) + (minutes + (clocks[who] ?? 0)) * 60_000;
  const people = actors.map((actor, who) => new SimulatedProfessional(actor, () => timeOf(who)));
  const strays: Request[] = [];
  const [asker] = people;
  const offer = handOver ? { takeOver: { by: 'asker' as const, at: askedAt } } : {};
  asker?.ask(aConsultation({ recipient, ...offer }));

  const read = (person: SimulatedProfessional) => {
    person.coming.push(server.read());
    person.receive(person.coming.length - 1, false);
  };
  if (hasArrived) {
    asker?.send(server, 'arrives');
    people.forEach(read);
  }

  for (const { kind, who, pick, fate } of steps) {
    const person = people[who % people.length];
    if (person === undefined) continue;
    minutes += 1;
    if (kind === 'act') person.act(pickAct(person, pick, new Date(timeOf(who)).toISOString()));
    if (kind === 'say') person.say('said', 'message');
    if (kind === 'edit') person.edit(pick);
    if (kind === 'markRead') person.markRead();
    if (kind === 'later') minutes += pick;
    if (kind === 'read') read(person);
    if (kind === 'fetch') person.coming.push(server.read());
    if (kind === 'receive') person.receive(pick, fate === 'twice');
    if (kind === 'send') {
      const stray = person.send(server, fate);
      if (stray !== undefined) strays.push(stray);
    }
    if (kind === 'strays')
      for (const stray of strays.splice(pick % Math.max(1, strays.length), 1)) server.take(stray);
    // What somebody has said is on their own screen at every moment, once, whatever the network does.
    const texts = person.conversation().messages.map(({ message }) => message.key);
    expect(new Set(texts).size).toBe(texts.length);
  }

  // Everything is delivered, what came late comes, and everybody reads; old answers come after new ones.
  for (const person of people)
    while (person.writes.some(({ state }) => state === 'waiting')) person.send(server, 'arrives');
  for (const stray of strays) server.take(stray);
  for (const person of people) {
    person.coming.push(server.read(), ...person.coming.splice(0));
    while (person.coming.length > 0) person.receive(0, false);
  }

  const final = server.read();
  for (const change of server.changes) expectLegal(change);
  if (final.consultation === undefined) throw new Error('the question has not arrived');
  expectSound(final.consultation);
  const [first, ...others] = people;
  const shown = (person: SimulatedProfessional) =>
    person.conversation().messages.map(({ isMine: _mine, isUnread: _unread, ...rest }) => rest);
  expect(first?.view()).toEqual(final.consultation);
  for (const other of others) {
    expect(other.view()).toEqual(final.consultation);
    expect(shown(other)).toEqual(first === undefined ? [] : shown(first));
  }

  // Every act has arrived, or its author was told that another one was first; nothing was lost on the way.
  const writes = people.flatMap((person) => person.writes);
  const ofState = (wanted: string) =>
    writes.filter(({ state }) => state === wanted).map(({ request }) => request);
  const conflicts = people.flatMap((person) => person.conflicts);
  expect(
    ofState('conflict')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...conflicts].sort());
  expect(ofState('delivered').filter(({ kind }) => kind === 'task')).toHaveLength(server.changes.length);
  const said = ofState('delivered').flatMap((request) =>
    request.kind === 'message' ? [request.message.key] : [],
  );
  expect([...server.stored].sort()).toEqual([...said].sort());
  const spoken = final.messages.filter(({ kind }) => kind !== 'read').map(({ text }) => text);
  const seen = (first === undefined ? [] : shown(first)).flatMap(({ text, earlier }) => [
    text,
    ...earlier.map((each) => each.text),
  ]);
  expect([...seen].sort()).toEqual([...spoken].sort());
  return {
    acts: server.changes.map(({ act }) => act),
    conflicts: conflicts.length,
    refusals: people.reduce((sum, person) => sum + person.refusals.length, 0),
    state: final.consultation.state,
  };
}

const settings: readonly (readonly [string, readonly Actor[], Recipient])[] = [
  ['two professionals', [tiina, sanna], toSanna],
  ['an asker and a team of two', [tiina, sanna, pekka], toAdults],
];
const numRuns = Number(process.env.EXCHANGE_RUNS ?? 250);

describe.each(settings)('%s, with messages lost, repeated and reordered', (_who, actors, recipient) => {
  it('come to the same end, where one of them answers for the client', () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        play(actors, recipient, exchange);
      }),
      { numRuns },
    );
  });

  it('meet every act, every state, conflicts and refusals on the way', () => {
    const told = fc
      .sample(anyExchange, { numRuns: 400, seed: 26 })
      .map((exchange) => play(actors, recipient, exchange));
    const acts = new Set(told.flatMap((each) => each.acts));
    expect([...acts].sort()).toEqual([...Object.keys(anAct), 'ask'].sort());
    expect(new Set(told.map(({ state }) => state)).size).toBe(6);
    expect(told.filter(({ conflicts }) => conflicts > 0).length).toBeGreaterThan(20);
    expect(told.filter(({ refusals }) => refusals > 0).length).toBeGreaterThan(20);
  });
});
