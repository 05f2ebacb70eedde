import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/model/entries.ts';
import { channels, measurementKinds, ownerRoles } from '#lib/model/entries.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { factVocabulary } from '#lib/risk/language/fact-vocabulary.ts';
import * as builders from '#tests/builders/entries.ts';
import { ruleToday } from '#tests/builders/risk.ts';

/** Entries that say, between them, every value that their fields can have. */
const entries: readonly Entry[] = [
  ...(['held', 'ongoing', 'booked', 'noShow', 'cancelled'] as const).map((status) =>
    builders.aContact({ status }),
  ),
  ...channels.map((channel) => builders.aContact({ channel })),
  ...(['emergency', 'urgent', 'routine', 'unknown'] as const).map((urgency) =>
    builders.aContact({ urgency }),
  ),
  ...(['active', 'inactive', 'resolved', 'unknown'] as const).map((status) => builders.aProblem({ status })),
  ...(['confirmed', 'provisional', 'refuted', 'unknown'] as const).map((certainty) =>
    builders.aProblem({ certainty }),
  ),
  ...[...measurementKinds, 'other' as const].map((measures) => builders.aMeasurement({ measures })),
  builders.aMeasurement({
    measures: 'bloodPressure',
    systolic: builders.aQuantity(140, 'mm[Hg]'),
    diastolic: builders.aQuantity(90, 'mm[Hg]'),
  }),
  builders.aMeasurement({ measures: 'ldl', unitUnknown: true }),
  ...(['active', 'completed', 'stopped', 'onHold', 'unknown'] as const).map((status) =>
    builders.aMedication({ status }),
  ),
  builders.aMedication({ asNeeded: true }),
  builders.aMedication({ asNeeded: false }),
  ...(['allergy', 'intolerance', 'alert'] as const).map((type) => builders.aRiskInformation({ type })),
  builders.aRiskInformation({ active: true }),
  builders.aRiskInformation({ active: false }),
  builders.aRiskInformation({ recordedAbsence: true }),
  ...(['active', 'draft', 'ended', 'unknown'] as const).map((status) => builders.aPlan({ status })),
  builders.aPlan({ status: 'active', to: '2020-01-01' }),
  builders.aPlan({ status: 'active', from: '2099-01-01' }),
  ...(['healthAndCare', 'clientPlan', 'pathway', 'other'] as const).map((type) => builders.aPlan({ type })),
  ...ownerRoles.map((role) => builders.anOwner({ role })),
  builders.anOwner({ to: '2020-01-01' }),
  builders.anOwner({ from: '2099-01-01' }),
  ...(['inForce', 'ended', 'pending', 'unknown'] as const).map((status) => builders.aService({ status })),
  ...(['service', 'decision'] as const).map((type) => builders.aService({ type })),
  builders.aFunctioning({}),
  ...(['clientTask', 'professionalTask', 'message'] as const).map((type) => builders.aTask({ type })),
  builders.aTask({ open: true }),
  builders.aTask({ open: false }),
];

const facts = factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: ruleToday });

describe.each(Object.entries(factVocabulary))('facts of the kind %s', (kind, vocabulary) => {
  const ofKind = facts.filter(({ shape }) => shape.kind === kind);
  it('are made of some entry', () => {
    expect(ofKind.length).toBeGreaterThan(0);
  });

  it.each(['status', 'name', 'channel', 'urgency'] as const)(
    'say of %s what a rule may ask, and all of it',
    (part) => {
      const said = new Set(ofKind.map(({ shape }) => shape[part]).filter((value) => value !== ''));
      const known = vocabulary[part];
      if (known === 'any') return;
      expect([...said].toSorted()).toEqual([...(known ?? [])].toSorted());
    },
  );

  it('have a profession, a service and codes only where a rule may ask for them', () => {
    for (const part of ['profession', 'service'] as const) {
      if (vocabulary[part] === undefined)
        expect(ofKind.filter(({ shape }) => shape[part] !== '')).toEqual([]);
    }
    if (vocabulary.codes === undefined)
      expect(ofKind.filter(({ shape }) => shape.codings.length > 0)).toEqual([]);
  });
});
