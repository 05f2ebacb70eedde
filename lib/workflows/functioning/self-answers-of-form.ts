import type { IsoInstant } from '#lib/base/dates.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isClientsAnswer } from '#lib/fhir/response-answerer.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { type AnswerLine, answerLines } from '#lib/functioning/fhir/answer-lines.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import {
  instrumentOfResponse,
  readInstrumentResponse,
} from '#lib/functioning/questionnaire/instrument-response.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';

/** The response of another system that a draft or a recording was made of. */
export interface AnsweredElsewhere {
  /** `QuestionnaireResponse/12`, at its source. */
  readonly reference: string;
  readonly sourceId: string;
  /** When the client answered. */
  readonly at: IsoInstant;
}

/** What the client answered in the e-service to an instrument or an imported form: it can be taken into its draft. */
export type FormSelfAnswers = {
  readonly from: AnsweredElsewhere;
  /** Of the form that was answered, where the answers say it. */
  readonly version?: string;
  /** As they are read before they are taken. */
  readonly lines: readonly AnswerLine[];
} & (
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly answers: InstrumentAnswers }
  | {
      readonly kind: 'imported';
      readonly formId: string;
      readonly form: Form;
      readonly answers: FormAnswers;
      readonly beside: readonly JsonObject[];
    }
);

/** The forms that are on offer here. */
export interface OfferedForms {
  readonly instruments: readonly Instrument[];
  /** The imported form of a canonical address, whatever its version. */
  readonly imported: (address: string) => Promise<{ readonly id: string; readonly form: Form } | undefined>;
}

/**
 * Reads one finished response. Undefined where nobody here has its form, or where somebody else than the client is said to have
 * answered: that is shown as it is, and never taken for the client's own.
 */
export async function readFormSelfAnswers(
  resource: JsonObject,
  place: { readonly id: string; readonly sourceId: string; readonly patientId: string },
  { instruments, imported }: OfferedForms,
): Promise<FormSelfAnswers | undefined> {
  const at = parseInstant(resource.authored);
  if (at === undefined || isClientsAnswer(resource, place.patientId) === false) return undefined;
  const [address, version] = (readCodeText(resource.questionnaire) ?? '').split('|');
  const shared = {
    from: { reference: `QuestionnaireResponse/${place.id}`, sourceId: place.sourceId, at },
    ...(version === undefined ? {} : { version }),
    lines: answerLines(resource),
  };
  const instrument = instrumentOfResponse(resource);
  if (instrument !== undefined) {
    const read = instruments.includes(instrument) ? readInstrumentResponse(instrument, resource) : undefined;
    return read === undefined
      ? undefined
      : { ...shared, kind: 'instrument', instrument, answers: read.answers };
  }
  const found = address === undefined || address === '' ? undefined : await imported(address);
  const read = found === undefined ? undefined : readResponse(found.form, resource);
  if (found === undefined || read === undefined) return undefined;
  const { answers, beside } = read;
  return { ...shared, kind: 'imported', formId: found.id, form: found.form, answers, beside };
}
