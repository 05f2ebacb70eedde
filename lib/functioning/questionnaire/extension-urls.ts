const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Extensions of FHIR and of Structured Data Capture that a form is made with. */
export const formExtensions = {
  /** Points of an answer; `ordinalValue` is what older forms have in its place. */
  itemWeight: `${hl7}itemWeight`,
  ordinalValue: `${hl7}ordinalValue`,
  hidden: `${hl7}questionnaire-hidden`,
  unit: `${hl7}questionnaire-unit`,
  unitOption: `${hl7}questionnaire-unitOption`,
  unitValueSet: `${hl7}questionnaire-unitValueSet`,
  minValue: `${hl7}minValue`,
  maxValue: `${hl7}maxValue`,
  maxDecimals: `${hl7}maxDecimalPlaces`,
  maxOccurs: `${hl7}questionnaire-maxOccurs`,
  variable: `${hl7}variable`,
  calculated: `${sdc}calculatedExpression`,
  /** On the form, a group or a question: its answers are observations as well, until one within says no. */
  observationExtract: `${sdc}observationExtract`,
} as const;

/** The only language of expressions that is evaluated here. */
export const fhirPathLanguage = 'text/fhirpath';
