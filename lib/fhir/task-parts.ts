import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import { consultationConcept } from './consultation-codes.ts';
import { parseInstant } from './date-time.ts';
import { type JsonObject, readBoolean, readObjects } from './json.ts';
import { readLongText } from './long-text.ts';
import { readCodeText } from './text.ts';

/** Everything that a consultation says in `Task.input`; a code of ours that is not here is a newer version's, and stays. */
export const inputNames = [
  'question',
  'tried',
  'wishes',
  'handOver',
  'section',
  'rule',
  'recipient',
  'participant',
  'due',
  'agreement',
  'agreementHow',
  'agreementInterpreter',
  'agreementAt',
] as const;

/** Everything that it says in `Task.output`. */
export const outputNames = [
  'taker',
  'responsible',
  'takeOverBy',
  'takeOverAt',
  'forward',
  'answerKind',
  'assessment',
  'recommendation',
  'division',
  'returnWhen',
  'proposedTime',
  'answeredAt',
  'answeredBy',
  'outcome',
  'outcomeText',
  'outcomeAt',
  'outcomeBy',
  'changedBy',
] as const;
export type PartName = (typeof inputNames)[number] | (typeof outputNames)[number];

/** Inputs or outputs of a Task by our names. */
export interface TaskParts {
  all(name: PartName): readonly JsonObject[];
  text(name: PartName): string | undefined;
  code(name: PartName): string | undefined;
  codes(name: PartName): readonly string[];
  flag(name: PartName): boolean | undefined;
  instant(name: PartName): string | undefined;
  reference(name: PartName): unknown;
}

/** Reads `Task.input` or `Task.output`. */
export function readParts(value: unknown): TaskParts {
  const byName = new Map<string, JsonObject[]>();
  for (const part of readObjects(value)) {
    const name = readCode(part.type, ownSystems.consultation);
    if (name === undefined) continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [part]);
    else known.push(part);
  }
  const all = (name: PartName): readonly JsonObject[] => byName.get(name) ?? [];
  const codeOf = ({ valueString, valueCode }: JsonObject) => readCodeText(valueString ?? valueCode);
  return {
    all,
    text: (name) => readLongText(all(name)[0]?.valueString),
    code: (name) => all(name).map(codeOf)[0],
    codes: (name) => all(name).flatMap((part) => codeOf(part) ?? []),
    flag: (name) => readBoolean(all(name)[0]?.valueBoolean),
    instant: (name) => parseInstant(all(name)[0]?.valueDateTime),
    reference: (name) => all(name)[0]?.valueReference,
  };
}

type PartValue =
  | { readonly valueString: string | undefined }
  | { readonly valueCode: string | undefined }
  | { readonly valueBoolean: boolean | undefined }
  | { readonly valueDateTime: string | undefined }
  | { readonly valueReference: JsonObject | undefined };

/** One input or output; none without a value. */
export function part(name: PartName, value: PartValue, extension: readonly JsonObject[] = []): JsonObject[] {
  if (Object.values(value).every((each) => each === undefined || each === '')) return [];
  return [{ ...(extension.length === 0 ? {} : { extension }), type: consultationConcept(name), ...value }];
}

/** Those of `before` that are not ours. */
export function othersOf(before: unknown, names: readonly string[]): readonly JsonObject[] {
  return readObjects(before).filter(({ type }) => {
    const name = readCode(type, ownSystems.consultation);
    return name === undefined || !names.includes(name);
  });
}
