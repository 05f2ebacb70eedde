import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { otherLines, planOfCarePlan, toCarePlan } from '#lib/plan/fhir/care-plan.ts';
import { anyPlan, aPlan, planTexts } from '#tests/builders/plans.ts';

const context = {
  client: 'Patient/larisa',
  author: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
  now: '2026-11-18T07:41:00.000Z',
  today: '2026-11-18',
  texts: planTexts,
};
const write = (plan: ClientPlan, before?: JsonObject) =>
  toCarePlan(plan, { ...context, ...(before === undefined ? {} : { before }) });
/** As a server would give it back. */
const stored = (resource: JsonObject): JsonObject => JSON.parse(JSON.stringify(resource));
const read = (resource: JsonObject, type: ClientPlan['type'] = 'healthAndCare') =>
  planOfCarePlan(stored(resource), { type, goals: [], asWritten: true });

/** A plan that another system has made, with elements that nobody here knows. */
const foreign: JsonObject = {
  resourceType: 'CarePlan',
  id: 'p1',
  meta: { versionId: '7', profile: ['https://other.example.fi/plan'], tag: [{ system: 'x', code: 'y' }] },
  text: { status: 'generated', div: '<div>Vanha</div>' },
  extension: [{ url: 'https://other.example.fi/level', valueInteger: 3 }],
  identifier: [{ system: 'https://other.example.fi', value: '77' }],
  basedOn: [{ reference: 'CarePlan/p0' }],
  status: 'on-hold',
  intent: 'plan',
  category: [{ text: 'Terveys- ja hoitosuunnitelma' }],
  title: 'Larisan suunnitelma',
  subject: { reference: 'Patient/larisa', display: 'Larisa' },
  encounter: { reference: 'Encounter/4' },
  period: { start: '2026-04-14', extension: [{ url: 'https://other.example.fi/p', valueString: 'x' }] },
  author: { display: 'Anna Keränen' },
  contained: [{ resourceType: 'Condition', id: 'c1', code: { text: 'Selkäkipu' } }],
  addresses: [{ reference: '#c1' }],
  careTeam: [{ reference: 'CareTeam/9', display: 'Kotihoito' }],
  goal: [{ reference: 'Goal/3' }, { reference: 'Goal/4', display: 'Kävely' }],
  supportingInfo: [{ reference: 'Observation/5' }],
  activity: [
    { reference: { reference: 'ServiceRequest/2', display: 'Fysioterapia' } },
    { detail: { kind: 'Task', status: 'scheduled', description: 'Kotikäynti', scheduledString: 'keväällä' } },
    {
      detail: {
        code: { coding: [{ system: 'urn:rinnalla:plan-activity', code: 'review' }] },
        status: 'scheduled',
        scheduledPeriod: { end: '2026-10-14' },
        location: { reference: 'Location/1' },
      },
    },
  ],
  note: [{ authorString: 'Anna Keränen', text: 'Lääkärin osuus' }, { text: '' }],
};

describe('a plan written as a CarePlan', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(read(write(plan), plan.type)).toEqual(plan);
      }),
    );
  });

  it('comes back as it was when it is written over another version', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const same = { ...after, type: before.type };
        expect(read(write(same, stored(write(before))), before.type)).toEqual(same);
      }),
    );
  });

  it('is the same resource when nothing is changed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const first = stored(write(plan));
        const again = stored(write(read(first, plan.type), first));
        expect(again).toEqual(first);
      }),
    );
  });

  it('says whose it is, who made it, from when, and what it is called', () => {
    expect(write(aPlan())).toMatchObject({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'Terveys- ja hoitosuunnitelma',
      category: [{ coding: [{ system: 'urn:rinnalla:plan-type', code: 'health-and-care' }] }],
      subject: { reference: 'Patient/larisa' },
      created: context.now,
      author: { reference: 'Practitioner/tiina', display: 'Tiina Mustonen' },
      period: { start: '2026-11-18' },
      supportingInfo: [{ identifier: { system: 'urn:rinnalla:rule', value: 'repeated-reason' } }],
    });
  });

  it('names a new goal by its own identifier: no server has given it an id yet', () => {
    const { goal } = write(aPlan());
    expect(goal).toMatchObject([
      {
        identifier: { system: 'urn:rinnalla:goal', value: 'urn:uuid:4c2f1d0e-8a63-4a53-9d5e-2f1b3c4d5e6f' },
        type: 'Goal',
        display: 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.',
      },
    ]);
    expect(JSON.stringify(goal)).not.toContain('"reference"');
  });

  it('gives no supporter a reference by which a gate could take them for a member of the team', () => {
    const { careTeam, contained } = write(aPlan());
    expect(careTeam).toEqual([{ reference: '#support' }]);
    expect(contained).toMatchObject([
      { resourceType: 'CareTeam', participant: [{ member: { display: 'Sanna Räisänen' } }] },
    ]);
    expect(JSON.stringify(contained)).not.toContain('Practitioner');
  });
});

describe("another system's plan", () => {
  const plan = read(foreign);

  it('is read as far as it goes', () => {
    expect(plan).toMatchObject({
      status: 'active',
      goals: [{ id: 'Goal/4', text: 'Kävely', ownWords: false }],
      reviewDue: '2026-10-14',
      parts: [{ text: 'Lääkärin osuus', by: 'Anna Keränen' }],
      from: '2026-04-14',
    });
    expect(otherLines(foreign)).toEqual(['Fysioterapia', 'Kotikäynti']);
  });

  it('loses nothing that we do not know, whatever is changed', () => {
    fc.assert(
      fc.property(anyPlan, (after) => {
        const changed = stored(write({ ...after, type: plan.type }, foreign));
        for (const element of [
          'id',
          'meta',
          'identifier',
          'basedOn',
          'encounter',
          'author',
          'addresses',
          'title',
        ]) {
          expect(changed[element]).toEqual(foreign[element]);
        }
        const text = JSON.stringify(changed);
        for (const kept of [
          'https://other.example.fi/level',
          '"reference":"ServiceRequest/2"',
          '"scheduledString":"keväällä"',
          '"reference":"Observation/5"',
          '"reference":"CareTeam/9"',
          '"reference":"Goal/3"',
          'Selkäkipu',
          'https://other.example.fi/p',
          '"text":""',
        ]) {
          expect(text).toContain(kept);
        }
        expect(read(changed)).toEqual({ ...after, type: plan.type });
      }),
    );
  });

  it('keeps what was said of a part that stays the same', () => {
    const changed = stored(write({ ...plan, matters: 'Oma rauha' }, foreign));
    expect(JSON.stringify(changed)).toContain('"location":{"reference":"Location/1"}');
  });

  it('loses the narrative that a machine made of the older content, and keeps one that a person wrote', () => {
    expect(write(plan, foreign).text).toBeUndefined();
    const text = { status: 'additional', div: '<div>Käsin</div>' };
    expect(write(plan, { ...foreign, text }).text).toEqual(text);
  });

  it('stays on hold, and ends when it is ended', () => {
    expect(write(plan, foreign).status).toBe('on-hold');
    expect(write({ ...plan, status: 'ended', to: '2026-11-18' }, foreign)).toMatchObject({
      status: 'completed',
      period: { start: '2026-04-14', end: '2026-11-18' },
    });
  });

  it('keeps its author and names whoever changes it as a contributor, once', () => {
    const once = write(plan, foreign);
    expect(once.contributor).toEqual([{ reference: 'Practitioner/tiina', display: 'Tiina Mustonen' }]);
    expect(write(plan, once).contributor).toEqual(once.contributor);
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'a review without a date',
      { detail: { code: { coding: [{ system: 'urn:rinnalla:plan-activity', code: 'review' }] } } },
    ],
    [
      'a contact with a rhythm of days',
      {
        detail: {
          code: {
            coding: [
              { system: 'urn:rinnalla:plan-activity', code: 'contact' },
              { system: 'urn:rinnalla:contact-channel', code: 'call' },
            ],
          },
          scheduledTiming: { repeat: { period: 3, periodUnit: 'd' } },
        },
      },
    ],
    [
      'a cancelled means',
      {
        detail: {
          code: { coding: [{ system: 'urn:rinnalla:plan-activity', code: 'means' }] },
          status: 'cancelled',
          description: 'x',
        },
      },
    ],
    ['no detail at all', { progress: [{ text: 'alkanut' }] }],
  ])('%s stays and is not shown as agreed', (_, activity) => {
    const resource = { ...foreign, activity: [activity] };
    const plan = read(resource);
    expect([plan.means, plan.contacts, plan.reviewDue]).toEqual([[], [], undefined]);
    expect(write(plan, resource).activity).toEqual([activity]);
  });

  it('is nothing at all without failing', () => {
    for (const broken of [{}, { goal: 'x', activity: 4, note: [null], contained: {} }]) {
      expect(planOfCarePlan(broken as JsonObject, { type: 'clientPlan', goals: [] })).toMatchObject({
        goals: [],
        means: [],
        parts: [],
      });
    }
  });
});
