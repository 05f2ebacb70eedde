import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { formAddress } from '#lib/functioning/fhir/form-address.ts';
import { form } from '#lib/functioning/forms/generic-7.ts';
import type { Entry, TaskEntry } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson, Withdrawal, WriteState } from '#lib/ports/outbox.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import { withFresh } from '#lib/workflows/fresh-entries.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import {
  mayWithdraw,
  stuckWithdrawals,
  withdrawSelfAssessment,
} from '#lib/workflows/functioning/withdraw-self-assessment.ts';
import { aRecordingClient, aRecordingOutbox, closed, readBack } from './recording-client.ts';

const code = 'K7PQ-4RX2';
const text = 'Itsearviopyyntö peruttu (koodi K7PQ-4RX2): ICF Generic-7';
const signal = new AbortController().signal;

/** One self-assessment that a server holds, as the record tells it and as it lies there. */
async function asked(said: Partial<ResourceJson> = {}) {
  const { outbox, items } = aRecordingOutbox();
  await askSelfAssessment(outbox, {
    client: aRecordingClient().client,
    canonical: formAddress(form),
    code,
    text: 'Arvioi',
  });
  const [read] = readBack(items).entries;
  if (read === undefined) throw new Error('nothing asked');
  const entry = { ...read, provenance: { ...read.provenance, sourceId: 'health' } };
  const task: ResourceJson = { ...(items[0]?.write.change.resource as ResourceJson), id: '12', ...said };
  const stage = aRecordingClient([entry]);
  const [one] = selfAssessmentsOf(stage.client, []);
  if (one === undefined) throw new Error('nothing listed');
  return { ...stage, entry, task, one };
}

function ports(task: ResourceJson | undefined, version: string | undefined = '3') {
  const asks: object[] = [];
  const { outbox, items } = aRecordingOutbox();
  const whole = { ...outbox, withdraw: async () => ok({ kind: 'gone' } as const) };
  const stored: Pick<StoredResources, 'find'> = {
    async find(search) {
      asks.push(search);
      if (task === undefined) return ok([]);
      return ok([{ id: '12', resource: task, ...(version === undefined ? {} : { version }) }]);
    },
  };
  return { outbox: whole, stored, items, asks };
}

describe('taking back the code of a self-assessment', () => {
  it('cancels the task as it is now, with its version and the reason, and leaves the rest of it', async () => {
    const { client, one, task, fresh, logged } = await asked({ note: [{ text: 'e-service' }] });
    const { outbox, stored, items, asks } = ports(task);
    const done = await withdrawSelfAssessment({ outbox, stored }, { client, asked: one, text }, signal);
    expect(asks).toEqual([
      {
        sourceId: 'health',
        patientId: 'larisa',
        type: 'Task',
        identifiers: [`urn:rinnalla:self-assessment|${code}`],
      },
    ]);
    expect(items.map(({ write }) => write)).toMatchObject([
      {
        what: 'selfAssessment',
        text,
        change: {
          kind: 'update',
          id: '12',
          basedOn: '3',
          resource: {
            ...task,
            status: 'cancelled',
            statusReason: { coding: [{ system: 'urn:rinnalla:self-assessment', code: 'withdrawn' }], text },
            lastModified: '2026-11-18T07:41:00.000Z',
          },
        },
      },
    ]);
    expect(fresh).toEqual([done.ok && done.value]);
    expect(logged).toEqual(['update Task health pathways']);
    // Read back it says so itself, and asks the client for nothing.
    const [read] = readBack(items).entries as readonly TaskEntry[];
    expect(read).toMatchObject({ open: false, selfAssessment: { state: 'ended', withdrawn: true, code } });
  });

  it('counts at once, in the place of what the record still says and of what was asked in this visit', async () => {
    const { client, one, entry, task, fresh } = await asked();
    await withdrawSelfAssessment(ports(task), { client, asked: one, text }, signal);
    const now = (entries: readonly Entry[], before: readonly Entry[] = []) => {
      const record = withFresh(aRecordingClient(entries).client.record, [
        ...fresh,
        ...(before as readonly TaskEntry[]),
      ]);
      return selfAssessmentsOf({ ...client, record }, []).map(({ state, withdrawn }) => [state, withdrawn]);
    };
    expect(now([entry])).toEqual([['ended', true]]);
    expect(now([], [entry])).toEqual([['ended', true]]);
    // What the source says of it afterwards is the newer.
    const answered = { ...entry, selfAssessment: { code, state: 'answered' as const } } as TaskEntry;
    expect(now([answered])).toEqual([['answered', undefined]]);
  });

  it('that has not left this device simply does not leave', async () => {
    const { client, one, fresh } = await asked();
    const { outbox, items } = aRecordingOutbox();
    await askSelfAssessment(outbox, { client, canonical: formAddress(form), code, text: 'Arvioi' });
    const withdrawn: string[] = [];
    const { stored, asks } = ports(undefined);
    const done = await withdrawSelfAssessment(
      {
        outbox: {
          ...outbox,
          withdraw: async (id) => {
            withdrawn.push(id);
            return ok({ kind: 'withdrawn' });
          },
        },
        stored,
      },
      { client, asked: one, text },
      signal,
    );
    expect(done.ok).toBe(true);
    expect([withdrawn, items.length, asks]).toEqual([['w0'], 1, []]);
    expect(fresh[0]).toMatchObject({ selfAssessment: { withdrawn: true, code } });
  });

  it.each([
    ['withdrawn', { ok: true }],
    ['delivered', { ok: true }],
    ['gone', { ok: true }],
    ['onItsWay', { ok: false, failure: { reason: 'onItsWay' } }],
    ['stuck', { ok: false, failure: { reason: 'onItsWay' } }],
    ['builtUpon', { ok: false, failure: { reason: 'onItsWay' } }],
  ] as const)('still waiting here, of which the outbox says %s', async (kind, came) => {
    const { client, one, task } = await asked();
    const { outbox } = aRecordingOutbox();
    await askSelfAssessment(outbox, { client, canonical: formAddress(form), code, text: 'Arvioi' });
    const withdraw: Outbox['withdraw'] = async () => ok({ kind, reference: 'Task/12' } as Withdrawal);
    const { stored } = ports(task);
    const done = await withdrawSelfAssessment(
      { outbox: { ...outbox, withdraw }, stored },
      { client, asked: one, text },
      signal,
    );
    expect(done).toMatchObject(came);
  });

  it.each([
    ['completed', 'answered'],
    ['rejected', 'ended'],
    ['failed', 'ended'],
    ['cancelled', 'ended'],
  ])('does nothing to one that is %s meanwhile', async (status, reason) => {
    const { client, one, task, fresh } = await asked({ status });
    const { outbox, stored, items } = ports(task);
    const done = await withdrawSelfAssessment({ outbox, stored }, { client, asked: one, text }, signal);
    expect(done).toEqual({ ok: false, failure: { reason } });
    expect([items, fresh]).toEqual([[], []]);
  });

  it('is done already where a colleague took it back: nothing more is written', async () => {
    const { client, one, task, fresh } = await asked({
      status: 'cancelled',
      statusReason: { coding: [{ system: 'urn:rinnalla:self-assessment', code: 'withdrawn' }] },
    });
    const { outbox, stored, items } = ports(task);
    expect((await withdrawSelfAssessment({ outbox, stored }, { client, asked: one, text }, signal)).ok).toBe(
      true,
    );
    expect(items).toEqual([]);
    expect(fresh).toMatchObject([{ selfAssessment: { withdrawn: true } }]);
  });

  it('is refused by name: gone from the source, without a version, not answered, forbidden, a full disk', async () => {
    const { client, one, task, fresh } = await asked();
    const request = { client, asked: one, text };
    expect(await withdrawSelfAssessment(ports(undefined), request, signal)).toMatchObject({
      failure: { reason: 'notFound' },
    });
    const without = ports(task);
    const versionless: Pick<StoredResources, 'find'> = {
      find: async () => ok([{ id: '12', resource: task }]),
    };
    expect(await withdrawSelfAssessment({ ...without, stored: versionless }, request, signal)).toMatchObject({
      failure: { reason: 'noVersion' },
    });
    for (const failure of [{ reason: 'timedOut' }, { reason: 'forbidden' }] as const) {
      const stored: Pick<StoredResources, 'find'> = { find: async () => fail(failure) };
      expect(await withdrawSelfAssessment({ ...without, stored }, request, signal)).toEqual({
        ok: false,
        failure: { reason: 'source', failure },
      });
    }
    const full = {
      ...ports(task),
      outbox: { ...without.outbox, put: async () => fail({ reason: 'full' } as const) },
    };
    expect(await withdrawSelfAssessment(full, request, signal)).toMatchObject({
      failure: { reason: 'full' },
    });
    expect(fresh).toEqual([]);
  });

  it('is offered for what waits in the own register alone, and judged again at the press', async () => {
    const { client, one, task } = await asked();
    expect(mayWithdraw(client, one)).toBe(true);
    expect(mayWithdraw(client, { ...one, state: 'opened' })).toBe(true);
    for (const state of ['answered', 'ended'] as const)
      expect(mayWithdraw(client, { ...one, state })).toBe(false);
    const { state: _state, ...unknown } = one;
    expect(mayWithdraw(client, unknown)).toBe(false);
    const { code: _code, ...codeless } = one;
    expect(mayWithdraw(client, codeless)).toBe(false);
    expect(mayWithdraw(client, { ...one, withdrawn: true })).toBe(false);
    expect(mayWithdraw(client, { ...one, sourceId: 'social' })).toBe(false);
    const shut = { ...client, decide: () => closed };
    expect(mayWithdraw(shut, one)).toBe(false);
    const { outbox, stored, items, asks } = ports(task);
    for (const [who, which] of [
      [shut, one],
      [client, { ...one, sourceId: 'social' }],
    ] as const) {
      expect(
        await withdrawSelfAssessment({ outbox, stored }, { client: who, asked: which, text }, signal),
      ).toMatchObject({ failure: { reason: 'notPermitted' } });
    }
    expect([items, asks]).toEqual([[], []]);
  });

  it('that the source refused, or that met an answer, is told by its code until somebody has decided', async () => {
    const { client, one, task } = await asked();
    const { outbox, stored, items } = ports(task);
    await withdrawSelfAssessment({ outbox, stored }, { client, asked: one, text }, signal);
    const [item] = items;
    if (item === undefined) throw new Error('nothing written');
    const standing = (state: WriteState, clientKey = 'larisa') =>
      stuckWithdrawals([{ ...item, state }], clientKey);
    expect(standing({ kind: 'waiting', attempts: 1 })).toEqual([]);
    expect(standing({ kind: 'delivered', at: '', reference: 'Task/12' })).toEqual([]);
    const conflict: WriteState = { kind: 'conflict', theirs: task, theirVersion: '4' };
    expect(standing(conflict)).toEqual([code]);
    for (const status of [403, 404, 410])
      expect(standing({ kind: 'refused', status, detail: '' })).toEqual([code]);
    expect(standing(conflict, 'somebody else')).toEqual([]);
    const create = { ...item, write: { ...item.write, change: { kind: 'create' as const, resource: task } } };
    expect(stuckWithdrawals([{ ...create, state: conflict }], 'larisa')).toEqual([]);
  });
});
