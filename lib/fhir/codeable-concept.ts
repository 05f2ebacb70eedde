import { type CodeSystemName, codeSystemName } from './code-systems.ts';
import { isObject, type JsonObject, readList, readObjects } from './json.ts';
import { readCodeText, readText } from './text.ts';

/** A code as recorded, with its system recognised. The model's `Coding` has the same shape. */
export interface FhirCoding {
  readonly system?: string;
  readonly kind: CodeSystemName;
  readonly code: string;
  readonly display?: string;
}

/** The model's `Concept` has the same shape. */
export interface FhirConcept {
  readonly text: string;
  readonly codings: readonly FhirCoding[];
}

/** More codes than this for one concept say nothing more. */
const mostCodings = 20;

/** A CodeableConcept; also a lone Coding or plain text in its place. `undefined` when nothing in it can be read out. */
export function readConcept(value: unknown): FhirConcept | undefined {
  if (typeof value === 'string') {
    const text = readText(value);
    return text === undefined ? undefined : { text, codings: [] };
  }
  // A list of concepts where one belongs: the first. A list of lists is nothing.
  if (Array.isArray(value)) return Array.isArray(value[0]) ? undefined : readConcept(value[0]);
  if (!isObject(value)) return undefined;
  const recorded = codingsOf(value);
  let text = readText(value.text);
  const codings: FhirCoding[] = [];
  for (const coding of recorded) {
    text ??= readText(coding.display);
    const read = readCoding(coding);
    if (read !== undefined && codings.length < mostCodings) codings.push(read);
  }
  text ??= codings[0]?.code;
  return text === undefined ? undefined : { text, codings };
}

/** The codings of a CodeableConcept, of a lone Coding, or none. */
function codingsOf(value: JsonObject): readonly JsonObject[] {
  if (value.coding !== undefined) return readObjects(value.coding);
  return value.code !== undefined ? [value] : [];
}

/** A Coding; `undefined` without a code. */
export function readCoding(coding: JsonObject): FhirCoding | undefined {
  const code = readCodeText(coding.code);
  if (code === undefined) return undefined;
  const system = readCodeText(coding.system);
  const display = readText(coding.display);
  const kind = codeSystemName(system);
  if (system === undefined) return display === undefined ? { kind, code } : { kind, code, display };
  return display === undefined ? { system, kind, code } : { system, kind, code, display };
}

/** The code of a `code`, Coding or CodeableConcept element, from `system` when one is named. */
export function readCode(value: unknown, system?: string): string | undefined {
  if (typeof value === 'string') return system === undefined ? readCodeText(value) : undefined;
  for (const element of readList(value)) {
    if (!isObject(element)) continue;
    for (const coding of codingsOf(element)) {
      if (system !== undefined && readCodeText(coding.system) !== system) continue;
      const code = readCodeText(coding.code);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

/** Every code of `system` in a list of CodeableConcepts. */
export function readCodes(value: unknown, system?: string): readonly string[] {
  const codes: string[] = [];
  for (const element of readObjects(value)) {
    for (const coding of codingsOf(element)) {
      const code = readCodeText(coding.code);
      if (code === undefined) continue;
      if (system === undefined || readCodeText(coding.system) === system) codes.push(code);
    }
  }
  return codes;
}

/** The concepts of a list; what cannot be read out is passed over. */
export function readConcepts(value: unknown): readonly FhirConcept[] {
  const concepts: FhirConcept[] = [];
  for (const element of readList(value)) {
    const concept = readConcept(element);
    if (concept !== undefined) concepts.push(concept);
  }
  return concepts;
}
