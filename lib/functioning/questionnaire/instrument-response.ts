import type { Language } from '#lib/base/language.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { acceptedAnswers, unable } from '../accepted-answers.ts';
import type { Instrument, InstrumentAnswers, InstrumentItem } from '../instrument.ts';
import { instrumentById } from '../instruments/registry.ts';
import type { TextPack } from '../text-pack/text-pack.ts';
import { answersTo, type FormAnswers, type ItemAnswer } from './answers.ts';
import type { Form } from './form.ts';
import type { FormValue } from './form-value.ts';
import {
  answerSystem,
  instrumentUrl,
  isUnable,
  toQuestionnaire,
  totalLinkId,
  unableLinkId,
} from './instrument-questionnaire.ts';
import { parseForm } from './parse-form.ts';
import { readResponse } from './read-response.ts';
import { type ResponseContext, toResponse } from './write-response.ts';

/** The instrument as a form, in the words that are shown. */
export function instrumentForm(
  instrument: Instrument,
  language: Language,
  packs: readonly TextPack[] = [],
): Form {
  const parsed = parseForm(toQuestionnaire(instrument, language, packs));
  if (!parsed.ok) throw new Error(`${instrument.id} is no form: ${parsed.failure}`);
  return parsed.value;
}

function toValue(instrument: Instrument, form: Form, item: InstrumentItem, answer: number): FormValue {
  const { kind } = item.answers;
  if (kind === 'yesNo') return { kind: 'boolean', value: answer === 1 };
  if (kind === 'number') return { kind: item.answers.decimals === 0 ? 'integer' : 'decimal', value: answer };
  const code = String(answer);
  const option = form.items
    .find(({ linkId }) => linkId === item.id)
    ?.options?.find(({ value }) => value.kind === 'coding' && value.code === code);
  return option?.value ?? { kind: 'coding', system: answerSystem(instrument), code };
}

function toFormAnswers(
  instrument: Instrument,
  form: Form,
  answers: InstrumentAnswers,
  total: number | undefined,
): FormAnswers {
  const given = Object.entries(acceptedAnswers(instrument, answers));
  const entries = given.flatMap(([id, answer]): (readonly [string, readonly ItemAnswer[]])[] => {
    const item = instrument.items.find((each) => each.id === id);
    if (item === undefined) return [];
    if (isUnable(item, answer)) return [[unableLinkId(id), [{ value: { kind: 'boolean', value: true } }]]];
    return [[id, [{ value: toValue(instrument, form, item, answer) }]]];
  });
  const sum: FormAnswers =
    total === undefined ? {} : { [totalLinkId]: [{ value: { kind: 'decimal', value: total } }] };
  return { ...Object.fromEntries(entries), ...sum };
}

/** What is recorded of an instrument: its answers, and the score where there is one. */
export interface InstrumentResponse {
  readonly answers: InstrumentAnswers;
  /** Absent for a partial form. */
  readonly total?: number;
}

/** The answers of an instrument as a QuestionnaireResponse, item by item and with the points of each answer. */
export function toInstrumentResponse(
  instrument: Instrument,
  { answers, total }: InstrumentResponse,
  language: Language,
  context: ResponseContext,
  packs: readonly TextPack[] = [],
): ResourceJson {
  const form = instrumentForm(instrument, language, packs);
  return toResponse(form, toFormAnswers(instrument, form, answers, total), context);
}

function toAnswer({ answers }: InstrumentItem, value: FormValue | undefined): number | undefined {
  switch (value?.kind) {
    case 'boolean':
      return answers.kind === 'yesNo' ? Number(value.value) : undefined;
    case 'integer':
    case 'decimal':
      return answers.kind === 'yesNo' ? undefined : value.value;
    case 'coding':
      return value.code === undefined || !/^-?\d+(\.\d+)?$/.test(value.code) ? undefined : Number(value.code);
    default:
      return undefined;
  }
}

/** Which instrument and version a response is of; undefined when it is of none that ships. */
export function instrumentOfResponse(response: JsonObject): Instrument | undefined {
  if (typeof response.questionnaire !== 'string') return undefined;
  const [address = ''] = response.questionnaire.split('|');
  const id = address.slice(instrumentUrl({ id: '' }).length);
  const instrument = instrumentById(id);
  return instrument !== undefined && instrumentUrl(instrument) === address ? instrument : undefined;
}

/** Reads a response back into the answers of its instrument; what the instrument does not offer is no answer. */
export function readInstrumentResponse(
  instrument: Instrument,
  response: unknown,
): InstrumentResponse | undefined {
  const read = readResponse(instrumentForm(instrument, 'en'), response);
  if (read === undefined) return undefined;
  const entries = instrument.items.flatMap((item): (readonly [string, number])[] => {
    const [isSaid] = answersTo(read.answers, unableLinkId(item.id));
    if (isSaid?.value?.kind === 'boolean' && isSaid.value.value && isUnable(item, unable))
      return [[item.id, unable]];
    const [given] = answersTo(read.answers, item.id);
    const answer = toAnswer(item, given?.value);
    return answer === undefined ? [] : [[item.id, answer]];
  });
  const [sum] = answersTo(read.answers, totalLinkId);
  const total = sum?.value?.kind === 'decimal' ? sum.value.value : undefined;
  return {
    answers: acceptedAnswers(instrument, Object.fromEntries(entries)),
    ...(total === undefined ? {} : { total }),
  };
}
