import { fail, ok } from '#lib/base/result.ts';
import { readConsultationMessage } from '#lib/fhir/consultation-message.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isResourceId } from '#lib/fhir/reference.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ConsultationQuestion, ConsultationSource } from '#lib/ports/consultation-source.ts';
import { readMessage } from '../mapping/consultation.ts';
import { belongingOf } from '../mapping/subject.ts';
import {
  answeredSearch,
  changedSearch,
  clientSearch,
  listSearches,
  messageSearch,
  sharedSearch,
  threadSearch,
} from './consultation-searches.ts';
import {
  clientsOf,
  createTaskReader,
  type IncludeMemory,
  readConsultations,
  toListing,
} from './consultation-tasks.ts';
import { localReference } from './directory-members.ts';
import { createFhirHttp, type HttpDependencies, usualLimits } from './fhir-http.ts';
import { readActiveRequests } from './read-requests.ts';
import { readResponsibility } from './read-responsibility.ts';

const threadsAtOnce = 40;
const aborted: SourceFailure = { reason: 'unreachable' };
const anotherClient: SourceFailure = { reason: 'ignoredParameter', detail: 'patient' };
/** What a server says that has no such search: those who were only asked along find their consultation by the client. */
const notOffered: ReadonlySet<SourceFailure['reason']> = new Set(['notFound', 'refused']);

/** True when the consultation is of one of these people or teams; a server may not have looked at whom it was asked for. */
function concerns(consultation: Consultation, { people, teams }: ConsultationQuestion): boolean {
  const { asker, recipient, taker, participants } = consultation;
  if (people.includes(asker.reference)) return true;
  const owner = taker ?? recipient;
  return [owner, ...participants].some(
    ({ reference }) => people.includes(reference) || teams.includes(reference),
  );
}

function isOpen({ resource }: Consultation): boolean {
  const status = resource?.status;
  return status !== 'completed' && status !== 'rejected' && status !== 'cancelled' && status !== 'failed';
}

/** Consultations at a FHIR R4 server: Task, Communication, and whoever answers for the client. */
export function createConsultationSource(
  options: HttpDependencies & { readonly settings: SourceSettings; readonly includes?: IncludeMemory },
): ConsultationSource {
  const { id, name, controller, register } = options.settings;
  const source: SourceDescription = { id, name, controller, register };
  const http = createFhirHttp(options.settings, options, usualLimits);
  const { baseUrl } = http;
  const reader = createTaskReader(http, options.includes);

  const isOfClient = (resource: JsonObject, patientId: string) =>
    belongingOf(resource, { id: patientId, identifiers: [] }, baseUrl) === 'thisClient';

  /** Threads whose messages these people and teams get without being asked or asking themselves. */
  async function sharedThreads(
    question: ConsultationQuestion,
    signal: AbortSignal,
  ): Promise<{ readonly threads: readonly string[]; readonly failure?: SourceFailure }> {
    const search = sharedSearch(question);
    if (search === undefined) return { threads: [] };
    const { matches, failure, isCut } = await reader.read(search, signal);
    if (failure !== undefined && isCut !== true) {
      return notOffered.has(failure.reason) ? { threads: [] } : { threads: [], failure };
    }
    const asked = [...question.people, ...question.teams];
    const threads = matches.flatMap((resource) => {
      const message = readConsultationMessage(resource);
      const isMine = (message?.recipients ?? []).some(({ reference }) =>
        asked.includes(localReference(reference, baseUrl) ?? reference),
      );
      return message !== undefined && isMine ? [message.threadId] : [];
    });
    return { threads: [...new Set(threads)] };
  }

  return {
    sourceId: id,

    async list(question, signal) {
      const found = await reader.find(listSearches(question), signal);
      if (!found.ok) return found;
      const first = readConsultations(found.value.tasks, source, baseUrl);
      const known = new Set(first.consultations.map(({ threadId }) => threadId));
      const shared = await sharedThreads(question, signal);
      if (shared.failure !== undefined) return fail(shared.failure);
      const more = shared.threads.filter((thread) => !known.has(thread));
      const searches: string[] = [];
      for (let at = 0; at < more.length; at += threadsAtOnce)
        searches.push(threadSearch(more.slice(at, at + threadsAtOnce)));
      const others = await reader.find(searches, signal);
      if (!others.ok) return others;
      const tasks = new Map(
        [...found.value.tasks, ...others.value.tasks].map((task) => [String(task.id), task]),
      );
      const { consultations, unread } = readConsultations([...tasks.values()], source, baseUrl);
      const since = Date.parse(question.closedSince);
      const mine = consultations
        .filter((each) => concerns(each, question))
        .filter((each) => isOpen(each) || !(Date.parse(each.changedAt) < since));
      const patients = [...found.value.patients, ...others.value.patients];
      const clients = await clientsOf(mine, patients, http, source, signal);
      if (signal.aborted) return fail(aborted);
      const isCut = found.value.isCut || others.value.isCut;
      return ok(toListing({ consultations: mine, unread }, clients, isCut));
    },

    async ofClient(patientId, signal) {
      if (!isResourceId(patientId)) return fail({ reason: 'notFound' });
      const found = await reader.find([clientSearch(patientId)], signal);
      if (!found.ok) return found;
      const { tasks, patients, isCut } = found.value;
      // A server that gives out another client's is believed in nothing.
      if (!tasks.every((task) => isOfClient(task, patientId))) return fail(anotherClient);
      const read = readConsultations(tasks, source, baseUrl);
      const clients = await clientsOf([], patients, http, source, signal);
      return signal.aborted ? fail(aborted) : ok(toListing(read, clients, isCut));
    },

    async messages({ threadId, patientId }, signal) {
      if (!isResourceId(patientId)) return fail({ reason: 'notFound' });
      const { matches, failure } = await reader.read(messageSearch(patientId), signal);
      if (signal.aborted) return fail(aborted);
      // Half a conversation would read as the whole of it.
      if (failure !== undefined) return fail(failure);
      const found = matches.filter(({ resourceType }) => resourceType === 'Communication');
      if (!found.every((resource) => isOfClient(resource, patientId))) return fail(anotherClient);
      const messages = found.flatMap((resource) => readMessage(resource, threadId, baseUrl) ?? []);
      return ok(
        messages.toSorted(
          (a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt) || a.key.localeCompare(b.key),
        ),
      );
    },

    async answeredSince(since, signal) {
      const found = await reader.find([answeredSearch(since)], signal, false);
      if (!found.ok) return found;
      // Figures of a part would pass for figures of the whole.
      if (found.value.isCut) return fail({ reason: 'tooLarge' });
      const { consultations } = readConsultations(found.value.tasks, source, baseUrl);
      const from = Date.parse(since);
      return ok(
        consultations.filter(
          (each) =>
            (each.firstAnswerAt !== undefined && Date.parse(each.firstAnswerAt) >= from) ||
            (!isOpen(each) && Date.parse(each.changedAt) >= from),
        ),
      );
    },

    activeRequests: (threadIds, signal) => readActiveRequests(reader, threadIds, signal),
    async askedSince(since, signal) {
      const found = await reader.find([changedSearch(since)], signal, false);
      if (!found.ok) return found;
      // Figures of a part would pass for figures of the whole.
      if (found.value.isCut) return fail({ reason: 'tooLarge' });
      const { consultations } = readConsultations(found.value.tasks, source, baseUrl);
      return ok(consultations.filter(({ askedAt }) => Date.parse(askedAt) >= Date.parse(since)));
    },

    responsibilityOf: (patientId, signal) => readResponsibility(reader, isOfClient, patientId, signal),
  };
}
