import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { type JsonObject, lookUp, readObjects } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { FunctioningEntry } from '#lib/model/entries.ts';

const sources = {
  interview: 'interview',
  observation: 'observation',
  measurement: 'measurement',
  record: 'record',
} as const;

type Details = Pick<FunctioningEntry, 'beside' | 'note' | 'source' | 'assessment'>;

/** What stands beside the ratings of a category: note, source, the assessment, and of a factor what it was said beside. */
export function readFunctioningDetails(resource: JsonObject): {
  readonly [Name in keyof Details]: Details[Name] | undefined;
} {
  const extensions = readObjects(resource.extension);
  const beside = extensions
    .filter(({ url }) => url === functioningExtensions.beside)
    .flatMap(({ valueCode }) => readCodeText(valueCode) ?? []);
  const source = extensions.find(({ url }) => url === functioningExtensions.source);
  const notes = readObjects(resource.note).flatMap(({ text }) => readLongText(text) ?? []);
  const assessment = readObjects(resource.derivedFrom)
    .flatMap(({ identifier }) => readObjects(identifier))
    .find(({ system }) => system === functioningSystems.assessment);
  return {
    beside: beside.length === 0 ? undefined : beside,
    source: lookUp(sources, readCodeText(source?.valueCode)),
    note: notes.length === 0 ? undefined : notes.join('\n'),
    assessment: assessment === undefined ? undefined : readCodeText(assessment.value),
  };
}
