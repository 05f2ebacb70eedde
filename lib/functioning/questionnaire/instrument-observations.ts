import type { IsoInstant } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import { unitScales } from '#lib/base/units.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { measurementByName, measurementTable } from '#lib/fhir/measurement-codes.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { acceptedAnswers } from '../accepted-answers.ts';
import type { Instrument, InstrumentAnswers } from '../instrument.ts';
import { answerSystem } from './instrument-questionnaire.ts';
import { madeOf, type ResponseParty } from './write-response.ts';

/** What the observations of one filling in are written with. */
export interface ObservationContext {
  /** UUID of the response that they are made of. */
  readonly responseId: string;
  /** The response of another system that they are made of, and when it was answered; nothing is written of ours then. */
  readonly from?: { readonly reference: string; readonly at: IsoInstant };
  /** The client at the receiving source, e.g. `Patient/12`. */
  readonly subject: string;
  readonly at: IsoInstant;
  /** Whose answers they are: the client's own, or the professional's who recorded them. */
  readonly performer: ResponseParty;
  readonly language: Language;
}

/** What the answers came to. */
export interface RecordedScore {
  readonly value: number;
  /** WHODAS: the complex scoring, per cent. */
  readonly second?: { readonly name: string; readonly value: number };
  /** The band in the words that were on the screen. */
  readonly bandText?: string;
}

const ucum = 'http://unitsofmeasure.org';

function quantity(value: number, code: string): JsonObject {
  return { value, unit: code, system: ucum, code };
}

/** Codes by which sections and rules know a measurement: LOINC where it is confirmed, and this project's own. */
function codingsOf(measures: string, display: string): readonly JsonObject[] {
  const row = measurementTable.find(({ kind }) => kind === measures);
  const [loinc] = (row?.loinc ?? []).filter(([, confidence]) => confidence === 'seen');
  return [
    ...(loinc === undefined ? [] : [{ system: 'http://loinc.org', code: loinc[0] }]),
    { system: ownSystems.measurement, code: measures, display },
  ];
}

function unitOf(measures: string): string {
  const scale = measurementByName(measures)?.scale;
  return scale === undefined ? unitScales.score.unit : unitScales[scale].unit;
}

function observation(
  code: JsonObject,
  value: JsonObject,
  { responseId, from, subject, at, performer }: ObservationContext,
): ResourceJson {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code,
    subject: { reference: subject },
    effectiveDateTime: from?.at ?? at,
    issued: at,
    performer: [performer],
    valueQuantity: value,
    // By identifier: the response may be on its way still, or lie at another server.
    derivedFrom: madeOf(responseId, from?.reference),
  };
}

function totalOf(instrument: Instrument, score: RecordedScore, context: ObservationContext): ResourceJson {
  const { id, name, measures, loinc } = instrument;
  const isKnown = measures !== 'other';
  const own = { system: answerSystem(instrument), code: 'total', display: name };
  const total = loinc?.total === undefined ? [] : [{ system: 'http://loinc.org', code: loinc.total }];
  const coding = isKnown ? codingsOf(measures, name) : [...total, own];
  const { value, second, bandText } = score;
  return {
    ...observation({ coding, text: name }, quantity(value, unitScales.score.unit), context),
    ...(bandText === undefined ? {} : { interpretation: [{ text: bandText }] }),
    ...(second === undefined
      ? {}
      : {
          component: [
            {
              code: {
                coding: [{ system: answerSystem({ id }), code: second.name }],
                text: `${name}: ${second.name}`,
              },
              valueQuantity: quantity(second.value, '%'),
            },
          ],
        }),
  };
}

/**
 * The total of an instrument as an Observation, in the codes by which sections and rules find it, and one for each answer that
 * counts by itself: item 9 of PHQ-9 even of a partial form, which has no total.
 */
export function toScoreObservations(
  instrument: Instrument,
  answers: InstrumentAnswers,
  score: RecordedScore | undefined,
  context: ObservationContext,
): readonly ResourceJson[] {
  const accepted = acceptedAnswers(instrument, answers);
  const single = (instrument.alsoRecords ?? []).flatMap(({ item, measures }): readonly ResourceJson[] => {
    const answer = accepted[item];
    if (answer === undefined) return [];
    const label = instrument.items.find(({ id }) => id === item)?.label[context.language] ?? item;
    const text = `${instrument.name}: ${label}`;
    return [
      observation({ coding: codingsOf(measures, text), text }, quantity(answer, unitOf(measures)), context),
    ];
  });
  return [...(score === undefined ? [] : [totalOf(instrument, score, context)]), ...single];
}
