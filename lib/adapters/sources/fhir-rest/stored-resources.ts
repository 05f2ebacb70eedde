import { fail, ok, type Result } from '#lib/base/result.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { isResourceId, parseReference } from '#lib/fhir/reference.ts';
import { readSelfAssessmentTask } from '#lib/fhir/self-assessment-task.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { StoredResource, StoredResources } from '#lib/ports/stored-resources.ts';
import { failureOfStatus } from './failure-of-status.ts';
import { createExchange } from './fhir-exchange.ts';
import type { HttpDependencies } from './fhir-http.ts';
import { linkWithin } from './page-links.ts';
import { versionOf } from './write-identity.ts';

export interface StoredResourcesPorts {
  readonly sources: () => readonly SourceSettings[];
  readonly accessToken: (sourceId: string) => Promise<string | undefined>;
  readonly http: Omit<HttpDependencies, 'random'>;
}

/** Identifiers asked for in one search: an address of about 2,000 characters, which every server takes. */
const atOnce = 20;

/** Resources of ours at a FHIR server. One of another client, or with another identifier, is none: some servers leave a parameter out. */
export function createStoredResources({ sources, accessToken, http }: StoredResourcesPorts): StoredResources {
  async function ask(
    sourceId: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly body: unknown; readonly version?: string }, SourceFailure>> {
    const source = sources().find(({ id }) => id === sourceId);
    if (source?.kind !== 'fhir') return fail({ reason: 'notFound' });
    const answer = await createExchange(
      source,
      () => accessToken(sourceId),
      http,
    )({ method: 'GET', path }, signal);
    if (!answer.ok) return answer;
    const { status, body, version, retryAfterSeconds } = answer.value;
    if (status < 200 || status >= 300) return fail(failureOfStatus(status, body, retryAfterSeconds));
    return ok({ body, ...(version === undefined ? {} : { version }) });
  }

  async function searchPage(
    sourceId: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly found: readonly JsonObject[]; readonly next?: string }, SourceFailure>> {
    const answer = await ask(sourceId, path, signal);
    if (!answer.ok) return answer;
    const { body } = answer.value;
    if (!isObject(body) || body.resourceType !== 'Bundle') {
      return fail({ reason: 'notFhir', detail: 'noBundle' });
    }
    const found = readObjects(body.entry).flatMap(({ resource }) => (isObject(resource) ? [resource] : []));
    const next = readObjects(body.link).find(({ relation }) => relation === 'next');
    return ok({ found, ...(typeof next?.url === 'string' ? { next: next.url } : {}) });
  }

  /** The first page: what is looked for has few answers. */
  async function search(
    sourceId: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Result<readonly JsonObject[], SourceFailure>> {
    const page = await searchPage(sourceId, path, signal);
    return page.ok ? ok(page.value.found) : page;
  }

  async function searchAll(
    sourceId: string,
    path: string,
    signal: AbortSignal,
  ): Promise<Result<readonly JsonObject[], SourceFailure>> {
    const baseUrl = sources().find(({ id }) => id === sourceId)?.baseUrl ?? '';
    const all: JsonObject[] = [];
    const visited = new Set<string>();
    for (let at: string | undefined = path; at !== undefined; ) {
      const page: Awaited<ReturnType<typeof searchPage>> = await searchPage(sourceId, at, signal);
      if (!page.ok) return page;
      all.push(...page.value.found);
      const { next } = page.value;
      if (next === undefined) break;
      at = linkWithin(next, baseUrl);
      if (at === undefined || visited.has(at)) return fail({ reason: 'notFhir', detail: 'nextLinkRepeats' });
      visited.add(at);
    }
    return ok(all);
  }

  /** The client's task as it is now; undefined where it is not found by its identifier, or not to be asked for by one. */
  async function taskNow(
    sourceId: string,
    patientId: string,
    identifier: string,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly answers?: string } | undefined> {
    const found = await search(sourceId, `Task?identifier=${encodeURIComponent(identifier)}`, signal);
    if (!found.ok) return undefined;
    for (const task of found.value) {
      const [id, whose] = [readCodeText(task.id), parseReference(task.for)];
      const isOurs = task.resourceType === 'Task' && isNamed(task, [identifier]);
      if (id === undefined || !isOurs || whose?.type !== 'Patient' || whose.id !== patientId) continue;
      const { answers } = readSelfAssessmentTask(task);
      return { id, ...(answers === undefined ? {} : { answers }) };
    }
    return undefined;
  }

  return {
    async find({ sourceId, patientId, type, identifiers }, signal) {
      const found: StoredResource[] = [];
      for (let place = 0; place < identifiers.length; place += atOnce) {
        const some = identifiers.slice(place, place + atOnce);
        const path = `${type}?identifier=${some.map(encodeURIComponent).join(',')}&_count=100`;
        const answer = await search(sourceId, path, signal);
        if (!answer.ok) return answer;
        for (const resource of answer.value) {
          const read = readStored(resource, type, patientId);
          if (read !== undefined && isNamed(read.resource, some)) found.push(read);
        }
      }
      return ok(found);
    },

    async answersTo({ sourceId, patientId, task, identifier, answers }, signal) {
      const type = 'QuestionnaireResponse';
      const known = identifier === undefined || answers !== undefined ? undefined : identifier;
      const again = known === undefined ? undefined : await taskNow(sourceId, patientId, known, signal);
      const [of, named] = [
        parseReference(again === undefined ? task : `Task/${again.id}`),
        parseReference(answers ?? again?.answers),
      ];
      if (of?.type !== 'Task') return fail({ reason: 'notFound' });
      // The id was found in a Task of the client; whose the answers are, the resource itself has to say.
      const by = named?.type === type ? `_id=${named.id}` : `based-on=Task/${of.id}`;
      const answer = await search(sourceId, `${type}?${by}&_count=100`, signal);
      if (!answer.ok) return answer;
      return ok(
        answer.value.flatMap((resource) => {
          const read = readStored(resource, type, patientId);
          const isOf =
            named?.type === type
              ? read?.id === named.id
              : readObjects(resource.basedOn).some((each) => {
                  const target = parseReference(each);
                  return target?.type === 'Task' && target.id === of.id;
                });
          return read !== undefined && isOf ? [read] : [];
        }),
      );
    },

    async madeOf({ sourceId, patientId, identifier, codes }, signal) {
      if (!isResourceId(patientId)) return fail({ reason: 'notFound' });
      const found = new Map<string, StoredResource>();
      for (let place = 0; place < codes.length; place += atOnce) {
        const some = codes
          .slice(place, place + atOnce)
          .map(encodeURIComponent)
          .join(',');
        const answer = await searchAll(
          sourceId,
          `Observation?patient=${patientId}&code=${some}&_count=200`,
          signal,
        );
        if (!answer.ok) return answer;
        for (const resource of answer.value) {
          const read = readStored(resource, 'Observation', patientId);
          const isMade = readObjects(resource.derivedFrom).some((each) => isNamed(each, [identifier]));
          if (read !== undefined && isMade) found.set(read.id, read);
        }
      }
      return ok([...found.values()]);
    },

    async readVersion({ sourceId, patientId, type, id, version }, signal) {
      if (!isResourceId(id) || !isResourceId(version)) return fail({ reason: 'notFound' });
      const answer = await ask(sourceId, `${type}/${id}/_history/${version}`, signal);
      if (!answer.ok) return answer;
      const read = readStored(answer.value.body, type, patientId);
      return read?.id === id ? ok(read) : fail({ reason: 'notFound' });
    },
  };
}

function readStored(json: unknown, type: string, patientId: string): StoredResource | undefined {
  if (!isObject(json) || json.resourceType !== type) return undefined;
  // A Task is `for` somebody; the others have a `subject`.
  const subject = parseReference(type === 'Task' ? json.for : json.subject);
  const id = readCodeText(json.id);
  if (id === undefined || subject?.type !== 'Patient' || subject.id !== patientId) return undefined;
  const version = versionOf(json);
  return { id, ...(version === undefined ? {} : { version }), resource: json as ResourceJson };
}

function isNamed(resource: JsonObject, identifiers: readonly string[]): boolean {
  return readObjects(resource.identifier).some(({ system, value }) =>
    identifiers.includes(`${system}|${value}`),
  );
}
