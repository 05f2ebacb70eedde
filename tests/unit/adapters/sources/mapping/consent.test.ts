import { describe, expect, it } from 'vitest';
import { readPermissionsFrom } from '#lib/adapters/sources/mapping/permissions.ts';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const direction = (code: string) => [{ coding: [{ system: 'urn:rinnalla:disclosure-direction', code }] }];
const consent = {
  resourceType: 'Consent',
  id: '1',
  patient: ofLarisa,
  status: 'active',
  scope: { coding: [{ code: 'patient-privacy' }] },
  category: direction('social-to-health'),
  provision: { type: 'permit', period: { start: '2026-01-01', end: '2027-01-01' } },
};

describe('a permit', () => {
  it('opens one direction for its time', () => {
    expect(readOne('permission', consent)).toMatchObject({
      type: 'permit',
      status: 'active',
      from: 'social',
      to: 'health',
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
    });
  });

  it.each(['inactive', 'rejected', 'draft', 'proposed'])('that is %s opens nothing', (status) => {
    expect(readOne('permission', { ...consent, status }).status).toBe('inactive');
  });

  it.each([
    'actor',
    'action',
    'purpose',
    'class',
    'code',
    'data',
    'dataPeriod',
    'securityLabel',
    'provision',
  ])('limited by %s is not understood, and so opens nothing', (limit) => {
    const provision = { ...consent.provision, [limit]: [{}] };
    expect(reasonsOf({ ...consent, provision })).toEqual([`Consent.provision.${limit}: not understood`]);
  });

  it('whose time cannot be read opens nothing', () => {
    const provision = { type: 'permit', period: { end: '2027-02-30' } };
    expect(reasonsOf({ ...consent, provision })).toEqual(['Consent.provision.period: not a date']);
  });

  it('about another matter than disclosure is no permission', () => {
    for (const parts of [
      { category: [{ text: 'research' }] },
      { category: direction('health-to-everyone') },
      { scope: { coding: [{ code: 'research' }] } },
    ]) {
      expect(readResources([{ ...consent, ...parts }])).toMatchObject({ entries: [], unread: [] });
    }
  });
});

describe('a refusal', () => {
  const refusal = { ...consent, provision: { type: 'deny' } };

  it('closes one direction, or everything when none can be told', () => {
    expect(readOne('permission', refusal)).toMatchObject({ type: 'refusal', from: 'social', to: 'health' });
    expect(readOne('permission', { ...refusal, category: [{ text: '?' }] })).toMatchObject({
      type: 'refusal',
      from: 'any',
      to: 'any',
    });
  });

  it('closes in whole even where it has exceptions', () => {
    const provision = { type: 'deny', provision: [{ type: 'permit' }] };
    expect(readOne('permission', { ...consent, provision }).type).toBe('refusal');
  });
});

describe('a refusal of a part', () => {
  const limited = (limits: object, more: object = {}) =>
    readOne('permission', { ...consent, ...more, provision: { type: 'deny', ...limits } });
  const data = (reference: unknown, meaning?: string) => ({ data: [{ meaning, reference: { reference } }] });
  const task = { system: 'urn:oid:1.2.246.537.6.1221', code: 'lastensuojelu', display: 'Lastensuojelu' };
  const custodian = { coding: [{ code: 'CST' }] };

  it.each([
    [data('DocumentReference/7', 'instance'), { documents: ['DocumentReference/7'] }],
    [data('CarePlan/7'), { documents: ['CarePlan/7'] }],
    [data('https://social.example/fhir/CarePlan/7', 'instance'), { documents: ['CarePlan/7'] }],
    [{ code: [{ coding: [task] }] }, { serviceTasks: ['lastensuojelu'] }],
    [
      { code: [{ coding: [{ ...task, system: 'urn:rinnalla:service-task' }] }] },
      { serviceTasks: ['lastensuojelu'] },
    ],
    [
      { actor: [{ role: custodian, reference: { display: 'Kainuun hyvinvointialue' } }] },
      { controllers: ['Kainuun hyvinvointialue'] },
    ],
    [
      { ...data('CarePlan/7'), code: [{ coding: [task] }], period: { start: '2026-01-01' } },
      { documents: ['CarePlan/7'], serviceTasks: ['lastensuojelu'] },
    ],
  ])('%o names %o', (limits, scope) => {
    expect(limited(limits)).toMatchObject({ type: 'refusal', from: 'social', to: 'health', scope });
  });

  it.each([
    [{}],
    [{ data: [] }],
    [data('CarePlan/7', 'related')],
    [data('#contained')],
    [{ data: [{ meaning: 'instance' }] }],
    [{ data: ['CarePlan/7'] }],
    [{ data: [...data('CarePlan/7').data, {}] }],
    [{ code: [{ coding: [{ system: 'http://loinc.org', code: '1' }] }] }],
    [{ code: [{ coding: [task, { system: 'http://loinc.org', code: '1' }] }] }],
    [{ code: [{ text: 'Lastensuojelu' }] }],
    [{ actor: [{ role: { coding: [{ code: 'IRCP' }] }, reference: { display: 'Terveysasema' } }] }],
    [{ actor: [{ role: custodian, reference: { reference: 'Organization/1' } }] }],
    [{ ...data('CarePlan/7'), purpose: [{ code: 'TREAT' }] }],
    [{ ...data('CarePlan/7'), provision: [{ type: 'permit' }] }],
    [{ ...data('CarePlan/7'), dataPeriod: { start: '2026-01-01' } }],
  ])('that is not understood to the last part (%o) refuses the whole direction', (limits) => {
    const refusal = limited(limits);
    expect(refusal).toMatchObject({ type: 'refusal', from: 'social', to: 'health' });
    expect(refusal).not.toHaveProperty('scope');
  });

  it('is not narrowed by who keeps the Consent', () => {
    expect(limited({}, { organization: [{ display: 'Kainuun hyvinvointialue' }] })).not.toHaveProperty(
      'scope',
    );
  });
});

describe('permissions asked for alone', () => {
  const permissionsOf = (...resources: (typeof consent)[]) => readPermissionsFrom(readResources(resources));

  it('are whole, or not given at all', () => {
    expect(permissionsOf(consent)).toMatchObject({ ok: true, value: [{ type: 'permit' }] });
    // What cannot be read may be a refusal.
    expect(permissionsOf(consent, { ...consent, id: '2', status: 'on-the-moon' })).toEqual({
      ok: false,
      failure: { reason: 'notFhir', detail: 'Consent.status: on-the-moon' },
    });
  });
});
