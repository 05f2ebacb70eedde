import { describe, expect, it } from 'vitest';
import type { AccessDecision, Mask } from '#lib/access/access-decision.ts';
import type { SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import type { SectionId } from '#lib/summary/section.ts';
import { type GatedClient, riskInputOf } from '#lib/workflows/risk-input-of.ts';
import { aConcept, aContact, aGoal, aMeasurement, aProblem, aService } from '#tests/builders/entries.ts';
import {
  aClosedResult,
  aFailedResult,
  aHostClient,
  anAskingResult,
  anIdentity,
  anOkResult,
  answeredSearches,
  aSkippedResult,
  aSource,
  aSourceRecord,
} from '#tests/builders/records.ts';

const health = aSource('health');
const social = aSource('social');
const basis = { kind: 'relationship', reference: 'EpisodeOfCare/1' } as const;
const shown: AccessDecision = { outcome: 'shown', basis };
const closed: AccessDecision = { outcome: 'closed', reason: 'roleNotAllowed', opens: [] };
const masked = (...masks: Mask[]): AccessDecision => ({ outcome: 'masked', basis, masks });

const contact = aContact({ provenance: { sourceId: 'health' } });
const problem = aProblem({ provenance: { sourceId: 'health' } });
const service = aService({ register: 'social', provenance: { sourceId: 'social' } });

interface Case {
  readonly health?: SourceResult;
  readonly social?: SourceResult;
  readonly gate?: (source: SourceDescription, section: string) => AccessDecision;
  readonly withheld?: GatedClient['withheld'];
  readonly sources?: readonly ('health' | 'social')[];
}

function ask({ sources = ['health', 'social'], gate = () => shown, withheld = [], ...said }: Case) {
  const results = {
    health: said.health ?? anOkResult([contact, problem]),
    social: said.social ?? anOkResult([service], { register: 'social' }),
  };
  const record = {
    hostClient: aHostClient(),
    sources: sources.map((id) => ({ source: id === 'health' ? health : social, result: results[id] })),
  };
  const now = new Date('2026-11-18T07:41:00Z');
  return riskInputOf(
    { record, withheld, decide: gate },
    { now, timeZone: 'Europe/Helsinki', tables: noTables },
  );
}
const entriesOf = ({ input }: ReturnType<typeof ask>): readonly Entry[] =>
  input.facts.map(({ entry }) => entry);
const closing =
  (register: string, section: SectionId) =>
  (source: SourceDescription, asked: string): AccessDecision =>
    source.register === register && asked === section ? closed : shown;

describe('what the rules are given', () => {
  it('is what the gate shows, of every register', () => {
    expect(entriesOf(ask({}))).toEqual([contact, problem, service]);
  });
  it('is nothing of a section that is closed, and says that it is closed', () => {
    const asked = ask({ gate: closing('health', 'service-use') });
    expect(entriesOf(asked)).toEqual([problem, service]);
    expect(asked.input.coverage('contact', 'health')).toBe('closed');
    expect(asked.input.coverage('problem', 'health')).toBe('complete');
    expect(asked.input.coverage('contact', 'social')).toBe('complete');
  });
  it('is nothing of a source whose findings are closed, whatever else of it is shown', () => {
    const asked = ask({ gate: closing('social', 'findings') });
    expect(entriesOf(asked)).toEqual([contact, problem]);
    expect(asked.input.coverage('service', 'social')).toBe('closed');
    expect(asked.input.coverage('service', 'health')).toBe('complete');
  });
  it('is nothing of a source that is closed altogether', () => {
    const asked = ask({ social: aClosedResult() });
    expect(asked.input.coverage('service', 'social')).toBe('closed');
    expect(asked.input.registers).toEqual(['health', 'social']);
  });
  it('hides places under a protection order', () => {
    const client = anIdentity({ protectionOrder: true, municipality: 'Kajaani' });
    const visit = aContact({
      service: aConcept('Kajaanin terveysasema'),
      provenance: { sourceId: 'health' },
    });
    const asked = ask({
      health: anOkResult([visit], { client }),
      gate: () => masked({ kind: 'places' }),
      sources: ['health'],
    });
    expect(asked.input.facts).toHaveLength(1);
    expect(JSON.stringify(asked.input.facts).toLowerCase()).not.toContain('kajaani');
    expect(asked.input.coverage('contact', 'health')).toBe('complete');
  });
});

describe('what is known to be missing', () => {
  const stale = aSourceRecord({ entries: [contact] });
  it.each<[string, SourceResult, string]>([
    ['answered', anOkResult(), 'complete'],
    ['does not know the client', { ...anOkResult(), ...withoutClient() }, 'complete'],
    ['failed', aFailedResult(), 'unanswered'],
    ['failed, with older facts shown', aFailedResult(undefined, stale), 'unanswered'],
    ['is being asked', anAskingResult(), 'unanswered'],
    ['was not asked', aSkippedResult(), 'unanswered'],
    ['is closed', aClosedResult(), 'closed'],
  ])('a source that %s', (_name, result, state) => {
    expect(ask({ health: result }).input.coverage('contact', 'health')).toBe(state);
  });

  it.each([
    [{ contacts: { status: 'failed', failure: { reason: 'timedOut' } } }, 'contact', 'unanswered'],
    [{ appointments: { status: 'failed', failure: { reason: 'timedOut' } } }, 'contact', 'unanswered'],
    [{ appointments: { status: 'notOffered' } }, 'contact', 'complete'],
    [{ measurements: { status: 'notOffered' } }, 'measurement', 'unanswered'],
    [{ contacts: { status: 'failed', failure: { reason: 'timedOut' } } }, 'problem', 'complete'],
    [{ decisions: { status: 'failed', failure: { reason: 'timedOut' } } }, 'service', 'complete'],
  ] as const)('searches %j, of %s in the health register: %s', (searches, kind, state) => {
    const result = anOkResult([], { searches: answeredSearches(searches) });
    expect(ask({ health: result }).input.coverage(kind, 'health')).toBe(state);
  });

  it('of decisions is asked in the social register', () => {
    const searches = answeredSearches({ decisions: { status: 'failed', failure: { reason: 'timedOut' } } });
    const result = anOkResult([], { register: 'social', searches });
    expect(ask({ social: result }).input.coverage('service', 'social')).toBe('unanswered');
  });

  it('a register without a source is absent', () => {
    const { input } = ask({ sources: ['health'] });
    expect(input.registers).toEqual(['health']);
    expect(input.coverage('service', 'social')).toBe('absent');
  });

  it('specially protected entries close their own kind, and no other', () => {
    const withheld = [
      { id: 'Condition/9', kind: 'problem', register: 'health', sourceId: 'health' },
    ] as const;
    const { input } = ask({ withheld });
    expect(input.coverage('problem', 'health')).toBe('closed');
    expect(input.coverage('contact', 'health')).toBe('complete');
    expect(input.coverage('problem', 'social')).toBe('complete');
  });

  it.each<Mask>([
    { kind: 'refusedDocument', reference: 'Encounter/1' },
    { kind: 'refusedServiceTask', serviceTask: 'lastensuojelu' },
  ])('a refusal ($kind) does not tell of which kind it was: all are closed', (mask) => {
    const { input } = ask({ gate: ({ register }) => (register === 'social' ? masked(mask) : shown) });
    expect(input.coverage('contact', 'social')).toBe('closed');
    expect(input.coverage('service', 'social')).toBe('closed');
    expect(input.coverage('contact', 'health')).toBe('complete');
  });
});

describe('who the client is', () => {
  it('comes from the identities', () => {
    expect(ask({}).input.client).toEqual({ age: 58, sex: 'female', deceased: false });
  });
  it('leaves out what is not known', () => {
    const { birthDate: _birthDate, sex: _sex, ...unknown } = anIdentity();
    const { input } = ask({ health: anOkResult([], { client: unknown }), sources: ['health'] });
    expect(input.client).not.toHaveProperty('sex');
  });
  it('has died when any register says so', () => {
    const result = anOkResult([], { register: 'social', client: anIdentity({ deceased: true }) });
    expect(ask({ social: result }).input.client.deceased).toBe(true);
  });
  it('has the targets of goals that are active and may be shown', () => {
    const targets = [{ measures: 'hba1c', value: 53, unit: 'mmol/mol' }] as const;
    const goal = aGoal({ status: 'active', targets, provenance: { sourceId: 'health' } });
    const ended = aGoal({ status: 'reached', targets, provenance: { sourceId: 'health' } });
    expect(ask({ health: anOkResult([goal, ended]) }).input.targets).toEqual(targets);
    const gate = closing('health', 'plan');
    expect(ask({ health: anOkResult([goal]), gate }).input.targets).toEqual([]);
  });
  it('is given with the facts in the order of the record, bounds left out as numbers', () => {
    const bound = aMeasurement({ measures: 'hba1c', value: 40, provenance: { sourceId: 'health' } });
    expect(ask({ health: anOkResult([bound]) }).input.facts.map(({ value }) => value)).toContain(40);
  });
});

function withoutClient(): Pick<Extract<SourceResult, { status: 'ok' }>, 'record'> {
  const { client: _client, ...record } = aSourceRecord();
  return { record };
}
