import { randomUUID } from 'node:crypto';
import { Operator } from '@medplum/core';
import type { PlainAnswer } from './faults.ts';
import { problem } from './http-exchange.ts';
import type { IndexedRepository } from './indexed-repository.ts';
import type { StoredResource } from './patient-index.ts';

interface Job {
  readonly patients: ReadonlySet<string>;
  readonly types: readonly string[];
  /** True once somebody has been told to wait: the first answer is always 202, as of a server that has work to do. */
  hasAsked: boolean;
}

/** What clients' resources refer to, and what no client owns: given out along with them. */
const shared = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication']);
/** Jobs that nobody took away: the oldest goes. */
const mostJobs = 100;

/** True for an address of the export: `Group/[id]/$export`, and the jobs and files below `$export-job`. */
export function isExportPath(path: string): boolean {
  return /^\/Group\/[^/?]+\/\$export(\?|$)/.test(path) || path.startsWith('/$export-job/');
}

/** `Group/[id]/$export` of one register (FHIR Bulk Data): jobs in memory, files made when they are asked for. */
export function createGroupExport(repository: IndexedRepository, baseUrl: () => string) {
  const jobs = new Map<string, Job>();

  function start(groupId: string, preferred: string, body: unknown): PlainAnswer {
    if (!preferred.includes('respond-async')) return problem(400, 'Ask with Prefer: respond-async');
    const group = repository.index.get('Group', groupId);
    if (group === undefined) return problem(404, 'No such Group');
    const members = memberIds(group);
    const parameters = parametersOf(body);
    const asked = parameters.flatMap(({ name, valueReference }) =>
      name === 'patient' ? [String(valueReference?.reference ?? '').replace('Patient/', '')] : [],
    );
    const types = parameters.flatMap(({ name, valueString }) =>
      name === '_type' ? (valueString ?? '').split(',') : [],
    );
    const id = randomUUID();
    const patients = asked.length === 0 ? members : new Set(asked.filter((each) => members.has(each)));
    jobs.set(id, { patients, types: types.length === 0 ? repository.index.types : types, hasAsked: false });
    const [oldest] = jobs.keys();
    if (jobs.size > mostJobs && oldest !== undefined) jobs.delete(oldest);
    return {
      status: 202,
      headers: { 'content-location': `${baseUrl()}/$export-job/${id}` },
      body: undefined,
    };
  }

  function resourcesOf(job: Job, type: string): readonly StoredResource[] {
    if (shared.has(type)) return repository.index.candidates(type, []).resources;
    if (type === 'Patient') return [...job.patients].flatMap((id) => repository.index.get(type, id) ?? []);
    const value = [...job.patients].join(',');
    return repository.index.candidates(type, [{ code: 'patient', operator: Operator.EQUALS, value }])
      .resources;
  }

  function manifest(id: string, job: Job): PlainAnswer {
    if (!job.hasAsked) {
      job.hasAsked = true;
      return { status: 202, headers: { 'retry-after': '0', 'x-progress': 'in-progress' }, body: undefined };
    }
    const filled = job.types.filter((type) => resourcesOf(job, type).length > 0);
    const output = filled.map((type) => ({ type, url: `${baseUrl()}/$export-job/${id}/${type}.ndjson` }));
    const headers = { 'content-type': 'application/json' };
    return { status: 200, headers, body: { output, error: [], requiresAccessToken: true } };
  }

  return {
    answer(method: string, path: string, preferred: string, body: unknown): PlainAnswer {
      const groupId = /^\/Group\/([^/?]+)\/\$export/.exec(path)?.[1];
      if (groupId !== undefined) {
        return method === 'POST'
          ? start(groupId, preferred, body)
          : problem(405, 'Start an export with POST');
      }
      const [, id = '', type] = /^\/\$export-job\/([^/?]+)(?:\/([A-Za-z]+)\.ndjson)?$/.exec(path) ?? [];
      const job = jobs.get(id);
      if (job === undefined) return problem(404, 'No such export');
      if (method === 'DELETE') {
        jobs.delete(id);
        return { status: 202, headers: {}, body: undefined };
      }
      if (method !== 'GET') return problem(405, 'GET or DELETE');
      if (type === undefined) return manifest(id, job);
      const lines = resourcesOf(job, type).map((resource) => `${JSON.stringify(resource)}\n`);
      return { status: 200, headers: { 'content-type': 'application/fhir+ndjson' }, body: lines.join('') };
    },
    /** Jobs that nobody has taken away. */
    get open() {
      return jobs.size;
    },
  };
}

function memberIds(group: StoredResource): ReadonlySet<string> {
  const members: readonly { readonly entity?: { readonly reference?: string } }[] = Array.isArray(
    group.member,
  )
    ? group.member
    : [];
  return new Set(members.map(({ entity }) => entity?.reference?.replace('Patient/', '') ?? ''));
}

function parametersOf(body: unknown): readonly {
  readonly name?: string;
  readonly valueString?: string;
  readonly valueReference?: { readonly reference?: string };
}[] {
  if (typeof body !== 'object' || body === null || !('parameter' in body)) return [];
  return Array.isArray(body.parameter) ? body.parameter : [];
}
