import { randomUUID } from 'node:crypto';
import type { Bundle } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { toAuditEvents } from '#lib/adapters/log/audit-event.ts';
import { createLogServer } from '#lib/adapters/log/log-server.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { accessEvent, disclosureEvent } from '#tests/builders/access-events.ts';
import { mustSucceed } from '#tests/contract/record-source.contract.ts';
import { ask, hapiAddress } from './hapi-server.ts';

/* The use log and the disclosure log, as the product sends them, at a server that checks what it stores. */

const actions = ['read', 'query', 'create', 'update', 'export', 'openForReason'] as const;

const logServer = () =>
  createLogServer({
    baseUrl: hapiAddress(),
    fetch: (url, init) => fetch(url, init),
    wait: waitInRealTime,
    accessToken: async () => 'none',
    now: () => new Date('2026-11-23T10:00:00Z'),
  });

/** One event of each kind, and one that is disclosed as well. */
function someEvents() {
  const events = [
    ...actions.map((action) => accessEvent({ action, id: randomUUID() })),
    disclosureEvent({ id: randomUUID() }),
  ];
  return events.flatMap((event, sequence) =>
    toAuditEvents({ event, sequence, hash: 'ab'.repeat(32), delivered: false }),
  );
}

async function versionsOf(id: string): Promise<number | undefined> {
  const { body } = await ask<Bundle>('GET', `/AuditEvent/${id}/_history`);
  return body.entry?.length;
}

describe('the log at HAPI FHIR', () => {
  it('is taken together, every kind of event, and sent again leaves each once', async () => {
    const resources = someEvents();
    expect(resources).toHaveLength(actions.length + 2);
    for (const _ of [1, 2]) mustSucceed(await logServer().sendTogether(resources));
    for (const { id } of resources) expect(await versionsOf(id), id).toBe(1);
  });

  it('is taken one by one, and sent again leaves each once', async () => {
    for (const resource of someEvents()) {
      for (const _ of [1, 2]) mustSucceed(await logServer().send(resource));
      expect(await versionsOf(resource.id)).toBe(1);
    }
  });
});
