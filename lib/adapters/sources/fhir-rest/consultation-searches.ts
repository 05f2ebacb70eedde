import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { ConsultationQuestion } from '#lib/ports/consultation-source.ts';

const token = (code: string) =>
  `${encodeURIComponent(ownSystems.consultation)}%7C${encodeURIComponent(code)}`;
const tasks = `Task?code=${token('consultation')}`;
const ofMessages = `category=${token('consultation')}`;

/** A list of values, of which each may hold what means something in an address. */
function anyOf(values: readonly string[]): string {
  return values.map((value) => encodeURIComponent(value)).join(',');
}

const openStatuses = 'draft,requested,received,ready,accepted,in-progress,on-hold';
const closedStatuses = 'completed,rejected,cancelled,failed';

/** Tasks addressed to these people and teams, or asked by these people: all open ones, and the closed ones that changed of late. */
export function listSearches({ people, teams, closedSince }: ConsultationQuestion): readonly string[] {
  const owners = [...people, ...teams];
  const sides = [
    ...(owners.length === 0 ? [] : [`owner=${anyOf(owners)}`]),
    ...(people.length === 0 ? [] : [`requester=${anyOf(people)}`]),
  ];
  const changed = `_lastUpdated=ge${encodeURIComponent(closedSince)}`;
  return sides.flatMap((side) => [
    `${tasks}&${side}&status=${openStatuses}`,
    `${tasks}&${side}&status=${closedStatuses}&${changed}`,
  ]);
}

/** Messages for people and teams who were asked along: FHIR has no search for whom a Task's restriction names. */
export function sharedSearch({ people, teams, closedSince }: ConsultationQuestion): string | undefined {
  const asked = [...people, ...teams];
  if (asked.length === 0) return undefined;
  const since = `_lastUpdated=ge${encodeURIComponent(closedSince)}`;
  return `Communication?${ofMessages}&recipient=${anyOf(asked)}&${since}`;
}

/** The Tasks of these threads. */
export function threadSearch(threadIds: readonly string[]): string {
  return `${tasks}&group-identifier=${threadIds.map(token).join(',')}`;
}

/** The active authorisations of these threads. */
export function requestSearch(threadIds: readonly string[]): string {
  return `ServiceRequest?identifier=${threadIds.map(token).join(',')}&status=active`;
}

export function clientSearch(patientId: string): string {
  return `${tasks}&patient=${encodeURIComponent(patientId)}`;
}

export function messageSearch(patientId: string): string {
  return `Communication?${ofMessages}&patient=${encodeURIComponent(patientId)}`;
}

/** What was changed since then: answered, closed, declined or taken over. */
export function answeredSearch(since: string): string {
  const statuses = 'in-progress,completed,rejected';
  return `${tasks}&status=${statuses}&_lastUpdated=ge${encodeURIComponent(since)}`;
}

/** Whatever was asked since then has changed since then: what nobody has answered too. */
export function changedSearch(since: string): string {
  return `${tasks}&_lastUpdated=ge${encodeURIComponent(since)}`;
}
