import type { GivenAnswer } from '#components/app/sidebar-actions.ts';
import { addDays, addMonths, type IsoDate, type IsoInstant, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { TriageAnswer } from '#lib/model/entries.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { EvidenceWords } from '../evidence-entry.ts';

/** One press of the second step: what it says, and what it records. */
export interface AnswerChoice {
  readonly id: string;
  readonly words: string;
  /** In smaller letters beside it: the date meant. */
  readonly detail?: string;
  readonly given: GivenAnswer;
}

/** Reasons by answer, in the order of how often they are given; each has words in all languages. */
export const reasons = {
  known: ['inPlan', 'caredElsewhere', 'discussed'],
  notRelevant: ['notThisClient', 'wrongEntry', 'clientDeclines', 'alreadySolved'],
} as const;

interface ChoiceContext extends EvidenceWords {
  readonly today: IsoDate;
  /** The client's next booked contact. */
  readonly next: IsoInstant | undefined;
  readonly timeZone: string;
  /** Deeds that open a page of their own here. */
  readonly opens?: readonly string[];
}

function reasonChoices(answer: 'known' | 'notRelevant', { t }: ChoiceContext): readonly AnswerChoice[] {
  return reasons[answer].map((id) => {
    const words = t(`findings.reason.${id}`);
    return { id, words, given: { answer, reason: words } };
  });
}

function laterChoices(context: ChoiceContext): readonly AnswerChoice[] {
  const { t, format, today, next, timeZone } = context;
  const nextDay = next === undefined ? undefined : localDate(next, timeZone);
  const days: readonly (readonly [id: string, day: IsoDate])[] = [
    ...(nextDay !== undefined && isIsoDate(nextDay) && nextDay > today
      ? [['nextContact', nextDay] as const]
      : []),
    ['week', addDays(today, 7)],
    ['twoWeeks', addDays(today, 14)],
    ['month', addMonths(today, 1)],
    ['threeMonths', addMonths(today, 3)],
  ];
  return days.map(([id, until]) => ({
    id,
    words: t(`findings.later.${id}`),
    detail: format.date(until),
    given: { answer: 'later', until },
  }));
}

/** What the second press may record for this answer. */
export function answerChoices(
  answer: TriageAnswer,
  finding: Finding,
  context: ChoiceContext,
): readonly AnswerChoice[] {
  const { t } = context;
  switch (answer) {
    case 'known':
    case 'notRelevant':
      return reasonChoices(answer, context);
    case 'act':
      return finding.rule.acts.map((deed) => ({
        id: deed,
        words: t(`findings.deed.${deed}`),
        ...(context.opens?.includes(deed) === true ? { detail: t(`findings.triage.opens.${deed}`) } : {}),
        given: { answer, deed },
      }));
    case 'later':
      return laterChoices(context);
  }
}
