import { describe, expect, it } from 'vitest';
import type { AccessDecision } from '#lib/access/access-decision.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import { createVisitLog } from '#lib/workflows/log-looks.ts';
import { type LookContext, lookEvent, shownSections } from '#lib/workflows/shown-events.ts';
import { aClientRecord, aClosedResult, anAskingResult, anOkResult } from '#tests/builders/records.ts';
import { health, hostClientOf, identityOf, larisa, now, social } from './fakes.ts';

const order = ['problems', 'medication'];
const shownDecision: AccessDecision = {
  outcome: 'shown',
  basis: { kind: 'relationship', reference: 'EpisodeOfCare/1' },
};
const closedDecision: AccessDecision = { outcome: 'closed', reason: 'roleNotAllowed', opens: [] };
const context: LookContext = {
  professional: {
    id: 'nurse-1',
    name: 'Tiina Mustonen',
    role: 'nurse',
    register: 'health',
    references: [],
    teams: [],
  },
  hostClient: hostClientOf(larisa),
  now,
  createId: () => 'id',
  ownController: 'Kainuu',
};

describe('which sections are shown', () => {
  it('counts the banner and the open sections of every source that has told something', () => {
    const record = aClientRecord({
      health: anOkResult(),
      social: aClosedResult(),
      occupational: anAskingResult(),
    });
    expect(shownSections(record, order, () => shownDecision)).toMatchObject([
      { source: { id: 'health' }, sections: ['identity', 'problems', 'medication'] },
    ]);
  });

  it('leaves out what the gate closes and what the user has hidden', () => {
    const shown = shownSections(aClientRecord(), ['problems', 'medication'], (_, section) =>
      section === 'medication' ? closedDecision : shownDecision,
    );
    expect(shown[0]?.sections).toEqual(['identity', 'problems']);
  });

  it('names no source of which nothing is open', () => {
    expect(shownSections(aClientRecord(), order, () => closedDecision)).toEqual([]);
  });
});

describe('the event of a look', () => {
  const of = (source: typeof health) =>
    lookEvent(
      { source, client: identityOf(larisa, source), sections: ['problems'], basis: shownDecision.basis },
      context,
    );

  it('says who looked at whose which data, why, on what basis, when and where', () => {
    expect(of(health)).toEqual({
      id: 'id',
      at: now.toISOString(),
      action: 'read',
      professional: { id: 'nurse-1', name: 'Tiina Mustonen', role: 'nurse', register: 'health' },
      client: {
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: larisa.code }],
        reference: 'Patient/health-larisa',
        name: larisa.name,
        birthDate: larisa.birthDate,
      },
      source: health,
      sections: ['problems'],
      purpose: 'care',
      basis: shownDecision.basis,
      origin: 'demo-record',
    });
  });

  it("is a disclosure with a recipient when another register's data are shown", () => {
    expect(of(social).recipient).toEqual({ register: 'health', controller: 'Kainuu' });
  });

  it('has the purpose of an emergency when a special reason opened it', () => {
    const basis = { kind: 'specialReason', reason: { code: 'x', text: 'y' } } as const;
    expect(lookEvent({ source: health, client: undefined, sections: [], basis }, context).purpose).toBe(
      'emergency',
    );
  });
});

describe('the log of a visit', () => {
  function logging(answers: readonly Awaited<ReturnType<AccessLog['record']>>[] = []) {
    const batches: (readonly AccessEvent[])[] = [];
    const left = [...answers];
    const log: AccessLog = {
      async record(events) {
        batches.push(events);
        return left.shift() ?? ok(undefined);
      },
      read: async () => ok([]),
      verify: async () => ok([]),
      state: async () => ({ waiting: 0, hasServer: false }),
    };
    return { visitLog: createVisitLog(log, () => context), batches };
  }
  const shown = (...sections: readonly string[]) => [
    { source: health, client: identityOf(larisa, health), sections, basis: shownDecision.basis },
  ];

  it('writes each section once', async () => {
    const { visitLog, batches } = logging();
    await visitLog.write(shown('problems'));
    await visitLog.write(shown('problems', 'medication'));
    await visitLog.write(shown('medication'));
    expect(batches.map(([event]) => event?.sections)).toEqual([['problems'], ['medication']]);
    expect(visitLog.isWritten(shown('problems', 'medication'))).toBe(true);
  });

  it('does not write twice what is being written', async () => {
    const { visitLog, batches } = logging();
    await Promise.all([visitLog.write(shown('problems')), visitLog.write(shown('problems'))]);
    expect(batches).toHaveLength(1);
  });

  it('writes a section anew when another basis opens it', async () => {
    const { visitLog, batches } = logging();
    await visitLog.write(shown('problems'));
    const [look] = shown('problems');
    if (look === undefined) throw new Error('no look');
    const basis = { kind: 'specialReason', reason: { code: 'x', text: 'y' } } as const;
    await visitLog.write([{ ...look, basis }]);
    expect(batches).toHaveLength(2);
  });

  it('has written nothing when the log fails, and tries again', async () => {
    const { visitLog, batches } = logging([fail({ reason: 'full' })]);
    expect(await visitLog.write(shown('problems'))).toEqual(fail({ reason: 'full' }));
    expect(visitLog.isWritten(shown('problems'))).toBe(false);
    expect(await visitLog.write(shown('problems'))).toEqual(ok(undefined));
    expect(batches).toHaveLength(2);
  });
});
