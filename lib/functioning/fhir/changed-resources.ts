import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { NewWrite, ResourceJson } from '#lib/ports/outbox.ts';
import type { StoredResource } from '#lib/ports/stored-resources.ts';
import { type AssessedItem, type Assessment, ratingPlaces } from '../assessment.ts';
import { itemOf } from '../draft/items.ts';
import { raterKey } from '../draft/merge-ratings.ts';
import { confirmedOnly } from '../draft/prefill.ts';
import { toResources } from './assessment-resources.ts';
import type { AssessmentContext } from './assessment-texts.ts';
import { keepOthers } from './keep-others.ts';
import { observationReference, raterReference, responseReference } from './logical-references.ts';
import { toProvenances } from './provenance.ts';
import { identifierIn, type RecordedResources } from './recorded-resources.ts';

export type Change = NewWrite['change'];

/** What an assessment that was opened again began with: as it was read, and what holds it at the source. */
export interface RecordedBasis {
  readonly assessment: Assessment;
  readonly recorded: RecordedResources;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The moment of recording alone is no change. */
function isUnchanged(one: ResourceJson, other: ResourceJson): boolean {
  const said = ({ issued: _issued, date: _date, effectiveDateTime, ...rest }: ResourceJson) =>
    one.resourceType === 'ClinicalImpression' ? rest : { ...rest, effectiveDateTime };
  return same(said(one), said(other));
}

/** The ratings that are not as they were: what this act has put into the record. */
function ratedSince(assessment: Assessment, before: Assessment): Assessment {
  const items = assessment.items.map((item): AssessedItem => {
    const was = itemOf(before, item.code);
    const changed = ratingPlaces.filter(
      (place) => item[place] !== undefined && !same(item[place], was?.[place]),
    );
    const environment = (item.environment ?? []).filter(
      (factor) => !was?.environment?.some((each) => same(each, factor)),
    );
    return {
      code: item.code,
      ...Object.fromEntries(changed.map((place) => [place, item[place]])),
      ...(environment.length === 0 ? {} : { environment }),
    };
  });
  return { ...assessment, items };
}

const update = ({ id, version = '' }: StoredResource, resource: ResourceJson): Change => ({
  kind: 'update',
  id,
  basedOn: version,
  resource,
});

/**
 * A new version of an assessment that is in the record, as changes of what holds it there: the response first, never a second one, then
 * the Observations whose category changed, by their own identifiers. A rating that was taken away is marked as entered in error. What
 * others have added stays (`keepOthers`). Undefined when nothing was changed; `noVersion` when the source names no versions.
 */
export function toChanges(
  assessment: Assessment,
  { assessment: before, recorded }: RecordedBasis,
  context: AssessmentContext,
): readonly Change[] | 'noVersion' | undefined {
  const next = confirmedOnly(assessment);
  if (same({ ...next, formVersion: '' }, { ...before, formVersion: '' })) return undefined;
  const [old, now] = [toResources(before, context), toResources(next, context)];
  const { response, observations, impression } = recorded;
  if (
    [response, ...observations, impression].some((each) => each !== undefined && each.version === undefined)
  ) {
    return 'noVersion';
  }
  const itemOfResource = (resource: ResourceJson) =>
    identifierIn(resource, functioningSystems.assessmentItem) ?? '';
  const oldOf = (name: string) => old.observations.find((each) => itemOfResource(each) === name);
  const names = new Set(now.observations.map(itemOfResource));
  const written: string[] = [];
  const ofCategories = now.observations.flatMap((resource): readonly Change[] => {
    const name = itemOfResource(resource);
    const stored = observations.find((each) => itemOfResource(each.resource) === name);
    const was = oldOf(name);
    if (stored !== undefined && was !== undefined && isUnchanged(was, resource)) return [];
    written.push(name);
    if (stored === undefined) return [{ kind: 'create', resource }];
    const amended = { ...resource, status: 'amended' };
    return [update(stored, keepOthers(stored.resource, was ?? resource, amended))];
  });
  const gone = observations.flatMap((stored): readonly Change[] => {
    const name = itemOfResource(stored.resource);
    if (names.has(name) || stored.resource.status === 'entered-in-error') return [];
    written.push(name);
    return [update(stored, { ...stored.resource, status: 'entered-in-error' })];
  });
  const summary: readonly Change[] =
    impression === undefined
      ? [{ kind: 'create', resource: now.impression }]
      : isUnchanged(old.impression, now.impression)
        ? []
        : [update(impression, keepOthers(impression.resource, old.impression, now.impression))];
  const amended = { ...now.response, status: 'amended' };
  return [
    update(response, keepOthers(response.resource, old.response, amended)),
    ...ofCategories,
    ...gone,
    ...summary,
    ...provenancesOf(next, before, written, context).map(
      (resource): Change => ({ kind: 'create', resource }),
    ),
  ];
}

const activity = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'UPDATE' }],
};

/** Who has rated what in this act; and who recorded it, with all that was written, where that person rated nothing. */
function provenancesOf(
  next: Assessment,
  before: Assessment,
  written: readonly string[],
  context: AssessmentContext,
): readonly ResourceJson[] {
  const since = ratedSince(next, before);
  const { author, client, now } = context;
  const isAuthors = since.items.some(({ performance, capacity, environment = [] }) =>
    [performance, capacity, ...environment].some(
      (rating) => rating?.by !== undefined && raterKey(rating) === raterKey({ by: author }),
    ),
  );
  const act: ResourceJson = {
    resourceType: 'Provenance',
    target: [
      responseReference(next.id),
      ...written.map((name) => observationReference(next.id, name.slice(next.id.length + 1))),
    ],
    occurredDateTime: now,
    recorded: now,
    agent: [
      {
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' },
          ],
        },
        ...(author.role === undefined ? {} : { role: [{ text: author.role }] }),
        who: raterReference(author, false, client),
      },
    ],
  };
  return [...toProvenances(since, context), ...(isAuthors ? [] : [act])].map((resource) => ({
    ...resource,
    activity,
  }));
}
