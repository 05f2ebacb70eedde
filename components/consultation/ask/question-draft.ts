import type { IsoInstant } from '#lib/base/dates.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { SectionId } from '#lib/summary/section.ts';
import type { AttachableContext, QuestionDraft } from '../consultation-port.ts';
import { sectionsFor } from './usual-sections.ts';

/** What a question begins from: a finding, or anything else that gives it a first line, such as an assessment. */
export type StartedBy =
  | { readonly ruleId: string; readonly title: string; readonly evidence?: string }
  | { readonly text: string; readonly section?: SectionId };

export const emptyQuestion: QuestionDraft = {
  asked: '',
  tried: '',
  wishes: '',
  handOver: false,
  sections: [],
  ruleIds: [],
};

/** `Yhteydenotot toistuvat samasta syystä (alaselkä, 4 kertaa).` */
export function firstLine(startedBy: StartedBy): string {
  if ('text' in startedBy) return startedBy.text;
  const { title, evidence } = startedBy;
  return evidence === undefined ? `${title}.` : `${title} (${evidence}).`;
}

const withOne = <Value>(values: readonly Value[], value: Value | undefined): readonly Value[] =>
  value === undefined || values.includes(value) ? values : [...values, value];

/** The question with what it begins from: said once, however often one comes from there. */
export function begunFrom(draft: QuestionDraft, startedBy: StartedBy | undefined): QuestionDraft {
  if (startedBy === undefined) return draft;
  const line = firstLine(startedBy);
  const isRule = 'ruleId' in startedBy;
  return {
    ...draft,
    asked: draft.asked.includes(line) ? draft.asked : `${line}\n${draft.asked}`,
    sections: withOne(draft.sections, isRule ? 'findings' : startedBy.section),
    ruleIds: withOne(draft.ruleIds, isRule ? startedBy.ruleId : undefined),
  };
}

export const isSameColleague = (
  one: Pick<Colleague, 'sourceId' | 'reference'> | undefined,
  other: Pick<Colleague, 'sourceId' | 'reference'> | undefined,
): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.sourceId === other.sourceId &&
  one.reference === other.reference;

/**
 * Another recipient: what they usually need is ticked, but not what was taken away by hand. What was added for the one
 * before is not carried to another role, and the client's agreement was to the one before.
 */
export function withRecipient(draft: QuestionDraft, recipient: Colleague): QuestionDraft {
  const { recipient: before, agreement: _before, ...rest } = draft;
  if (isSameColleague(before, recipient)) return { ...draft, recipient };
  if (before !== undefined && before.role === recipient.role) return { ...rest, recipient };
  const isFromFinding = draft.ruleIds.length > 0;
  const takenAway =
    before === undefined
      ? []
      : sectionsFor(before.role, isFromFinding).filter((id) => !draft.sections.includes(id));
  const usual = sectionsFor(recipient.role, isFromFinding).filter((id) => !takenAway.includes(id));
  const began = before === undefined ? draft.sections : [];
  return { ...rest, recipient, sections: [...new Set([...began, ...usual])] };
}

export function withSection(draft: QuestionDraft, id: SectionId, isTicked: boolean): QuestionDraft {
  const others = draft.sections.filter((each) => each !== id);
  return { ...draft, sections: isTicked ? [...others, id] : others };
}

/** The client agrees now; how is asked after. */
export function agreed(draft: QuestionDraft, at: IsoInstant | undefined): QuestionDraft {
  const { agreement: _before, ...rest } = draft;
  return at === undefined ? rest : { ...rest, agreement: { how: 'spoken', interpreter: false, at } };
}

export type Lack = 'recipient' | 'urgency' | 'asked' | 'context' | 'agreement';

/** What is known besides the draft when it is to leave. */
interface Surroundings {
  readonly context: AttachableContext | undefined;
  readonly startedBy: StartedBy | undefined;
  /** The directory does not know the recipient any more. */
  readonly isGone: boolean;
}

/** What is still needed before it can leave, in the order of the form. */
export function lacksOf(draft: QuestionDraft, { context, startedBy, isGone }: Surroundings): readonly Lack[] {
  const asked = draft.asked.trim();
  const isOnlyBegun = startedBy !== undefined && asked === firstLine(startedBy).trim();
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['recipient', draft.recipient === undefined || isGone],
    ['urgency', draft.urgency === undefined],
    ['asked', asked === '' || isOnlyBegun],
    // Nobody sends what cannot be seen; without a recipient nothing is composed yet.
    ['context', draft.recipient !== undefined && context === undefined],
    ['agreement', context?.needsAgreement === true && draft.agreement === undefined],
  ];
  return lacks.flatMap(([lack, is]) => (is ? [lack] : []));
}

/** A question is one thing: so many ends of a question are in it. */
export function countQuestions(asked: string): number {
  return asked.match(/\?[?!]*/g)?.length ?? 0;
}

/** A template still holds a gap that nobody has filled. */
export const gap = '…';
