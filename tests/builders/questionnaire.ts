import type { JsonObject } from '#lib/fhir/json.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { parseForm } from '#lib/functioning/questionnaire/parse-form.ts';

/** A Questionnaire with these items. */
export function aQuestionnaire(item: readonly JsonObject[], rest: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Questionnaire',
    url: 'https://example.fi/q',
    version: '1.2',
    title: 'Koe',
    status: 'active',
    ...rest,
    item,
  };
}

/** The form of these items. */
export function aForm(item: readonly JsonObject[], rest: JsonObject = {}): Form {
  const parsed = parseForm(aQuestionnaire(item, rest));
  if (!parsed.ok) throw new Error(`no form: ${parsed.failure}`);
  return parsed.value;
}

/** A choice whose options are these codes, with points where they are given: `['a', 0]`. */
export function aChoice(
  linkId: string,
  options: readonly (readonly [code: string, weight?: number])[],
  rest: JsonObject = {},
): JsonObject {
  return {
    linkId,
    type: 'choice',
    answerOption: options.map(([code, weight]) => ({
      ...(weight === undefined
        ? {}
        : {
            extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight }],
          }),
      valueCoding: { system: 'urn:test', code, display: code.toUpperCase() },
    })),
    ...rest,
  };
}
