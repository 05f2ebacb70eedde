import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import {
  type AssessedItem,
  type Assessment,
  type EnvironmentRating,
  type Rating,
  ratingPlaces,
  sourceOfItem,
} from '../assessment.ts';
import { qualifierDigit } from '../icf/qualifier.ts';
import { printIcf } from '../icf/written-form.ts';
import type { AssessmentContext } from './assessment-texts.ts';
import { factorCoding, printFactor, qualifierCoding } from './coded-values.ts';
import { observationIdentifier, raterReference, responseReference } from './logical-references.ts';
import { toRaterReference, toRatingExtension } from './rating-extension.ts';

const componentCodes = { performance: 'performance', capacity: 'capacity', own: 'own-rating' } as const;

function component(code: string, text: string, rating: Rating, context: AssessmentContext): JsonObject {
  const { value } = rating;
  const coded = {
    valueCodeableConcept: {
      coding: [qualifierCoding(value, context.texts)],
      text: context.texts.qualifier(value),
    },
  };
  return {
    extension: toRatingExtension(rating),
    code: { coding: [{ system: functioningSystems.value, code, display: text }], text },
    // 8 and 9 are words: never an integer.
    ...(typeof value === 'number' ? { valueInteger: value } : coded),
  };
}

/** `d450.23`, `b280.3`: what is written in a record, for whoever reads no components. */
export function writtenForm({ code, performance, capacity }: AssessedItem): string {
  const of = (name: string, value: IcfQualifier | undefined) =>
    value === undefined ? {} : { [name]: value };
  switch (code.charAt(0)) {
    case 'd':
      return printIcf({
        component: 'd',
        code,
        ...of('performance', performance?.value),
        ...of('capacity', capacity?.value),
      });
    case 'e':
      return printIcf({ component: 'e', code, ...of('barrier', performance?.value) });
    default:
      return performance === undefined ? code : `${code}.${qualifierDigit(performance.value)}`;
  }
}

interface Observed {
  readonly written: string;
  readonly code: string;
  readonly at: string;
  readonly performer: readonly JsonObject[];
  readonly extension: readonly JsonObject[];
  readonly note: string | undefined;
}

function observation(assessment: Assessment, observed: Observed, context: AssessmentContext): JsonObject {
  const { client, form, now, texts } = context;
  const { written, code, at, performer, extension } = observed;
  const note = observed.note?.trim() ?? '';
  const label = texts.label(code);
  return {
    ...(extension.length === 0 ? {} : { extension }),
    identifier: [observationIdentifier(assessment.id, written)],
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code: { coding: [{ system: functioningSystems.icf, code, display: label }], text: label },
    subject: { reference: client },
    effectiveDateTime: at,
    issued: now,
    performer,
    method: { text: form.name[texts.language] },
    derivedFrom: [responseReference(assessment.id)],
    ...(note === '' ? {} : { note: [{ text: note }] }),
  };
}

/** Each reference once, in the order in which they came. */
function once(references: readonly JsonObject[]): readonly JsonObject[] {
  const seen = new Set<string>();
  return references.filter((reference) => {
    const key = JSON.stringify(reference);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sourceExtension(assessment: Assessment, item: AssessedItem): readonly JsonObject[] {
  const source = sourceOfItem(assessment, item);
  return source === undefined ? [] : [{ url: functioningExtensions.source, valueCode: source }];
}

/** One category; undefined when nobody has rated it. Its moment is the professional's, whose rating is what changes in time. */
function categoryObservation(
  assessment: Assessment,
  item: AssessedItem,
  context: AssessmentContext,
): ResourceJson | undefined {
  const { code, performance, capacity, own, note } = item;
  const first = performance ?? capacity ?? own;
  if (first === undefined) return undefined;
  const ratings = ratingPlaces.flatMap((place) =>
    item[place] === undefined ? [] : [{ place, rating: item[place] }],
  );
  const observed: Observed = {
    written: code,
    code,
    at: first.at,
    performer: once(
      ratings.map(({ place, rating }) => raterReference(rating.by, place === 'own', context.client)),
    ),
    extension: sourceExtension(assessment, item),
    note,
  };
  const written = writtenForm(item);
  return {
    resourceType: 'Observation',
    ...observation(assessment, observed, context),
    ...(written === code ? {} : { valueCodeableConcept: { text: written } }),
    component: ratings.map(({ place, rating }) =>
      component(componentCodes[place], context.texts.place[place], rating, context),
    ),
  };
}

interface Standing {
  readonly factor: EnvironmentRating;
  readonly item: AssessedItem;
}

/** One factor with one amount, whatever number of categories it was said beside. */
function factorObservation(
  assessment: Assessment,
  standing: readonly Standing[],
  context: AssessmentContext,
): readonly ResourceJson[] {
  const [first] = standing;
  if (first === undefined) return [];
  const { factor } = first;
  const beside = standing.flatMap(({ item }) => (item.code === factor.code ? [] : [item.code]));
  const of = standing.find(({ item }) => item.code === factor.code)?.item;
  const moments = standing.flatMap((each) => each.factor.at ?? []).toSorted();
  const raters = standing.map((each) => toRaterReference(each.factor.by ?? context.author));
  const observed: Observed = {
    written: printFactor(factor),
    code: factor.code,
    at: moments.at(-1) ?? assessment.startedAt,
    performer: once(raters),
    extension: [
      ...(of === undefined ? [] : sourceExtension(assessment, of)),
      ...beside.map((code) => ({ url: functioningExtensions.beside, valueCode: code })),
    ],
    note: of?.note,
  };
  const coding = factorCoding(factor, context.texts);
  return [
    {
      resourceType: 'Observation',
      ...observation(assessment, observed, context),
      valueCodeableConcept: { coding: [coding], text: coding.code },
    },
  ];
}

/**
 * One Observation for each rated category, and one for each factor of the environment with its amount: `e310.2` hinders, `e310+3`
 * helps, and the two are never one number. Contested ratings are in the response alone.
 */
export function toObservations(assessment: Assessment, context: AssessmentContext): readonly ResourceJson[] {
  const factors = new Map<string, Standing[]>();
  for (const item of assessment.items) {
    for (const factor of item.environment ?? []) {
      const written = printFactor(factor);
      factors.set(written, [...(factors.get(written) ?? []), { factor, item }]);
    }
  }
  return [
    ...assessment.items.flatMap((item) => categoryObservation(assessment, item, context) ?? []),
    ...[...factors.values()].flatMap((standing) => factorObservation(assessment, standing, context)),
  ];
}
