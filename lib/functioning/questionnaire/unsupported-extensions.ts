import type { FormNoteKind } from './form.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const urls = (kind: FormNoteKind, base: string, names: string) =>
  names.split(/\s+/u).map((name) => [`${base}${name}`, kind] as const);

/**
 * Extensions of FHIR R4 and of Structured Data Capture (SDC 3 and 4) that are known and not followed here, by what that means for
 * who answers. Whatever is neither here nor in `formExtensions` is unknown.
 */
export const unsupportedExtensions: Readonly<Record<string, FormNoteKind>> = Object.fromEntries([
  ...urls('askedAlways', sdc, 'enableWhenExpression'),
  ...urls(
    'notPrefilled',
    sdc,
    'initialExpression observationLinkPeriod launchContext itemPopulationContext sourceQueries sourceStructureMap contextExpression',
  ),
  ...urls('notPrefilled', hl7, 'cqf-calculatedValue'),
  ...urls('optionsNotCalculated', sdc, 'answerExpression candidateExpression answerOptionsToggleExpression'),
  ...urls(
    'ruleNotChecked',
    hl7,
    `regex targetConstraint questionnaire-constraint questionnaire-minOccurs questionnaire-optionExclusive questionnaire-usageMode
questionnaire-signatureRequired questionnaire-referenceResource questionnaire-referenceProfile questionnaire-referenceFilter maxSize
mimeType minLength`,
  ),
  ...urls('ruleNotChecked', sdc, 'minQuantity maxQuantity maxSize'),
  ...urls(
    'notExtracted',
    sdc,
    `itemContext itemExtractionContext itemExtractionValue definitionExtract definitionExtractValue templateExtract
templateExtractBundle templateExtractContext templateExtractValue targetStructureMap observation-extract-category
observationExtractCategory observationExtractEntry`,
  ),
  ...urls('assembled', sdc, 'subQuestionnaire assemble-expectation assembleContext'),
  ...urls(
    'lookOnly',
    hl7,
    `questionnaire-itemControl questionnaire-choiceOrientation questionnaire-displayCategory questionnaire-supportLink
questionnaire-sliderStepValue questionnaire-optionPrefix questionnaire-fhirType questionnaire-baseType rendering-style rendering-xhtml
rendering-markdown rendering-styleSensitive translation entryFormat designNote display preferredTerminologyServer
questionnaire-unitSupplementalSystem valueset-conceptOrder`,
  ),
  ...urls(
    'lookOnly',
    sdc,
    `shortText optionalDisplay collapsible columnCount width choiceColumn openLabel preferredTerminologyServer entryMode endpoint performerType
itemAnswerMedia itemMedia keyboard assembledFrom isSubject unitOpen unitSupplementalSystem lookupQuestionnaire referencesContained`,
  ),
]);
