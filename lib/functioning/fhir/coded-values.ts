import { functioningExtensions, functioningSystems } from '#lib/fhir/functioning-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { EnvironmentRating } from '../assessment.ts';
import { qualifierDigit } from '../icf/qualifier.ts';
import { printIcf } from '../icf/written-form.ts';
import type { AssessmentTexts } from './assessment-texts.ts';

type QualifierTexts = Pick<AssessmentTexts, 'qualifier'>;

export function qualifierCoding(value: IcfQualifier, { qualifier }: QualifierTexts): JsonObject {
  return { system: functioningSystems.value, code: qualifierDigit(value), display: qualifier(value) };
}

/** SDC weight of a qualifier; none for 8 and 9, which are no numbers. */
export function weightOf(value: IcfQualifier): readonly JsonObject[] {
  return typeof value === 'number' ? [{ url: functioningExtensions.itemWeight, valueDecimal: value }] : [];
}

/** `e310.2`, `e310+3`. */
export function printFactor({ code, kind, value }: EnvironmentRating): string {
  return printIcf(
    kind === 'barrier'
      ? { component: 'e', code, barrier: value }
      : { component: 'e', code, facilitator: value },
  );
}

export function factorCoding(factor: EnvironmentRating, texts: AssessmentTexts): JsonObject {
  return {
    system: functioningSystems.icf,
    code: printFactor(factor),
    display: `${texts.label(factor.code)}: ${texts.factor(factor)}`,
  };
}
