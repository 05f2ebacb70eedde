import { describe, expect, it } from 'vitest';
import { ofLarisa, readOne, readResources, reasonsOf } from '../read-resource.ts';

const own = (system: string, code: string) => ({ coding: [{ system: `urn:rinnalla:${system}`, code }] });

describe('Goal', () => {
  const goal = {
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text: 'Haluan jaksaa kävellä kaupalle' },
  };

  it('stands in the own words of the client who expressed it', () => {
    expect(readOne('goal', { ...goal, expressedBy: ofLarisa }).ownWords).toBe(true);
    expect(readOne('goal', { ...goal, expressedBy: { reference: 'Patient/another' } }).ownWords).toBe(false);
    expect(readOne('goal', goal).ownWords).toBe(false);
  });

  it.each([
    ['proposed', undefined, 'unknown'],
    ['accepted', undefined, 'active'],
    ['active', 'in-progress', 'active'],
    ['completed', 'achieved', 'reached'],
    ['completed', 'not-achieved', 'dropped'],
    ['cancelled', undefined, 'dropped'],
  ])('%s, %s is %s', (lifecycleStatus, achievement, status) => {
    const achievementStatus = { coding: [{ code: achievement }] };
    expect(readOne('goal', { ...goal, lifecycleStatus, achievementStatus }).status).toBe(status);
  });

  const target = (code: string, detail: object) => ({
    ...goal,
    target: [
      { dueDate: '2027-01-31', measure: { coding: [{ system: 'http://loinc.org', code }] }, ...detail },
    ],
  });

  it.each([
    ['4548-4', { detailQuantity: { value: 7, unit: '%' } }, [{ measures: 'hba1c', value: 53.01 }]],
    [
      '8480-6',
      { detailRange: { high: { value: 140, unit: 'mmHg' } } },
      [{ measures: 'bloodPressure', part: 'systolic', value: 140 }],
    ],
    [
      '29463-7',
      { detailRange: { low: { value: 70, unit: 'kg' }, high: { value: 80, unit: 'kg' } } },
      [{ measures: 'weight', value: 70, upper: 80 }],
    ],
    [
      '98979-8',
      { detailQuantity: { value: 60, unit: 'mL/min/{1.73_m2}', comparator: '>=' } },
      [{ measures: 'egfr', value: 60, atLeast: true }],
    ],
    ['29463-7', { detailQuantity: { value: 12, unit: 'stone' } }, undefined],
    ['29463-7', { detailString: 'vähemmän' }, undefined],
  ])('%s %j aims at %j', (code, detail, targets) => {
    const read = readOne('goal', target(code, detail));
    expect(read.targets).toEqual(targets);
    expect(read.due).toBe('2027-01-31');
  });

  it('without words is not read', () => {
    expect(reasonsOf({ ...goal, description: {} })).toEqual(['Goal.description: missing']);
  });
});

describe('CarePlan', () => {
  const plan = { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Suunnitelma' };
  const review = (detail: object) => ({
    ...plan,
    activity: [{ detail: { code: own('plan-activity', 'review'), status: 'scheduled', ...detail } }],
  });

  it.each([
    ['health-and-care', 'healthAndCare'],
    ['client-plan', 'clientPlan'],
    ['pathway', 'pathway'],
    ['something-else', 'other'],
  ])('%s is %s', (code, type) => {
    expect(readOne('plan', { ...plan, category: [own('plan-type', code)] }).type).toBe(type);
  });

  it.each([
    ['Terveys- ja hoitosuunnitelma', 'healthAndCare'],
    ['hälso- och vårdplan', 'healthAndCare'],
    ['Asiakassuunnitelma', 'clientPlan'],
    ['Kuntoutussuunnitelma', 'other'],
  ])('of another system that calls it %s is %s', (text, type) => {
    expect(readOne('plan', { ...plan, category: [{ text }] }).type).toBe(type);
    expect(readOne('plan', { ...plan, title: text }).type).toBe(type);
  });

  it("that is the client's own is kept as it was read, with its version; others are not", () => {
    const resource = { ...plan, meta: { versionId: '7' }, category: [own('plan-type', 'client-plan')] };
    expect(readOne('plan', resource)).toMatchObject({ version: '7', resource: { title: 'Suunnitelma' } });
    expect(readOne('plan', { ...resource, category: [own('plan-type', 'pathway')] })).not.toHaveProperty(
      'resource',
    );
    expect(readOne('plan', { ...resource, meta: {} })).not.toHaveProperty('version');
  });

  it.each([
    ['active', 'active'],
    ['draft', 'draft'],
    ['completed', 'ended'],
    ['revoked', 'ended'],
    ['unknown', 'unknown'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('plan', { ...plan, status }).status).toBe(becomes);
  });

  it.each([
    [{ scheduledPeriod: { start: '2026-12-01', end: '2026-12-31' } }, '2026-12-31'],
    [{ scheduledPeriod: { start: '2026-12-01' } }, '2026-12-01'],
    [{ scheduledPeriod: { end: '2026-12-31' }, status: 'completed' }, undefined],
    [{ scheduledPeriod: {} }, undefined],
  ])('is reviewed: %j', (detail, due) => {
    expect(readOne('plan', review(detail)).reviewDue).toBe(due);
  });

  it('whose review has only a month says that it has no day', () => {
    expect(reasonsOf(review({ scheduledPeriod: { end: '2026-12' } }))).toEqual([
      'CarePlan.activity.detail.scheduledPeriod: not a date',
    ]);
  });

  it('is called by its category when it has no title', () => {
    const untitled = { ...plan, title: undefined, category: [{ text: 'Self care' }] };
    expect(readOne('plan', untitled).title).toBe('Self care');
  });
});

describe('CareTeam', () => {
  const member = (role: unknown, display?: string, reference = 'Practitioner/1') => ({
    role: [role],
    member: { reference, display },
  });
  const team = (...participant: object[]) => ({ resourceType: 'CareTeam', status: 'active', participant });

  it('names those who answer for the client, by role', () => {
    const record = readResources([
      {
        ...team(
          member(own('owner-role', 'careLead'), 'Keränen Tuula'),
          member({ text: 'fysioterapeutti' }, 'Leinonen Ari'),
          { member: ofLarisa },
          member(own('owner-role', 'ownNurse'), 'Larisan sisko', 'RelatedPerson/3'),
        ),
        id: 't',
        subject: ofLarisa,
      },
    ]);
    expect(record.entries).toMatchObject([
      { id: 'CareTeam/t#0', kind: 'owner', role: 'careLead', name: 'Keränen Tuula' },
      { id: 'CareTeam/t#1', role: 'other', roleText: 'fysioterapeutti', name: 'Leinonen Ari' },
    ]);
    expect(record.entries).toHaveLength(2);
  });

  it('finds name and telephone in what it contains', () => {
    const read = readOne('owner', {
      ...team(member(own('owner-role', 'ownDoctor'), undefined, '#p')),
      contained: [
        {
          resourceType: 'PractitionerRole',
          id: 'p',
          practitioner: { display: 'Heikkinen Outi' },
          telecom: [{ system: 'phone', value: '08 615 000' }],
        },
      ],
    });
    expect(read).toMatchObject({ role: 'ownDoctor', name: 'Heikkinen Outi', phone: '08 615 000' });
  });

  it('says of whom it has no name, and keeps the others', () => {
    const resource = team(member(undefined), member(undefined, 'Leinonen Ari'));
    expect(reasonsOf(resource)).toEqual(['CareTeam.participant[0].member: no name']);
    expect(readOne('owner', resource).name).toBe('Leinonen Ari');
  });

  it('that is not active has no owners', () => {
    const record = readResources([
      { ...team(member(undefined, 'A')), id: 't', subject: ofLarisa, status: 'inactive' },
    ]);
    expect(record.entries).toEqual([]);
  });
});

describe('EpisodeOfCare', () => {
  const task = {
    coding: [{ system: 'urn:oid:1.2.246.537.6.1221', code: '4', display: 'Työikäisten palvelut' }],
  };
  const episode = {
    resourceType: 'EpisodeOfCare',
    subject: undefined,
    patient: ofLarisa,
    status: 'active',
    type: [task, { text: 'Sosiaalinen kuntoutus' }],
    careManager: { display: 'Moilanen Sari' },
    period: { start: '2026-02-01' },
  };

  it('in the social register is a service and names the own worker', () => {
    expect(readOne('service', episode, 'social')).toMatchObject({
      type: 'service',
      concept: { text: 'Sosiaalinen kuntoutus' },
      status: 'inForce',
      from: '2026-02-01',
      serviceTask: 'Työikäisten palvelut',
    });
    expect(readOne('owner', episode, 'social')).toMatchObject({
      id: 'EpisodeOfCare/1#careManager',
      role: 'ownWorker',
      name: 'Moilanen Sari',
    });
  });

  it('in the health register only names who answers', () => {
    const record = readResources([{ ...episode, id: '1' }], 'health');
    expect(record.entries).toMatchObject([{ kind: 'owner', role: 'careLead' }]);
  });

  it.each([
    ['planned', 'pending'],
    ['waitlist', 'pending'],
    ['onhold', 'inForce'],
    ['finished', 'ended'],
  ])('%s is %s', (status, becomes) => {
    expect(readOne('service', { ...episode, status }, 'social').status).toBe(becomes);
  });

  it('that is over has no own worker any more', () => {
    const record = readResources([{ ...episode, id: '1', status: 'finished' }], 'social');
    expect(record.entries.map(({ kind }) => kind)).toEqual(['service']);
  });

  it('without a type is not read in the social register', () => {
    expect(reasonsOf({ ...episode, type: undefined }, 'social')).toEqual(['EpisodeOfCare.type: missing']);
  });
});

describe('ServiceRequest', () => {
  const decision = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: { text: 'Kuljetuspalvelu' },
    authoredOn: '2026-03-01T10:00:00+02:00',
    occurrencePeriod: { start: '2026-03-01', end: '2027-02-28' },
  };

  it.each([
    ['active', 'inForce'],
    ['completed', 'ended'],
    ['revoked', 'ended'],
    ['draft', 'pending'],
    ['on-hold', 'pending'],
  ])('%s is a decision %s', (status, becomes) => {
    expect(readOne('service', { ...decision, status }, 'social')).toMatchObject({
      type: 'decision',
      status: becomes,
      from: '2026-03-01',
      to: '2027-02-28',
    });
  });

  it.each([
    ['a plan', 'social', 'plan'],
    ['an order of the health register', 'health', 'order'],
  ] as const)('%s is no decision', (_, register, intent) => {
    const record = readResources([{ ...decision, id: '1', subject: ofLarisa, intent }], register);
    expect(record).toMatchObject({ entries: [], unread: [] });
  });
});
