import { randomUUID } from 'node:crypto';
import type { Bundle, CapabilityStatement, OperationOutcome } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import type { ServerCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import { searchDefinitions } from '#lib/adapters/sources/mapping/searches.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import { searchIds } from '#lib/model/source-record.ts';
import { mustSucceed } from '#tests/contract/record-source.contract.ts';
import {
  ask,
  capabilitiesOfHapi,
  encounter,
  newPatient,
  type OpenedSource,
  openHapi,
  pagesOf,
  put,
  putEncounters,
} from './hapi-server.ts';

/*
 * How a real server answers what the sidebar asks. First what HAPI does, by plain HTTP; then that the adapter copes.
 */

const now = new Date('2026-11-23T10:00:00Z');
const never = new AbortController().signal;

async function clientAt({ source }: OpenedSource, id: string): Promise<ClientIdentity> {
  const client = mustSucceed(await source.findClient({ by: 'id', id }, never));
  if (client === undefined) throw new Error(`${id} is not found`);
  return client;
}

async function readContacts(opened: OpenedSource, id: string) {
  const client = await clientAt(opened, id);
  return mustSucceed(await opened.source.readRecord(client, { now, only: ['contacts'] }, never));
}

const idsOf = (bundle: Bundle) => (bundle.entry ?? []).map(({ resource }) => resource?.id);

describe('the capability statement', () => {
  it('says "transaction" and never "batch"', async () => {
    const { body } = await ask<CapabilityStatement>('GET', '/metadata');
    const codes = body.rest?.[0]?.interaction?.map(({ code }) => code);
    expect(codes).toContain('transaction');
    expect(codes).not.toContain('batch');
  });

  it('is read: every search of ours is offered, by the parameter that the server has, with its includes', async () => {
    const capabilities = await capabilitiesOfHapi();
    expect(capabilities).toMatchObject({ batch: true, everything: true });
    for (const id of searchIds) {
      const { type, includes = [] } = searchDefinitions[id];
      const offered = capabilities.types[type];
      expect(offered, type).toMatchObject({ search: true, by: 'patient' });
      expect(offered?.includes, type).toEqual(expect.arrayContaining([...includes]));
    }
  });
});

describe('a batch', () => {
  it('answers each request by itself: one that fails has its own status and outcome', async () => {
    const patient = await newPatient();
    const urls = [`Patient/${patient}`, 'Patient/nobody', 'Encounter?nonsense=1'];
    const entry = urls.map((url) => ({ request: { method: 'GET', url } }));
    const { body } = await ask<Bundle>('POST', '', { resourceType: 'Bundle', type: 'batch', entry });
    expect(body.type).toBe('batch-response');
    expect(body.entry?.map(({ response }) => response?.status.slice(0, 3))).toEqual(['200', '404', '400']);
    expect(body.entry?.[1]?.response?.outcome?.resourceType).toBe('OperationOutcome');
  });

  it('is how a record is asked for: one request for all searches', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 3);
    const opened = openHapi();
    const client = await clientAt(opened, patient);
    const record = mustSucceed(await opened.source.readRecord(client, { now }, never));
    expect(record.searches.contacts).toEqual({ status: 'ok', count: 3 });
    expect(opened.seen.toSorted()).toEqual([`GET /Patient/${patient}`, 'GET /metadata', 'POST '].toSorted());
  });
});

describe('pages', () => {
  it('are linked by the base address with a token that names neither type nor client', async () => {
    const patient = await newPatient();
    const ids = await putEncounters(patient, 7);
    const pages = await pagesOf(`/Encounter?patient=${patient}&_count=2`);
    expect(pages.map((page) => page.entry?.length)).toEqual([2, 2, 2, 1]);
    expect(pages.flatMap(idsOf).toSorted()).toEqual(ids.toSorted());
    const next = new URL(pages[0]?.link?.find(({ relation }) => relation === 'next')?.url ?? '');
    expect(next.pathname).toBe('/fhir');
    expect([...next.searchParams.keys()]).toContain('_getpages');
    expect(next.href).not.toContain(patient);
  });

  it('are followed to the end, whether the first came alone or in a batch', async () => {
    const patient = await newPatient();
    const ids = await putEncounters(patient, 7);
    const rewrite = (text: string) => text.replaceAll('_count=500', '_count=2');
    for (const batch of [true, false]) {
      const opened = openHapi({ rewrite, capabilities: { ...(await capabilitiesOfHapi()), batch } });
      const client = await clientAt(opened, patient);
      const record = mustSucceed(await opened.source.readRecord(client, { now }, never));
      expect(record.searches.contacts).toEqual({ status: 'ok', count: 7 });
      const contacts = record.entries.filter(({ kind }) => kind === 'contact');
      expect(contacts.map(({ id }) => id).toSorted()).toEqual(ids.map((id) => `Encounter/${id}`).toSorted());
      expect(opened.seen.filter((each) => each.includes('_getpages'))).toHaveLength(3);
    }
  });

  it('hold what the search found, while others write', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 4);
    const [first] = await pagesOf(`/Encounter?patient=${patient}&_count=2`);
    await putEncounters(patient, 4);
    const next = first?.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const rest = await pagesOf(next);
    expect(rest.flatMap(idsOf)).toHaveLength(2);
  });
});

describe('included resources', () => {
  const named = async (patient: string) => {
    const practitioner = randomUUID();
    await put({
      resourceType: 'Practitioner',
      id: practitioner,
      name: [{ family: 'Moilanen', given: ['Sari'] }],
    });
    const individual = { reference: `Practitioner/${practitioner}` };
    await put({ ...encounter(randomUUID(), patient, 3), participant: [{ individual }] });
  };

  it('come marked as included, on the page of what names them', async () => {
    const patient = await newPatient();
    await named(patient);
    const { body } = await ask<Bundle>('GET', `/Encounter?patient=${patient}&_include=Encounter:participant`);
    expect(body.entry?.map(({ resource, search }) => [resource?.resourceType, search?.mode])).toEqual([
      ['Encounter', 'match'],
      ['Practitioner', 'include'],
    ]);
  });

  it('give the contact the name of the professional', async () => {
    const patient = await newPatient();
    await named(patient);
    const record = await readContacts(openHapi(), patient);
    expect(record.searches.contacts).toEqual({ status: 'ok', count: 1 });
    expect(JSON.stringify(record.entries)).toContain('Moilanen Sari');
  });
});

describe('a parameter that the server does not know', () => {
  const unknown = (patient: string) => `/Encounter?patient=${patient}&unknown-here=1`;

  it('is refused without a wish, and when strictness is wished for', async () => {
    const patient = await newPatient();
    const answers = [
      await ask<OperationOutcome>('GET', unknown(patient)),
      await ask<OperationOutcome>('GET', unknown(patient), undefined, { prefer: 'handling=strict' }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.issue[0]?.diagnostics).toContain('unknown-here');
    }
  });

  it('is left out when leniency is wished for, and the self link says so', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 2);
    const { status, body } = await ask<Bundle>('GET', unknown(patient), undefined, {
      prefer: 'handling=lenient',
    });
    expect(status).toBe(200);
    expect(idsOf(body)).toHaveLength(2);
    const self = body.link?.find(({ relation }) => relation === 'self')?.url;
    expect(self).toContain(`patient=${patient}`);
    expect(self).not.toContain('unknown-here');
  });

  it('fails its own search and no other, with what the server said', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 2);
    const opened = openHapi({
      rewrite: (text) => text.replaceAll('Condition?patient=', 'Condition?no-such-parameter='),
    });
    const client = await clientAt(opened, patient);
    const record = mustSucceed(await opened.source.readRecord(client, { now }, never));
    expect(record.searches.contacts).toEqual({ status: 'ok', count: 2 });
    expect(record.searches.problems).toMatchObject({
      status: 'failed',
      failure: {
        reason: 'refused',
        status: 400,
        detail: expect.stringContaining('no-such-parameter') as string,
      },
    });
  });

  it('is noticed when a lenient server searches without the client', async () => {
    const [mine, others] = [await newPatient(), await newPatient()];
    await putEncounters(others, 1);
    const opened = openHapi({
      rewrite: (text) => text.replaceAll('Encounter?patient=', 'Encounter?no-such-parameter='),
      headers: { prefer: 'handling=lenient' },
      capabilities: { ...(await capabilitiesOfHapi()), batch: false },
    });
    const record = await opened.source.readRecord(
      await clientAt(opened, mine),
      { now, only: ['contacts'] },
      never,
    );
    expect(record).toEqual({ ok: false, failure: { reason: 'ignoredParameter', detail: 'patient' } });
  });
});

describe('_lastUpdated', () => {
  it('finds what was written after an instant of the server’s own clock', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 2);
    const { body } = await ask<Bundle>('GET', `/Encounter?patient=${patient}`);
    const instants = (body.entry ?? []).map(({ resource }) => resource?.meta?.lastUpdated ?? '');
    const last = instants.toSorted().at(-1) ?? '';
    const [later] = await putEncounters(patient, 1);
    const since = encodeURIComponent(last);
    const changed = await ask<Bundle>('GET', `/Encounter?patient=${patient}&_lastUpdated=gt${since}`);
    expect(idsOf(changed.body)).toEqual([later]);
  });
});

describe('a search that was answered a moment ago', () => {
  const count = async (patient: string, headers = {}) => {
    const { body } = await ask<Bundle>('GET', `/Encounter?patient=${patient}`, undefined, headers);
    return idsOf(body).length;
  };

  it('is answered again from memory, unless the request says no-cache', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 1);
    expect(await count(patient)).toBe(1);
    await putEncounters(patient, 1);
    expect(await count(patient)).toBe(1);
    expect(await count(patient, { 'cache-control': 'no-cache' })).toBe(2);
  });

  it.each([true, false])(
    'is read anew by the adapter, which never shows a stale record (batch: %s)',
    async (batch) => {
      const patient = await newPatient();
      const capabilities = { ...(await capabilitiesOfHapi()), batch };
      for (const written of [1, 2, 3]) {
        await putEncounters(patient, 1);
        const opened = openHapi({ capabilities });
        const client = await clientAt(opened, patient);
        const record = mustSucceed(await opened.source.readRecord(client, { now }, never));
        expect(record.searches.contacts).toEqual({ status: 'ok', count: written });
      }
    },
  );
});

describe('$everything', () => {
  it('gives the client and the client’s resources, in pages', async () => {
    const patient = await newPatient();
    const ids = await putEncounters(patient, 5);
    const pages = await pagesOf(`/Patient/${patient}/$everything?_count=2`);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.flatMap(idsOf))).toEqual(new Set([patient, ...ids]));
  });

  it('is read to the end where a server cannot be searched', async () => {
    const patient = await newPatient();
    await putEncounters(patient, 5);
    const opened = openHapi({
      capabilities: withoutSearch(await capabilitiesOfHapi()),
      rewrite: (text) => text.replaceAll('_count=500', '_count=2'),
    });
    const client = await clientAt(opened, patient);
    const record = mustSucceed(await opened.source.readRecord(client, { now }, never));
    expect(opened.seen).toContain(`GET /Patient/${patient}/$everything?_count=500`);
    expect(record.entries.filter(({ kind }) => kind === 'contact')).toHaveLength(5);
    expect(record.searches.contacts?.status).toBe('ok');
    expect(record.unread).toEqual([]);
  });

  function withoutSearch(capabilities: ServerCapabilities): ServerCapabilities {
    const types = Object.entries(capabilities.types).map(([type, offered]) => [
      type,
      { ...offered, search: false },
    ]);
    return { ...capabilities, types: Object.fromEntries(types) };
  }
});
