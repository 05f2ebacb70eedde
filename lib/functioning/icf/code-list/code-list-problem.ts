/** What is wrong with a list of titles; words are the caller's, by kind. */
export const codeListProblemKinds = [
  'empty',
  'tooLong',
  'notJson',
  'notCodeSystem',
  'otherSystem',
  'noHeader',
  'openQuote',
  'noCode',
  'badCode',
  'noTitle',
  'twice',
  'titleTooLong',
  'badText',
  'noTitles',
] as const;
export type CodeListProblemKind = (typeof codeListProblemKinds)[number];

/** One thing to mend in the file, and where. */
export interface CodeListProblem {
  readonly kind: CodeListProblemKind;
  /** From one; absent for the file as a whole. */
  readonly line?: number;
  /** The code or the address that is meant. */
  readonly about?: string;
}

/** One line of the list as it was read. */
export interface CodeListRow {
  readonly line?: number;
  readonly code: string;
  readonly title: string;
  readonly definition?: string;
}
