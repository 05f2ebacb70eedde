import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactEntry, Entry, LoopEntry } from '#lib/model/entries.ts';
import { type SectionId, sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { composeRow } from '#lib/worklist/compose-row.ts';
import { loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import type { RowContext, TeamClient } from '#lib/worklist/team-client.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import {
  aConcept,
  aContact,
  aGoal,
  aMeasurement,
  anOwner,
  aPlan,
  aProvenance,
  aWardStay,
  type Said,
} from '#tests/builders/entries.ts';
import { anyEntries } from '#tests/builders/random-clients.ts';
import {
  aClosedResult,
  aFailedResult,
  anIdentity,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSourceRecord,
} from '#tests/builders/records.ts';
import { aTeamClient, gateCloses, gateShows, rowContext } from '#tests/builders/team-clients.ts';

const rowOf = (client: TeamClient, said: Partial<RowContext> = {}): WorklistRow =>
  composeRow(client, { findings: [] }, { ...rowContext, ...said });
const withEntries = (...entries: Entry[]) => rowOf(aTeamClient({ health: anOkResult(entries) }));
const contacts = (...said: Said<ContactEntry>[]) => withEntries(...said.map(aContact)).use;

function aLoop(said: Partial<LoopEntry> = {}): LoopEntry {
  return {
    kind: 'loop',
    id: 'Task/1',
    provenance: aProvenance({ reference: 'Task/1' }),
    step: 'ownerRequest',
    status: 'requested',
    at: '2026-11-10T08:00:00Z',
    by: 'Tiina Mustonen',
    owner: { reference: 'Practitioner/pulkkinen', name: 'Liisa Pulkkinen' },
    ruleIds: [],
    ...said,
  };
}

describe('use of services in a row', () => {
  it.each([
    ['2026-11-18T12:00:00+02:00', 1, 0],
    ['2025-11-19T00:30:00+02:00', 1, 0],
    ['2025-11-18T23:30:00+02:00', 0, 1],
    ['2024-11-19', 0, 1],
    ['2024-11-18', 0, 0],
    // The day is the one in the client's zone: half past eleven in the evening in UTC is the next day there.
    ['2025-11-18T22:30:00Z', 1, 0],
    ['2026-11-19', 0, 0],
  ])('counts a contact of %s as %i of twelve months and %i of the twelve before', (start, now, previous) => {
    expect(contacts({ start })).toMatchObject({ now, previous });
  });

  it('ends a year at 28 February after a leap day', () => {
    const client = aTeamClient({
      health: anOkResult([aContact({ start: '2027-03-01' }), aContact({ start: '2027-02-28' })]),
    });
    const said = { today: '2028-02-29', now: new Date('2028-02-29T10:00:00Z') };
    expect(rowOf(client, said).use).toMatchObject({ now: 1, previous: 1 });
  });

  it('puts every contact of the twelve months into one month, the oldest first', () => {
    const use = contacts(
      { start: '2025-11-19' },
      { start: '2025-12-18' },
      { start: '2025-12-19' },
      { start: '2026-11-18' },
    );
    expect(use.months).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('has twelve months that make up the year for every day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
        fc.array(fc.integer({ min: -10, max: 760 }), { maxLength: 30 }),
        (date, days) => {
          const today = date.toISOString().slice(0, 10);
          const start = (ago: number) =>
            new Date(date.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
          const entries: Entry[] = days.map((ago) => aContact({ start: start(ago) }));
          entries.push(aLoop({ step: 'closing', status: 'done' }));
          const { use } = rowOf(aTeamClient({ health: anOkResult(entries) }), { today, now: date });
          expect(use.months.reduce((sum, each) => sum + each, 0)).toBe(use.now);
          expect(use.previousMonths?.reduce((sum, each) => sum + each, 0)).toBe(use.previous);
          expect(use.repeats.every((each, place) => each <= (use.months[place] ?? 0))).toBe(true);
        },
      ),
    );
  });

  it('has the months of the year before only of a client whose loop was closed, and they make up that year', () => {
    const said = ['2024-11-18', '2024-11-19', '2025-11-18', '2025-11-19'].map((start) => aContact({ start }));
    const closing = aLoop({ step: 'closing', status: 'done' });
    expect(withEntries(...said, aLoop()).use).not.toHaveProperty('previousMonths');
    const { previous, previousMonths } = withEntries(...said, closing).use;
    expect(previous).toBe(2);
    expect(previousMonths).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('has months that meet, also where the month before is shorter', () => {
    const today = '2026-03-31';
    const client = aTeamClient({
      health: anOkResult([
        aLoop({ step: 'closing', status: 'done' }),
        ...['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map((start) => aContact({ start })),
      ]),
    });
    const { months, previousMonths } = rowOf(client, { today, now: new Date(`${today}T10:00:00Z`) }).use;
    expect([previousMonths?.at(-2), previousMonths?.at(-1), months[0]]).toEqual([1, 2, 1]);
  });

  it('counts neither bookings, no-shows, cancelled contacts nor ward stays', () => {
    const use = withEntries(
      aContact({ status: 'booked', start: '2026-11-01' }),
      aContact({ status: 'noShow' }),
      aContact({ status: 'cancelled' }),
      aWardStay('2026-10-01', '2026-10-05'),
      aContact({ status: 'ongoing' }),
    ).use;
    expect(use.now).toBe(1);
  });

  it('tells emergency visits and remote contacts apart', () => {
    const use = contacts(
      { urgency: 'emergency' },
      { urgency: 'emergency', channel: 'call' },
      { channel: 'video' },
      { channel: 'homeVisit' },
      { urgency: 'emergency', start: '2025-03-01' },
    );
    expect(use).toMatchObject({ now: 4, remote: 2, emergency: { now: 1, previous: 1 } });
  });

  const back = [aConcept('Alaselkäkipu', 'M54.5')];
  type Pair = readonly [Said<ContactEntry>, Said<ContactEntry>];
  const first = { start: '2026-11-01' };
  it.each<readonly [why: string, repeats: number, said: Pair]>([
    ['14 days after the same reason', 1, [first, { start: '2026-11-15' }]],
    ['15 days after it', 0, [first, { start: '2026-11-16' }]],
    ['on the same day', 1, [{ start: '2026-11-01T08:00:00Z' }, { start: '2026-11-01T12:00:00Z' }]],
    ['another reason', 0, [first, { start: '2026-11-05', reasons: [aConcept('Yskä', 'R05')] }]],
    ['a reason without a code', 0, [first, { start: '2026-11-05', reasons: [aConcept('Selkäkipu')] }]],
    ['a booked contact', 0, [first, { start: '2026-11-05', status: 'booked' }]],
    ['an agreed series', 0, [first, { start: '2026-11-05', service: aConcept('Fysioterapia') }]],
    ['a home visit', 0, [first, { start: '2026-11-05', channel: 'homeVisit' }]],
    ['first contact before the period', 1, [{ start: '2025-11-10' }, { start: '2025-11-20' }]],
    [
      'the same trouble in another classification',
      1,
      [first, { start: '2026-11-05', reasons: [aConcept('Selkä', 'L03', 'icpc2')] }],
    ],
  ])('counts failure demand: %s', (_why, repeats, said) => {
    const use = contacts(...said.map((each) => ({ reasons: back, ...each })));
    expect(use.repeats.reduce((sum, each) => sum + each, 0)).toBe(repeats);
  });

  it('names the registers that are counted', () => {
    const open = rowOf(aTeamClient({ health: anOkResult(), social: anOkResult([], { register: 'social' }) }));
    expect([open.use.registers, open.closed]).toEqual([['health', 'social'], []]);
    const closed = rowOf(aTeamClient({ health: anOkResult(), social: aClosedResult() }));
    expect([closed.use.registers, closed.closed]).toEqual([['health'], ['social']]);
    const silent = rowOf(aTeamClient({ health: anOkResult(), social: aFailedResult() }));
    expect([silent.use.registers, silent.closed, silent.unanswered]).toEqual([['health'], [], ['social']]);
  });
});

describe('contacts beside a row', () => {
  it('are the last held and the next booked one, over all time', () => {
    const row = withEntries(
      aContact({ start: '2019-01-01', service: aConcept('Päivystys'), urgency: 'emergency' }),
      aContact({ status: 'booked', start: '2026-12-01T08:00:00Z', professional: 'Sari Karppinen' }),
      aContact({ status: 'booked', start: '2027-01-01T08:00:00Z' }),
      aContact({ status: 'held', start: '2026-11-18T09:00:00Z' }),
    );
    expect(row.lastContact).toEqual({
      at: '2019-01-01',
      channel: 'visit',
      emergency: true,
      service: 'Päivystys',
    });
    expect(row.nextContact).toMatchObject({ at: '2026-12-01T08:00:00Z', professional: 'Sari Karppinen' });
  });
});

describe('the owner of a row', () => {
  const recorded = anOwner({ from: '2026-02-03', reference: 'Practitioner/p' });
  it('is the care lead in force today, for a professional of health care', () => {
    expect(withEntries(recorded).owner).toEqual({
      state: 'named',
      role: 'careLead',
      name: 'Liisa Pulkkinen',
      reference: 'Practitioner/p',
      since: '2026-02-03',
    });
  });
  it.each([
    ['2026-11-18', 'named'],
    ['2026-11-17', 'none'],
  ])('with a last day of %s is %s', (to, state) => {
    expect(withEntries(anOwner({ to })).owner.state).toBe(state);
  });
  it.each([
    ['2026-11-18', 'named'],
    ['2026-11-19', 'none'],
  ])('beginning on %s is %s', (from, state) => {
    expect(withEntries(anOwner({ from })).owner.state).toBe(state);
  });
  it('is the own worker for a professional of social welfare, and nobody else', () => {
    const client = aTeamClient({
      health: anOkResult([anOwner()]),
      social: anOkResult([anOwner({ role: 'ownWorker', name: 'Oili Rusanen', register: 'social' })], {
        register: 'social',
      }),
    });
    expect(rowOf(client, { ownRegister: 'social' }).owner).toMatchObject({
      role: 'ownWorker',
      name: 'Oili Rusanen',
    });
    expect(rowOf(client).owner).toMatchObject({ role: 'careLead', name: 'Liisa Pulkkinen' });
  });
  it('is not an own doctor or somebody of another role', () => {
    expect(withEntries(anOwner({ role: 'ownDoctor' })).owner).toEqual({ state: 'none' });
  });
  it('stays who it was while another has only been asked', () => {
    expect(withEntries(recorded, aLoop()).owner).toMatchObject({
      name: 'Liisa Pulkkinen',
      since: '2026-02-03',
    });
    expect(withEntries(aLoop()).owner).toEqual({ state: 'none' });
  });
  it('is who accepted, until the record says who came after', () => {
    const accepted = aLoop({
      status: 'accepted',
      changedAt: '2026-11-12T22:30:00Z',
      owner: { reference: 'Practitioner/leinonen', name: 'Matti Leinonen' },
    });
    const named = { name: 'Matti Leinonen', reference: 'Practitioner/leinonen', since: '2026-11-13' };
    expect(withEntries(recorded, accepted).owner).toMatchObject(named);
    const later = anOwner({ name: 'Sari Karppinen', from: '2026-11-14' });
    expect(withEntries(later, accepted).owner).toMatchObject({ name: 'Sari Karppinen' });
    const ended = anOwner({ name: 'Matti Leinonen', from: '2026-11-13', to: '2026-11-16' });
    expect(withEntries(ended, accepted).owner).toEqual({ state: 'none' });
  });
  it('is not told where the gate is closed or nobody answered', () => {
    const gate: TeamClient['decide'] = (_, section) => (section === 'owners' ? gateCloses : gateShows);
    expect(rowOf(aTeamClient({ health: anOkResult([recorded]) }, { gate })).owner).toEqual({
      state: 'notPermitted',
    });
    const searches = answeredSearches({ careTeams: { status: 'failed', failure: { reason: 'timedOut' } } });
    const broken = rowOf(aTeamClient({ health: anOkResult([], { searches }) }));
    expect([broken.owner, broken.unanswered]).toEqual([{ state: 'unanswered' }, ['health']]);
  });
});

describe('the plan of a row', () => {
  it('is the one of the own register, with the goal in the words of the client', () => {
    const row = withEntries(
      aPlan({ type: 'clientPlan', from: '2026-10-01' }),
      aPlan(),
      aGoal({ text: 'HbA1c alle 53', ownWords: false, set: '2026-10-01' }),
      aGoal(),
    );
    expect(row.plan).toEqual({
      state: 'recorded',
      type: 'healthAndCare',
      from: '2026-04-14',
      reviewDue: '2026-10-14',
      goal: { text: 'Haluan nukkua yöni', ownWords: true, set: '2026-04-14' },
    });
  });
  it.each([
    ['a pathway', aPlan({ type: 'pathway' })],
    ['a draft', aPlan({ status: 'draft' })],
    ['a plan that has ended', aPlan({ status: 'ended' })],
    ['a plan whose last day has gone', aPlan({ to: '2026-11-17' })],
  ])('is none for %s', (_what, plan) => {
    expect(withEntries(plan).plan).toEqual({ state: 'none' });
  });
  it.each([
    ['notPermitted', aClosedResult()],
    ['unanswered', aFailedResult()],
    ['unanswered', aSkippedResult()],
  ] as const)('is %s where the own register did not tell', (state, health) => {
    expect(rowOf(aTeamClient({ health })).plan).toEqual({ state });
  });
  it('is none when the own register has none, whatever another one keeps closed', () => {
    const row = rowOf(aTeamClient({ health: anOkResult(), social: aClosedResult() }));
    expect([row.plan, row.closed]).toEqual([{ state: 'none' }, ['social']]);
  });
});

describe('who a row is about', () => {
  const protectedClient = (sections: readonly string[] = []) => {
    const client = anIdentity({ protectionOrder: true, municipality: 'Kuhmo', phone: '040 000' });
    const entry = aContact({ service: aConcept('Kuhmon terveysasema') });
    return aTeamClient(
      { health: anOkResult([entry, aGoal({ text: 'Muutan pois Kuhmosta' }), aPlan()], { client }) },
      { gate: (_, section) => (sections.includes(section) ? gateCloses : gateShows) },
    );
  };
  it('has its municipality hidden under a protection order, and every place that would tell it', () => {
    const row = rowOf(protectedClient());
    expect(row.municipality).toEqual({ kind: 'hidden' });
    expect(JSON.stringify(row)).not.toMatch(/kuhmo/i);
    // Who may not be told who the client is at a source is protected by its word all the same.
    expect(rowOf(protectedClient(['identity'])).municipality).toEqual({ kind: 'hidden' });
  });
  it('says what is not recorded, and for which language an interpreter is needed', () => {
    const { municipality: _none, ...identity } = anIdentity({ interpreterNeeded: true });
    const needing = (language?: string) =>
      rowOf(
        aTeamClient({
          health: anOkResult([], {
            client: { ...identity, ...(language === undefined ? {} : { language }) },
          }),
        }),
      );
    expect(needing('ru')).toMatchObject({ municipality: { kind: 'notRecorded' }, interpreter: 'ru' });
    expect(needing().interpreter).toBe('und');
    expect(rowOf(aTeamClient())).not.toHaveProperty('interpreter');
  });
  it('rests on the oldest answer', () => {
    const older = anOkResult([], { register: 'social', fetchedAt: '2026-11-17T22:00:00Z' });
    expect(rowOf(aTeamClient({ health: anOkResult(), social: older })).readAt).toBe('2026-11-17T22:00:00Z');
  });
  it('keeps the older answer of a source that has failed since, and says so', () => {
    const stale = aSourceRecord({ entries: [anOwner()] });
    const row = rowOf(aTeamClient({ health: aFailedResult({ reason: 'timedOut' }, stale) }));
    expect([row.owner.state, row.unanswered]).toEqual(['named', ['health']]);
  });
});

describe('what was recorded', () => {
  it('is told by its days in the zone of the client, newest first, each once, eight at most', () => {
    const taken = ['2026-01-01T23:30:00Z', '2026-01-02T10:00:00Z', '2026-03-01', '2026-12-01'];
    const row = withEntries(
      ...taken.map((each) => aMeasurement({ measures: 'ldl', taken: each })),
      ...Array.from({ length: 12 }, (_, month) =>
        aMeasurement({ measures: 'hba1c', taken: `2025-${String(month + 1).padStart(2, '0')}-05` }),
      ),
      aMeasurement({ measures: 'segment', taken: '2026-01-01' }),
      aMeasurement({ measures: 'other', taken: '2026-01-01' }),
    );
    expect(row.recorded.ldl).toEqual(['2026-03-01', '2026-01-02']);
    expect(row.recorded.hba1c).toHaveLength(8);
    expect(row.recorded.hba1c?.[0]).toBe('2025-12-05');
    expect(Object.keys(row.recorded).toSorted()).toEqual(['hba1c', 'ldl']);
  });
});

describe('what the gate closes', () => {
  const sectionsClosed = fc.subarray([...sectionIds]);
  const places = fc.record({ health: sectionsClosed, social: sectionsClosed, occupational: sectionsClosed });

  it('leaves no trace in the row: it is the same as if the entries had never been', () => {
    fc.assert(
      fc.property(anyEntries, places, (entries, closed) => {
        const isClosed = ({ kind, provenance }: Entry) =>
          kind !== 'permission' && closed[provenance.register].includes(sectionOfKind[kind]);
        const clientOf = (shown: readonly Entry[]) => {
          const of = (register: 'health' | 'social' | 'occupational') =>
            anOkResult(
              shown.filter(({ provenance }) => provenance.register === register),
              { register, sourceId: register },
            );
          return aTeamClient(
            { health: of('health'), social: of('social'), occupational: of('occupational') },
            {
              gate: ({ register }, section) =>
                closed[register].includes(section as SectionId) ? gateCloses : gateShows,
            },
          );
        };
        expect(rowOf(clientOf(entries))).toEqual(rowOf(clientOf(entries.filter((each) => !isClosed(each)))));
      }),
      { numRuns: 200 },
    );
  });

  it('differs from the open row where the closed entry would have shown', () => {
    const owner = anOwner();
    const gate: TeamClient['decide'] = (_, section) => (section === 'owners' ? gateCloses : gateShows);
    const [open, closed] = [undefined, gate].map((each) =>
      rowOf(aTeamClient({ health: anOkResult([owner, aLoop()]) }, each === undefined ? {} : { gate: each })),
    );
    expect([open?.owner.state, open?.loop.length, open?.closed]).toEqual(['named', 1, []]);
    expect([closed?.owner.state, closed?.loop.length, closed?.closed]).toEqual([
      'notPermitted',
      0,
      ['health'],
    ]);
  });
});

describe('the loop of a row', () => {
  it('stands newest first', () => {
    const row = withEntries(
      aLoop({ id: 'Task/1', at: '2026-11-10T10:00:00+02:00' }),
      aLoop({ id: 'Task/2', at: '2026-11-10T09:30:00Z' }),
    );
    expect(row.loop.map(({ id }) => id)).toEqual(['Task/2', 'Task/1']);
  });
});

describe('a client who has died', () => {
  const client = (death: { readonly deceased: boolean; readonly deceasedOn?: string }) =>
    aTeamClient({
      health: anOkResult([aPlan({ reviewDue: '2026-02-11' })]),
      social: anOkResult([], { register: 'social', client: anIdentity(death) }),
    });

  it.each([
    [{ deceased: true, deceasedOn: '2026-10-27' }, { on: '2026-10-27' }],
    [{ deceased: true, deceasedOn: '2026-11-18' }, { on: '2026-11-18' }],
    [{ deceased: true }, {}],
    [{ deceased: true, deceasedOn: '2026-11-19' }, undefined],
    [{ deceased: false }, undefined],
  ])('%j, as the other register tells: %j', (death, died) => {
    expect(rowOf(client(death)).died).toEqual(died);
  });

  it('is late with nothing, and waits for no owner', () => {
    const state = (death: { readonly deceased: boolean }) =>
      loopStateOf(
        {
          ...rowOf(client(death)),
          findings: [{ tier: 'first', state: 'open', metOn: '2026-11-01', evidence: {} }],
        },
        rowContext.today,
        rowContext.timeZone,
      );
    expect(state({ deceased: false })).toMatchObject({ reviewLateDays: 280, daysWithoutOwner: 17 });
    expect(state({ deceased: true })).not.toHaveProperty('reviewLateDays');
    expect(state({ deceased: true })).not.toHaveProperty('daysWithoutOwner');
  });
});
