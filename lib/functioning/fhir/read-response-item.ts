import { readCoding } from '#lib/fhir/codeable-concept.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { functioningExtensions } from '#lib/fhir/functioning-systems.ts';
import { isObject, type JsonObject, readBoolean, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import {
  type AssessedItem,
  type Contested,
  type EnvironmentRating,
  type Rater,
  type Rating,
  ratingPlaces,
  ratingSources,
} from '../assessment.ts';
import { parseQualifierDigit } from '../icf/qualifier.ts';
import { parseIcf } from '../icf/written-form.ts';
import { readRatingExtension } from './rating-extension.ts';

/** Who and when, for ratings that do not say it themselves: the response's author and time. */
export interface ItemReading {
  readonly by: Rater;
  readonly at: string;
  /** Lists what could not be read, by its place. */
  readonly unread: (what: string) => void;
}

function readQualifier(answer: JsonObject): IcfQualifier | undefined {
  const code = isObject(answer.valueCoding) ? readCoding(answer.valueCoding)?.code : undefined;
  const digit = code ?? String(readNumber(answer.valueInteger) ?? readNumber(answer.valueDecimal) ?? '');
  const parsed = parseQualifierDigit(digit);
  return parsed.ok ? parsed.value : undefined;
}

function readFactor(answer: JsonObject): EnvironmentRating | undefined {
  const code = isObject(answer.valueCoding) ? readCoding(answer.valueCoding)?.code : undefined;
  const parsed = parseIcf(code ?? '');
  if (!parsed.ok || parsed.value.component !== 'e') return undefined;
  const said = readRatingExtension(answer);
  const factor = parsed.value;
  if ('facilitator' in factor)
    return { code: factor.code, kind: 'facilitator', value: factor.facilitator, ...said };
  if (factor.barrier === undefined) return undefined;
  return { code: factor.code, kind: 'barrier', value: factor.barrier, ...said };
}

function readPrefilled(item: JsonObject): AssessedItem['prefilled'] {
  const extension = readObjects(item.extension).find(({ url }) => url === functioningExtensions.prefilled);
  const part = (name: string) => readObjects(extension?.extension).find(({ url }) => url === name);
  const reference = referenceText(part('from')?.valueReference);
  const date = parseInstant(part('date')?.valueDateTime);
  if (reference === undefined || date === undefined) return undefined;
  return { reference, date, confirmed: readBoolean(part('confirmed')?.valueBoolean) === true };
}

/** One category out of the group of its answers; undefined when nothing in it can be read. */
export function readResponseItem(
  item: JsonObject,
  code: string,
  { by, at, unread }: ItemReading,
): AssessedItem | undefined {
  const questions = readObjects(item.item);
  const answersTo = (name: string) =>
    questions
      .filter(({ linkId }) => linkId === `${code}/${name}`)
      .flatMap((question) => readObjects(question.answer));
  const known = new Set([...ratingPlaces, 'environment', 'source', 'note'].map((name) => `${code}/${name}`));
  for (const { linkId } of questions) if (!known.has(String(linkId))) unread(String(linkId));

  const contested: Contested[] = [];
  const standing: { [Place in (typeof ratingPlaces)[number]]?: Rating } = {};
  for (const place of ratingPlaces) {
    for (const answer of answersTo(place)) {
      const value = readQualifier(answer);
      if (value === undefined) unread(`${code}/${place}`);
      else {
        const rating: Rating = { value, at, by, ...readRatingExtension(answer) };
        if (standing[place] === undefined) standing[place] = rating;
        else contested.push({ place, rating });
      }
    }
  }
  const environment: EnvironmentRating[] = [];
  for (const answer of answersTo('environment')) {
    const rating = readFactor(answer);
    if (rating === undefined) unread(`${code}/environment`);
    else if (!environment.some((factor) => factor.code === rating.code)) environment.push(rating);
    else contested.push({ place: 'environment', rating });
  }
  const [sourceAnswer] = answersTo('source');
  const written = isObject(sourceAnswer?.valueCoding) ? sourceAnswer.valueCoding.code : undefined;
  const source = ratingSources.find((each) => each === written);
  if (sourceAnswer !== undefined && source === undefined) unread(`${code}/source`);
  const note = readLongText(answersTo('note')[0]?.valueString);
  const prefilled = readPrefilled(item);
  const read: AssessedItem = {
    code,
    ...standing,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(environment.length === 0 ? {} : { environment }),
    ...(contested.length === 0 ? {} : { contested }),
    // Without the rating that it belongs to it says nothing.
    ...(prefilled === undefined || standing.performance === undefined ? {} : { prefilled }),
  };
  return Object.keys(read).length === 1 ? undefined : read;
}
