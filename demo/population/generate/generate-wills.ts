import { addActor, addPermission, addWill, permitBothWays, permitUntil } from '../chart/acting.ts';
import type { Chart, ClientCharts } from '../chart/chart.ts';
import type { Person } from '../people/person.ts';
import { between, happens, oneOf, weighted } from './chance.ts';

/** What clients have decided about disclosure between the registers, and how often. */
const wills = [
  ['both', 72],
  ['one', 8],
  ['none', 12],
  ['expired', 5],
  ['refused', 3],
] as const;

export function tellPermissions(charts: ClientCharts, knownTo: Person['knownTo']): void {
  const { day } = charts.calendar;
  const from = day(-between(30, 900));
  const will = weighted(wills);
  if (knownTo !== 'both') {
    if (will === 'both') addPermission(charts[knownTo], { direction: 'social-to-health', from });
    return;
  }
  if (will === 'both') permitBothWays(charts, from);
  else if (will === 'one') addWill(charts, { direction: 'social-to-health', from });
  else if (will === 'expired') permitUntil(charts, 'social-to-health', between(1, 200));
  else if (will === 'refused') addWill(charts, { direction: 'social-to-health', from, refusal: true });
}

/** Guardians of the young; next of kin and mandates of the old. */
export function tellPeopleActing(chart: Chart, { family }: Person, age: number): void {
  const phone = `044 000 2${between(400, 999)}`;
  const { day } = chart.calendar;
  if (age < 18) {
    addActor(chart, {
      family,
      given: oneOf(['Minna', 'Jenni', 'Katja', 'Sanni']),
      kind: 'guardian',
      relationship: 'äiti, huoltaja',
      phone,
    });
    if (happens(0.7)) {
      addActor(chart, {
        family,
        given: oneOf(['Jani', 'Mikko', 'Antti', 'Ville']),
        kind: 'guardian',
        relationship: 'isä, huoltaja',
      });
    }
    return;
  }
  if (age >= 70 && happens(0.45)) {
    addActor(chart, {
      family,
      given: oneOf(['Raili', 'Matti', 'Kirsti', 'Seppo']),
      kind: 'nextOfKin',
      relationship: oneOf(['puoliso', 'tytär', 'poika']),
      phone,
    });
  }
  if (age >= 70 && happens(0.2)) {
    addActor(chart, {
      family,
      given: oneOf(['Päivi', 'Timo', 'Anne']),
      kind: oneOf(['mandate', 'powerOfAttorney'] as const),
      relationship: 'puolesta asiointi',
      ...(happens(0.3) ? { to: day(between(-60, 200)) } : {}),
    });
  }
}
