import { describe, expect, it } from 'vitest';
import { tiedPatients } from '#lib/adapters/sources/fhir-rest/team-members.ts';
import { teamSearches } from '#lib/adapters/sources/fhir-rest/team-searches.ts';
import type { JsonObject } from '#lib/fhir/json.ts';

const today = '2026-11-18';
const base = 'https://health.example.fi/fhir';
const patient = { reference: 'Patient/larisa' };

describe('whom a resource ties to its team', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['an open episode', { resourceType: 'EpisodeOfCare', status: 'active', patient }, ['larisa']],
    ['one on hold', { resourceType: 'EpisodeOfCare', status: 'onhold', patient }, ['larisa']],
    ['a finished one', { resourceType: 'EpisodeOfCare', status: 'finished', patient }, []],
    [
      'one whose period ends today',
      { resourceType: 'EpisodeOfCare', status: 'active', patient, period: { end: today } },
      ['larisa'],
    ],
    [
      'one whose period ended yesterday, still called active',
      { resourceType: 'EpisodeOfCare', status: 'active', patient, period: { end: '2026-11-17' } },
      [],
    ],
    [
      'one that begins tomorrow',
      { resourceType: 'EpisodeOfCare', status: 'active', patient, period: { start: '2026-11-19' } },
      [],
    ],
    [
      'one whose end cannot be read',
      { resourceType: 'EpisodeOfCare', status: 'active', patient, period: { end: 'soon' } },
      [],
    ],
    ['a care team in force', { resourceType: 'CareTeam', status: 'active', subject: patient }, ['larisa']],
    ['a proposed care team', { resourceType: 'CareTeam', status: 'proposed', subject: patient }, []],
    [
      'a patient of another server',
      {
        resourceType: 'CareTeam',
        status: 'active',
        subject: { reference: 'https://other.example.fi/fhir/Patient/larisa' },
      },
      [],
    ],
    [
      'a patient of this server by whole address',
      { resourceType: 'CareTeam', status: 'active', subject: { reference: `${base}/Patient/larisa` } },
      ['larisa'],
    ],
    [
      'a group: members in force only',
      {
        resourceType: 'Group',
        actual: true,
        member: [
          { entity: patient },
          { entity: { reference: 'Patient/left' }, inactive: true },
          { entity: { reference: 'Patient/moved' }, period: { end: '2026-11-01' } },
          { entity: { reference: 'Practitioner/nobody' } },
        ],
      },
      ['larisa'],
    ],
    [
      'a group that only describes',
      { resourceType: 'Group', actual: false, member: [{ entity: patient }] },
      [],
    ],
  ])('%s', (_name, resource, expected) => {
    expect(tiedPatients(resource, today, base)).toEqual(expected);
  });
});

describe('what is asked for a name', () => {
  it.each([
    ['Organization/unit', ['EpisodeOfCare?', 'CareTeam?', 'Group?']],
    ['Practitioner/mustonen', ['EpisodeOfCare?', 'CareTeam?']],
    ['CareTeam/team', ['CareTeam?_id=team']],
    ['HealthcareService/clinic', []],
  ])('%s', (name, beginnings) => {
    const searches = teamSearches(name);
    expect(searches.map((search) => beginnings.find((beginning) => search.startsWith(beginning)))).toEqual(
      beginnings,
    );
  });

  it('writes nothing of the name into the address unescaped', () => {
    expect(teamSearches('Organization/a&status=')[0]).toBe(
      'EpisodeOfCare?organization=Organization%2Fa%26status%3D&status=active',
    );
  });
});
