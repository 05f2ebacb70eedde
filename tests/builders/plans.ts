import fc from 'fast-check';
import { type ClientPlan, emptyPlan, type PlanGoal } from '#lib/plan/client-plan.ts';
import { planChannels } from '#lib/plan/contact-rhythm.ts';
import type { PlanTexts } from '#lib/plan/fhir/plan-texts.ts';

export const planTexts: PlanTexts = {
  title: { healthAndCare: 'Terveys- ja hoitosuunnitelma', clientPlan: 'Asiakassuunnitelma' },
  means: 'Keino',
  contact: 'Sovittu yhteydenotto',
  review: 'Tarkistus',
  support: 'Tuki',
  contactLine: ({ channel, rhythm }) => `${channel} ${rhythm.every} ${rhythm.unit}`,
};

export const ownGoal: PlanGoal = {
  id: 'urn:uuid:4c2f1d0e-8a63-4a53-9d5e-2f1b3c4d5e6f',
  text: 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.',
  ownWords: true,
  status: 'active',
};

/** A usual plan, with one of everything. */
export function aPlan(said: Partial<ClientPlan> = {}): ClientPlan {
  return {
    ...emptyPlan('healthAndCare'),
    matters: 'Lapsenlapset ja oma rauha',
    goals: [ownGoal],
    means: [{ text: 'Unipäiväkirja kahden viikon ajan', by: 'Larisa' }],
    support: [{ who: 'Sanna Räisänen', what: 'velkaneuvonta' }],
    contacts: [
      { channel: 'call', rhythm: { every: 2, unit: 'week' }, who: 'Tiina Mustonen', from: '2026-11-18' },
    ],
    reviewDue: '2027-02-18',
    parts: [
      {
        text: 'Ohjattu selän harjoitteet.',
        profession: 'nurse',
        by: 'Tiina Mustonen',
        byReference: 'Practitioner/tiina',
        at: '2026-11-18T07:41:00.000Z',
      },
    ],
    findings: ['repeated-reason'],
    from: '2026-11-18',
    ...said,
  };
}

/** Texts as a person writes them, with letters beyond ASCII and several lines. */
const line = fc
  .array(fc.constantFrom(...'aäöÅé 1.,”–?яñ'), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join('').trim())
  .filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** What is absent is not there, never `undefined`: plans are compared as they would be stored. */
function some<Value extends object>(
  model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> },
  needed: (keyof Value)[],
) {
  return fc.record(model, { requiredKeys: needed as [] }) as unknown as fc.Arbitrary<Value>;
}

const goals = fc.uniqueArray(
  some<PlanGoal>(
    {
      id: fc.oneof(
        fc.uuid().map((id) => `urn:uuid:${id}`),
        fc.integer({ min: 1, max: 9999 }).map((id) => `Goal/${id}`),
      ),
      text: line,
      ownWords: fc.boolean(),
      status: fc.constantFrom('active', 'reached', 'dropped'),
      due: fc.oneof(day, fc.constant('2027-03')),
    },
    ['id', 'text', 'ownWords', 'status'],
  ),
  { selector: ({ id }) => id, maxLength: 3 },
);

/** Any plan that can be written. */
export const anyPlan: fc.Arbitrary<ClientPlan> = some<ClientPlan>(
  {
    type: fc.constantFrom('healthAndCare', 'clientPlan'),
    status: fc.constantFrom('active', 'ended'),
    matters: lines,
    goals,
    noGoal: fc.boolean(),
    means: fc.array(some({ text: lines, by: line }, ['text']), { maxLength: 3 }),
    support: fc.array(some({ who: line, what: line }, ['who']), { maxLength: 3 }),
    contacts: fc.array(
      some<ClientPlan['contacts'][number]>(
        {
          channel: fc.constantFrom(...planChannels),
          rhythm: fc.record({
            every: fc.integer({ min: 1, max: 12 }),
            unit: fc.constantFrom('week', 'month'),
          }),
          who: line,
          from: day,
        },
        ['channel', 'rhythm'],
      ),
      { maxLength: 3 },
    ),
    reviewDue: day,
    reviews: fc
      .uniqueArray(some({ on: day, by: line }, ['on']), { maxLength: 3, selector: ({ on }) => on })
      .map((reviews) => reviews.sort((a, b) => (a.on < b.on ? 1 : -1))),
    parts: fc
      .uniqueArray(
        some(
          {
            text: lines,
            profession: line,
            by: line,
            byReference: fc.constant('Practitioner/tiina'),
            at: instant,
          },
          ['text', 'at'],
        ),
        { maxLength: 3, selector: ({ at }) => at },
      )
      .map((parts) => parts.sort((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''))),
    findings: fc.uniqueArray(fc.constantFrom('repeated-reason', 'no-owner', 'prediabetes'), { maxLength: 3 }),
    from: day,
    to: day,
    endReason: line,
  },
  [
    'type',
    'status',
    'goals',
    'noGoal',
    'means',
    'support',
    'contacts',
    'reviews',
    'parts',
    'findings',
    'from',
  ],
);
