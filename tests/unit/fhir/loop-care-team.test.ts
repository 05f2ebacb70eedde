import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#lib/fhir/json.ts';
import { type OwnerTakingOver, toOwnerTeam } from '#lib/fhir/loop-care-team.ts';
import { isOwnTeam } from '#lib/fhir/own-team.ts';
import { expectR4Shape } from '#tests/builders/fhir-shape.ts';

const client = 'Patient/larisa';
const tiina: OwnerTakingOver = {
  role: 'careLead',
  member: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
  from: '2026-11-18',
  dayBefore: '2026-11-17',
};
const outi: OwnerTakingOver = {
  ...tiina,
  member: { reference: 'Practitioner/karppinen', name: 'Outi Karppinen' },
};
const periods = (team: JsonObject) =>
  (team.participant as readonly { member: { display: string }; period: object }[]).map(
    ({ member, period }) => [member.display, period] as const,
  );

describe('the CareTeam that names an owner', () => {
  it('is a CareTeam of FHIR R4, known as ours', () => {
    const team = toOwnerTeam(tiina, client);
    expectR4Shape(team as Parameters<typeof expectR4Shape>[0]);
    expect(team).toMatchObject({ status: 'active', subject: { reference: client } });
    expect(isOwnTeam(team)).toBe(true);
    expect(isOwnTeam({ ...team, category: [] })).toBe(false);
    // The definitions of R4 are large.
  }, 30_000);

  it('ends the period of whoever had the role, and keeps everything else', () => {
    const nurse = {
      role: [{ text: 'omahoitaja' }],
      member: { reference: 'Practitioner/x', display: 'Muu' },
      period: {},
    };
    const before: JsonObject = {
      ...toOwnerTeam({ ...outi, from: '2026-09-01', dayBefore: '2026-08-31' }, client),
      id: '4',
      name: 'Vastuuhenkilöt',
      note: [{ text: 'x' }],
    };
    const team = toOwnerTeam(tiina, client, {
      ...before,
      participant: [...(before.participant as object[]), nurse],
    });
    expect(team).toMatchObject({ id: '4', name: 'Vastuuhenkilöt', note: [{ text: 'x' }] });
    expect(periods(team)).toEqual([
      ['Outi Karppinen', { start: '2026-09-01', end: '2026-11-17' }],
      ['Muu', {}],
      ['Tiina Mustonen', { start: '2026-11-18' }],
    ]);
  });

  it('never ends before it began: whoever began today ends today', () => {
    expect(periods(toOwnerTeam(tiina, client, toOwnerTeam(outi, client)))).toEqual([
      ['Outi Karppinen', { start: '2026-11-18', end: '2026-11-18' }],
      ['Tiina Mustonen', { start: '2026-11-18' }],
    ]);
  });

  it('names nobody twice, and leaves what ended as it was', () => {
    const ended = toOwnerTeam({ ...outi, from: '2026-01-01' }, client);
    const [first] = ended.participant as readonly object[];
    const before: JsonObject = {
      ...ended,
      participant: [{ ...first, period: { start: '2026-01-01', end: '2026-03-01' } }],
    };
    const once = toOwnerTeam(tiina, client, before);
    expect(periods(toOwnerTeam(tiina, client, once))).toEqual([
      ['Outi Karppinen', { start: '2026-01-01', end: '2026-03-01' }],
      ['Tiina Mustonen', { start: '2026-11-18' }],
    ]);
  });
});
