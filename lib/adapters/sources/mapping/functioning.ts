import type { IsoInstant } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { type FhirConcept, readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readList, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** ICF code, with the qualifiers after the dot when they were recorded in one text (`d450.23`, `e310+2`). */
const icfCode = /^([bsde]\d{1,5})(?:([.+])([0-489]{1,4})?)?$/;

/** True when the concept is coded in ICF. */
export function isFunctioning(concept: FhirConcept): boolean {
  return concept.codings.some(({ kind }) => kind === 'icf');
}

/** One ICF category: the professional's qualifiers and the client's own rating. */
export function readFunctioning(
  resource: JsonObject,
  concept: FhirConcept,
  assessed: IsoInstant,
  context: MappingContext,
): Reading {
  const recorded = concept.codings.find(({ kind }) => kind === 'icf');
  const match = icfCode.exec(recorded?.code.toLowerCase() ?? '');
  if (match === null) return unread('Observation.code: not an ICF code');
  const [, code = '', mark, digits = ''] = match;
  // A facilitator is the opposite of a problem: the model has no such qualifier, and must not show it as one.
  if (mark === '+') return unread('Observation.code: ICF facilitator');
  const components = readObjects(resource.component);
  const part = (name: string) => {
    const component = components.find((each) => readCode(each.code, ownSystems.icfValue) === name);
    return component === undefined ? undefined : readQualifier(component);
  };
  const performance = part('performance') ?? readQualifier(resource) ?? toQualifier(Number(digits[0]));
  // In activities and participation the second digit is capacity; elsewhere it means other things.
  const second = code.startsWith('d') ? toQualifier(Number(digits[1])) : undefined;
  const capacity = part('capacity') ?? second;
  const ownRating = part('own-rating');
  if (performance === undefined && capacity === undefined && ownRating === undefined) {
    return unread('Observation.value: no ICF qualifier');
  }
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.issued,
        author: readList(resource.performer)[0],
      }),
      kind: 'functioning',
      code,
      text: concept.text,
      assessed,
      performance,
      capacity,
      ownRating,
      set: readConcept(resource.method)?.text,
    }),
  ];
}

/** A qualifier as a number, as a code such as `2`, `.2` or `d450.2`, or as text. */
function readQualifier(element: JsonObject): IcfQualifier | undefined {
  const { valueInteger, valueQuantity, valueCodeableConcept, valueString } = element;
  const number =
    readNumber(valueInteger) ?? readNumber(isObject(valueQuantity) ? valueQuantity.value : undefined);
  if (number !== undefined) return toQualifier(number);
  const code = readCode(valueCodeableConcept) ?? readText(valueString, 20);
  const digit = code === undefined ? null : /^(?:[bsde]\d{1,5})?\.?([0-489])$/i.exec(code);
  return digit === null ? undefined : toQualifier(Number(digit[1]));
}

function toQualifier(number: number): IcfQualifier | undefined {
  switch (number) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return number;
    case 8:
      return 'notSpecified';
    case 9:
      return 'notApplicable';
    default:
      return undefined;
  }
}
