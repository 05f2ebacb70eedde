/** Systems of the names that findings carry outside: ours, until a national code set exists. */
export const findingSystems = {
  /** Code: id of the rule; version: the rule's. */
  rule: 'urn:rinnalla:rule',
  ruleGroup: 'urn:rinnalla:rule-group',
  role: 'urn:rinnalla:role',
  /** Value: id of the rule and fingerprint of the evidence. The same evidence is the same finding. */
  finding: 'urn:rinnalla:finding',
  answer: 'urn:rinnalla:finding-answer',
} as const;

/** HL7 code system of Flag.category in R4. */
export const flagCategorySystem = 'http://terminology.hl7.org/CodeSystem/flag-category';
/** HL7 code system of the extension flag-priority. */
export const flagPrioritySystem = 'http://hl7.org/fhir/flag-priority-code';
