import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { isoDateOf } from '#lib/risk/facts/day-number.ts';
import type { Fact } from '#lib/risk/facts/fact.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import {
  aBloodPressure,
  aConcept,
  aContact,
  aFunctioning,
  aGoal,
  aMandate,
  aMeasurement,
  aMedication,
  anAnswer,
  anOwner,
  aPermission,
  aPlan,
  aProblem,
  aQuantity,
  aRiskInformation,
  aService,
  aTask,
} from '#tests/builders/entries.ts';

const today = '2026-11-18';
const factsOf = (...entries: readonly Entry[]) =>
  factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today });
const dayOf = ({ day }: Partial<Fact> = {}) => (day === undefined ? undefined : isoDateOf(day));
const statusOf = (entry: Entry) => factsOf(entry)[0]?.shape.status;

describe('the day of a fact', () => {
  it.each([
    ['2026-11-17T23:30:00+02:00', '2026-11-17'],
    ['2026-11-18T00:30:00+02:00', '2026-11-18'],
    ['2026-11-17T22:30:00Z', '2026-11-18'],
    ['2026-11-17T21:59:59Z', '2026-11-17'],
    // Summer time: UTC+3.
    ['2026-07-01T21:00:00Z', '2026-07-02'],
    ['2026-07-01T20:59:59Z', '2026-07-01'],
    // The nights of the change of clocks.
    ['2026-03-28T22:30:00Z', '2026-03-29'],
    ['2026-03-29T20:59:00Z', '2026-03-29'],
    ['2026-03-29T21:00:00Z', '2026-03-30'],
    ['2026-10-24T21:00:00Z', '2026-10-25'],
    ['2026-10-25T21:59:00Z', '2026-10-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26'],
    ['2028-02-29T12:00:00Z', '2028-02-29'],
    // A date without time is the day that was written.
    ['2026-11-18', '2026-11-18'],
    ['2026-11', '2026-11-01'],
    ['2026', '2026-01-01'],
    ['2026-02-29', undefined],
    ['eilen', undefined],
  ])('of a contact at %s is %s', (start, day) => {
    expect(dayOf(factsOf(aContact({ start }))[0])).toBe(day);
  });

  it('is the day of recording where the entry has none of its own', () => {
    const { onset: _, ...problem } = aProblem({ recordedAt: '2026-03-01T22:30:00Z' });
    expect(dayOf(factsOf(problem)[0])).toBe('2026-03-02');
    const { onset: __, ...unknown } = aProblem();
    expect(factsOf(unknown)[0]).not.toHaveProperty('day');
  });

  it('stands beside the last day, the day when due and the day of recording', () => {
    const [fact] = factsOf(
      aPlan({
        from: '2026-01-01',
        to: '2026-12-31',
        reviewDue: '2026-10-01',
        recordedAt: '2026-01-02T10:00:00Z',
      }),
    );
    const { day, endDay, dueDay, recordedDay } = fact ?? {};
    expect([day, endDay, dueDay, recordedDay].map((each) => isoDateOf(each ?? Number.NaN))).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2026-10-01',
      '2026-01-02',
    ]);
  });
});

describe('the number of a fact', () => {
  const numberOf = (entry: Entry) => factsOf(entry)[0]?.value;

  it('is that of its kind, and none where it cannot be compared', () => {
    expect(numberOf(aMeasurement({ measures: 'ldl', value: 3.2 }))).toBe(3.2);
    expect(numberOf(aMeasurement({ measures: 'ldl', value: 0 }))).toBe(0);
    expect(numberOf(aMeasurement({ quantity: { ...aQuantity(5), comparator: '<' } }))).toBeUndefined();
    expect(numberOf(aMeasurement({ quantity: { ...aQuantity(5), comparator: '>=' } }))).toBeUndefined();
    expect(numberOf(aMeasurement({ unitUnknown: true }))).toBeUndefined();
    expect(statusOf(aMeasurement({ unitUnknown: true }))).toBe('unitUnknown');
    expect(numberOf(anAnswer('smoking', 'Ei tupakoi'))).toBeUndefined();
  });

  it('of a blood pressure is two numbers and the measuring itself', () => {
    const facts = factsOf(aBloodPressure(150, 95));
    expect(facts.map(({ shape, value }) => [shape.name, value])).toEqual([
      ['bloodPressure', undefined],
      ['systolic', 150],
      ['diastolic', 95],
    ]);
    expect(new Set(facts.map(({ entry }) => entry)).size).toBe(1);
    const { diastolic: _, ...half } = aBloodPressure(150, 0, { unitUnknown: false });
    expect(factsOf(half).map(({ value }) => value)).toEqual([undefined, 150, undefined]);
    expect(factsOf(aBloodPressure(150, 95, { unitUnknown: true })).map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [0, 0],
    [4, 4],
    ['notSpecified', undefined],
    ['notApplicable', undefined],
  ] as const)('of a qualifier %s is %s', (performance, value) => {
    expect(numberOf(aFunctioning({ performance }))).toBe(value);
  });
});

describe('what is no fact', () => {
  it('is a cancelled contact, a goal, a mandate and a permission', () => {
    expect(factsOf(aContact({ status: 'cancelled' }), aGoal(), aMandate(), aPermission())).toEqual([]);
  });

  it.each(['Appointment/7', '7'])('is an appointment that a contact fulfilled, named %s', (fulfils) => {
    const appointment = aContact({ id: 'Appointment/7', status: 'booked' });
    const contact = aContact({ id: 'Encounter/8', fulfils });
    expect(factsOf(appointment, contact).map(({ entry }) => entry)).toEqual([contact]);
    expect(factsOf(appointment, { ...contact, status: 'cancelled' }).map(({ entry }) => entry)).toEqual([
      appointment,
    ]);
    // The same id at another source is another appointment.
    expect(factsOf(appointment, aContact({ fulfils, register: 'social' }))).toHaveLength(2);
  });
});

describe('the status of a fact', () => {
  it.each([
    [{ from: '2026-11-18' }, 'inForce'],
    [{ from: '2026-11-19' }, 'ahead'],
    [{ from: '2026-01-01', to: '2026-11-18' }, 'inForce'],
    [{ from: '2026-01-01', to: '2026-11-17' }, 'ended'],
    [{ from: '2026-01-01', to: '2026-11' }, 'inForce'],
    [{ from: '2026-01-01', to: '2026-10' }, 'ended'],
  ])('of an owner of %o is %s', (period, status) => {
    const { from: _, ...owner } = anOwner();
    expect(statusOf({ ...owner, ...period })).toBe(status);
  });

  it.each([
    [aPlan({ status: 'active', to: '2026-11-17' }), 'ended'],
    [aPlan({ status: 'active', from: '2026-11-19' }), 'ahead'],
    [aPlan({ status: 'draft', to: '2026-11-17' }), 'draft'],
    [aMedication({ status: 'active', ended: '2026-11-18' }), 'active'],
    [aMedication({ status: 'active', ended: '2026-11-17' }), 'completed'],
    [aMedication({ status: 'onHold', ended: '2026-11-17' }), 'onHold'],
    [aProblem({ certainty: 'refuted' }), 'refuted'],
    [aProblem({ status: 'resolved' }), 'resolved'],
    [aTask({ open: true }), 'open'],
    [aTask({ open: false }), 'closed'],
    [aRiskInformation({ active: false }), 'inactive'],
    [aService({ status: 'pending' }), 'pending'],
  ])('follows the day: %#', (entry, status) => {
    expect(statusOf(entry)).toBe(status);
  });
});

describe('what a selector can ask of', () => {
  it('is in lower case', () => {
    const [fact] = factsOf(
      aContact({
        profession: 'Sairaanhoitaja',
        service: aConcept('Terveysasema'),
        reasons: [aConcept('Päänsärky', 'R51'), aConcept('Yskä', 'R05')],
      }),
    );
    expect(fact?.shape).toMatchObject({
      profession: 'sairaanhoitaja',
      service: 'terveysasema',
      text: 'päänsärky; yskä',
      codings: [{ code: 'R51' }, { code: 'R05' }],
    });
  });

  it('is of a measurement the answer before the question, and of a service its task', () => {
    expect(factsOf(anAnswer('smoking', 'Tupakoi päivittäin'))[0]?.shape.text).toBe('tupakoi päivittäin');
    expect(factsOf(aService({ serviceTask: 'Työikäisten palvelut' }))[0]?.shape).toMatchObject({
      service: 'työikäisten palvelut',
      text: 'aikuissosiaalityö',
    });
  });
});
