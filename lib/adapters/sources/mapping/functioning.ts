import type { IsoInstant } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { type FhirConcept, readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readList, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import { readFunctioningDetails } from './functioning-details.ts';
import { type MappingContext, type Reading, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

/** ICF code, with the qualifiers after the dot when they were recorded in one text (`d450.23`, `e310+2`). */
const icfCode = /^([bsde]\d{1,5})(?:([.+])([0-489]{1,4})?)?$/;

/** True when the concept is coded in ICF. */
export function isFunctioning(concept: FhirConcept): boolean {
  return concept.codings.some(({ kind }) => kind === 'icf');
}

/** One ICF category: the professional's qualifiers and the client's own rating; or a factor of the environment that helps. */
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
  if (mark === '+' && !code.startsWith('e')) return unread('Observation.code: facilitator of no factor');
  const ratings = code.startsWith('e')
    ? readFactor(resource, { helps: mark === '+', digits }, context)
    : readCategory(resource, { code, digits });
  if (Object.values(ratings).every((rating) => rating === undefined)) {
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
      ...ratings,
      set: readConcept(resource.method)?.text,
      ...readFunctioningDetails(resource),
    }),
  ];
}

type Ratings = Pick<FunctioningEntry, 'performance' | 'capacity' | 'ownRating' | 'facilitator'>;
type AnyOf<Members> = { readonly [Name in keyof Members]: Members[Name] | undefined };

/** The qualifier of the component that says `name`. */
function partOf(resource: JsonObject, name: string): IcfQualifier | undefined {
  const component = readObjects(resource.component).find(
    (each) => readCode(each.code, ownSystems.icfValue) === name,
  );
  return component === undefined ? undefined : readQualifier(component);
}

function readCategory(
  resource: JsonObject,
  { code, digits }: { readonly code: string; readonly digits: string },
): AnyOf<Ratings> {
  // In activities and participation the second digit is capacity; elsewhere it means other things.
  const second = code.startsWith('d') ? toQualifier(Number(digits[1])) : undefined;
  return {
    performance: partOf(resource, 'performance') ?? readQualifier(resource) ?? toQualifier(Number(digits[0])),
    capacity: partOf(resource, 'capacity') ?? second,
    ownRating: partOf(resource, 'own-rating'),
  };
}

/** A barrier stands where problems stand; a facilitator is the opposite of a problem and never there. */
function readFactor(
  resource: JsonObject,
  { helps, digits }: { readonly helps: boolean; readonly digits: string },
  context: MappingContext,
): AnyOf<Ratings> {
  const value = readCode(resource.valueCodeableConcept) ?? readText(resource.valueString, 20);
  const plus = /^(?:e\d{1,5})?\+([0-489])$/i.exec(value ?? '');
  const said = partOf(resource, 'facilitator') ?? (plus === null ? undefined : toQualifier(Number(plus[1])));
  const barrier = partOf(resource, 'barrier');
  const plain = partOf(resource, 'performance') ?? readQualifier(resource) ?? toQualifier(Number(digits[0]));
  if (!helps && said === undefined) {
    const [capacity, ownRating] = [partOf(resource, 'capacity'), partOf(resource, 'own-rating')];
    return { performance: barrier ?? plain, capacity, ownRating };
  }
  // The client's own rating of a help would show as a problem in the client's eyes.
  if (partOf(resource, 'own-rating') !== undefined)
    context.note('Observation.component: own rating of a help');
  return { performance: barrier, facilitator: said ?? (helps ? plain : undefined) };
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
