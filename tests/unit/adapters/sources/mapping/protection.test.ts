import { describe, expect, it } from 'vitest';
import { readOne } from '../read-resource.ts';

const special = 'urn:oid:1.2.246.537.5.40169';
const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const tasks = 'urn:oid:1.2.246.537.6.1221';

function specialContentOf(security: unknown): string | undefined {
  const resource = { resourceType: 'Condition', code: { text: 'Masennus' }, meta: { security } };
  return readOne('problem', resource).provenance.specialContent;
}

describe('specially protected content', () => {
  it.each([
    [[{ system: special, code: '2' }], '2'],
    [[{ system: special, display: 'Erityissisältö' }], 'Erityissisältö'],
    [[{ system: special }], '?'],
    [[{ system: confidentiality, code: 'R' }], 'R'],
    [[{ system: confidentiality, code: 'V' }], 'V'],
    [{ system: special, code: '2' }, '2'],
    [
      [
        { system: confidentiality, code: 'R' },
        { system: special, code: '2' },
      ],
      '2',
    ],
  ])('labelled %o is protected as %s', (security, code) => {
    expect(specialContentOf(security)).toBe(code);
  });

  it.each([
    [undefined],
    [[]],
    [[{ system: confidentiality, code: 'N' }]],
    [[{ system: 'urn:other', code: 'R' }]],
    ['R'],
  ])('labelled %o is not', (security) => {
    expect(specialContentOf(security)).toBeUndefined();
  });
});

describe('the service task under which something was recorded', () => {
  const concept = (system: string) => [
    { coding: [{ system, code: 'lastensuojelu', display: 'Lastensuojelu' }] },
  ];
  const start = '2026-11-18T09:00:00+02:00';

  it.each([
    ['contact', { resourceType: 'Encounter', status: 'finished', period: { start }, type: concept(tasks) }],
    ['contact', { resourceType: 'Appointment', status: 'booked', start, serviceCategory: concept(tasks) }],
    ['plan', { resourceType: 'CarePlan', status: 'active', title: 'x', category: concept(tasks) }],
    [
      'service',
      { resourceType: 'EpisodeOfCare', status: 'active', type: concept('urn:rinnalla:service-task') },
    ],
  ] as const)('is read of a %s by its code', (kind, resource) => {
    const ofClient = { participant: [{ actor: { reference: 'Patient/larisa' } }], ...resource };
    const patient = { reference: 'Patient/larisa' };
    expect(readOne(kind, { ...ofClient, patient }, 'social').provenance.serviceTask).toBe('lastensuojelu');
  });

  it('is not read from another code system', () => {
    const resource = {
      resourceType: 'CarePlan',
      status: 'active',
      title: 'x',
      category: concept('urn:other'),
    };
    expect(readOne('plan', resource).provenance).not.toHaveProperty('serviceTask');
  });
});
