import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import {
  type AssessedItem,
  type Assessment,
  type EnvironmentRating,
  type Rating,
  type RatingPlace,
  ratingPlaces,
} from '../assessment.ts';
import type { AssessmentContext, AssessmentTexts } from './assessment-texts.ts';
import { factorCoding, qualifierCoding, weightOf } from './coded-values.ts';
import { formAddress } from './form-address.ts';
import { toRaterReference, toRatingExtension } from './rating-extension.ts';

const extended = (extension: readonly JsonObject[]): JsonObject =>
  extension.length === 0 ? {} : { extension };

function answered(linkId: string, text: string, answer: readonly JsonObject[]): readonly JsonObject[] {
  return answer.length === 0 ? [] : [{ linkId, text, answer }];
}

/** The standing rating first, after it what other raters said in the same place. */
function ratingsAt(item: AssessedItem, place: RatingPlace): readonly Rating[] {
  const others = item.contested?.flatMap((one) => (one.place === place ? [one.rating] : [])) ?? [];
  return [...(item[place] === undefined ? [] : [item[place]]), ...others];
}

function factorsOf(item: AssessedItem): readonly EnvironmentRating[] {
  const others = item.contested?.flatMap((one) => (one.place === 'environment' ? [one.rating] : [])) ?? [];
  return [...(item.environment ?? []), ...others];
}

function toItem(item: AssessedItem, texts: AssessmentTexts): JsonObject {
  const { code, prefilled, source, note } = item;
  const noted = note?.trim() ?? '';
  const from =
    prefilled === undefined
      ? []
      : [
          {
            url: functioningExtensions.prefilled,
            extension: [
              { url: 'from', valueReference: { reference: prefilled.reference } },
              { url: 'date', valueDateTime: prefilled.date },
              { url: 'confirmed', valueBoolean: prefilled.confirmed },
            ],
          },
        ];
  return {
    linkId: code,
    ...extended(from),
    text: texts.label(code),
    item: [
      ...ratingPlaces.flatMap((place) =>
        answered(
          `${code}/${place}`,
          texts.place[place],
          ratingsAt(item, place).map((rating) => ({
            extension: [...weightOf(rating.value), ...toRatingExtension(rating)],
            valueCoding: qualifierCoding(rating.value, texts),
          })),
        ),
      ),
      ...answered(
        `${code}/environment`,
        texts.environment,
        factorsOf(item).map((factor) => ({
          ...extended(toRatingExtension(factor)),
          valueCoding: factorCoding(factor, texts),
        })),
      ),
      ...answered(
        `${code}/source`,
        texts.sourceTitle,
        source === undefined
          ? []
          : [
              {
                valueCoding: {
                  system: functioningSystems.source,
                  code: source,
                  display: texts.source[source],
                },
              },
            ],
      ),
      ...answered(`${code}/note`, texts.note, noted === '' ? [] : [{ valueString: noted }]),
    ],
  };
}

/**
 * The whole assessment as it was filled in, item by item, with who rated what and when: what `fromResponse` reads back
 * without loss. Proposals of the record that nobody confirmed are in it as such: `confirmedOnly` leaves them out.
 */
export function toResponse(assessment: Assessment, context: AssessmentContext): ResourceJson {
  const { client, author, now, texts } = context;
  const { id, formId, formVersion, startedAt, source, items } = assessment;
  const summary = assessment.summary?.trim() ?? '';
  return {
    resourceType: 'QuestionnaireResponse',
    extension: [
      { url: functioningExtensions.startedAt, valueDateTime: startedAt },
      ...(source === undefined ? [] : [{ url: functioningExtensions.source, valueCode: source }]),
    ],
    identifier: { system: functioningSystems.assessment, value: id },
    questionnaire: formAddress({ id: formId, version: formVersion }),
    status: 'completed',
    subject: { reference: client },
    authored: now,
    author: toRaterReference(author),
    item: [
      ...items.map((item) => toItem(item, texts)),
      ...(summary === '' ? [] : [{ linkId: 'summary', answer: [{ valueString: summary }] }]),
    ],
  };
}
