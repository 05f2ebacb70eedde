import type { FormValue } from './form-value.ts';

/** What an item asks for. `group` and `display` ask nothing; `unknown` is shown as it is and cannot be answered. */
export const itemKinds = [
  'group',
  'display',
  'boolean',
  'integer',
  'decimal',
  'quantity',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'openChoice',
  'unknown',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One answer that can be chosen. */
export interface FormOption {
  readonly value: FormValue;
  /** What a person reads. */
  readonly text: string;
  /** `itemWeight`, or `ordinalValue` of older forms. */
  readonly weight?: number;
  readonly chosenAtFirst?: boolean;
}

/** A unit that a number can be in. */
export interface FormUnit {
  /** What a person reads. */
  readonly unit: string;
  readonly code?: string;
  readonly system?: string;
}

/** How an answer to another question is compared. */
export const enableOperators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type EnableOperator = (typeof enableOperators)[number];

/** One condition of an item: an answer to another question. */
export interface EnableWhen {
  readonly question: string;
  readonly operator: EnableOperator;
  readonly answer: FormValue;
}

/** An expression with the name that it gives its value to, when it does. */
export interface FormExpression {
  readonly name?: string;
  readonly expression: string;
}

/** What a question is about, in a code system. */
export interface FormCode {
  readonly code: string;
  readonly system?: string;
  readonly display?: string;
}

/** One line of a form: a group, something to read, or a question. */
export interface FormItem {
  readonly linkId: string;
  readonly kind: ItemKind;
  readonly text?: string;
  readonly prefix?: string;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  /** Never shown, and yet a part of the answers. */
  readonly hidden: boolean;
  /** Of `choice` and `openChoice`. */
  readonly options?: readonly FormOption[];
  /** Of `quantity`; of `integer` and `decimal` the one that the number is in. */
  readonly units?: readonly FormUnit[];
  readonly initial: readonly FormValue[];
  /** Characters. */
  readonly maxLength?: number;
  readonly maxDecimals?: number;
  /** Most answers of an item that repeats. */
  readonly maxOccurs?: number;
  /** Limits, ends included. */
  readonly least?: FormValue;
  readonly most?: FormValue;
  readonly enableWhen: readonly EnableWhen[];
  readonly enableBehavior: 'all' | 'any';
  /** FHIRPath whose value is the answer. */
  readonly calculated?: string;
  readonly variables: readonly FormExpression[];
  /** Empty in most forms. */
  readonly codes?: readonly FormCode[];
  /** `observationExtract`: answers here and below are observations as well, or are not; as above it when absent. */
  readonly extracts?: boolean;
  /** Of a group its content; of a question what is asked under its answers. */
  readonly items: readonly FormItem[];
}

/** What could not be read as it was meant. Each is said to whoever imports the form; none is dropped in silence. */
export const formNoteKinds = [
  'unknownType',
  'noLinkId',
  'sameLinkId',
  'valueSetMissing',
  'valueSetTooLong',
  'conditionUnread',
  'limitUnread',
  'languageOfExpression',
  'expressionTooLong',
  'expressionFails',
  'expressionLate',
  'optionUnread',
  'initialUnread',
  'conditionOnMissing',
  'ruleNotChecked',
  'askedAlways',
  'notPrefilled',
  'optionsNotCalculated',
  'notExtracted',
  'lookOnly',
  'unknownExtension',
  'unknownElement',
  'modifierExtension',
  'implicitRules',
  'otherSubject',
  'notActive',
  'assembled',
  'tooDeep',
  'tooMany',
] as const;
export type FormNoteKind = (typeof formNoteKinds)[number];

/** One thing that could not be read as it was meant, and where. */
export interface FormNote {
  readonly kind: FormNoteKind;
  readonly linkId?: string;
  /** The type, address or extension that is meant. */
  readonly about?: string;
}

/** A form that can be filled in: a Questionnaire as far as it could be read. */
export interface Form {
  /** Canonical address; absent for a form that has none. */
  readonly url?: string;
  readonly version?: string;
  readonly title: string;
  readonly language?: string;
  readonly items: readonly FormItem[];
  readonly variables: readonly FormExpression[];
  /** As of an item, for the whole form. */
  readonly extracts?: boolean;
  readonly notes: readonly FormNote[];
  /** As it was read: what expressions may ask of it. */
  readonly json: { readonly [element: string]: unknown };
}

/** True when something of the form is calculated: only then is the library for it loaded. */
export function hasExpressions({ items }: Pick<Form, 'items'>): boolean {
  return items.some((item) => item.calculated !== undefined || hasExpressions(item));
}

/** Every item of a form, each before what is in it. */
export function itemsIn({ items }: Pick<Form, 'items'>): readonly FormItem[] {
  return items.flatMap((item) => [item, ...itemsIn(item)]);
}
