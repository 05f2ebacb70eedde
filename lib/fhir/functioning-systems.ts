import { ownSystems } from './code-systems.ts';

/** Systems of what an assessment of functional capacity carries outside; `docs/fhir-mapping.md` has the table. */
export const functioningSystems = {
  icf: 'http://hl7.org/fhir/sid/icf',
  /** Codes `0`-`4`, `8`, `9` as values, and what a component is: `performance`, `capacity`, `own-rating`, `barrier`, `facilitator`. */
  value: ownSystems.icfValue,
  /** Identifier of the QuestionnaireResponse and of the ClinicalImpression: the assessment's UUID. */
  assessment: 'urn:rinnalla:assessment',
  /** Identifier of an Observation: UUID and code, `…/d450`, `…/e310+3`. */
  assessmentItem: 'urn:rinnalla:assessment-item',
  /** `interview`, `observation`, `measurement`, `record`. */
  source: 'urn:rinnalla:rating-source',
} as const;

/** Extensions of an assessment, for what R4 has no element for. */
export const functioningExtensions = {
  /** On an answer or a component: who rated (`by`, `role`) and when (`at`). */
  rating: 'urn:rinnalla:rating',
  /** On the response and on an Observation: where the ratings come from. */
  source: 'urn:rinnalla:rating-source',
  /** On the response: when it was begun. */
  startedAt: 'urn:rinnalla:assessment-started',
  /** On an item: the entry of the record that its performance was taken from. */
  prefilled: 'urn:rinnalla:prefilled',
  /** On the Observation of an environmental factor: the category beside which it was said. */
  beside: 'urn:rinnalla:beside',
  /** SDC: the number that a coded answer counts for. */
  itemWeight: 'http://hl7.org/fhir/StructureDefinition/itemWeight',
} as const;
