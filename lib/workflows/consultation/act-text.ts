import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { Answer, MessageKind } from '#lib/model/consultation.ts';
import type { ConsultationWords } from './consultation-ports.ts';

/** What is said with an act, as a message of the thread; undefined where nothing is said. */
export interface SaidWithAct {
  readonly kind: MessageKind;
  readonly text: string;
}

/** The text that was typed with an act, and as which kind of message it goes into the thread. */
export function saidWith(act: ConsultationAct, { t }: Pick<ConsultationWords, 't'>): SaidWithAct | undefined {
  switch (act.act) {
    case 'askBack':
    case 'reply':
      return said(act.act, act.text);
    case 'answer':
      return said('answer', answerText(act.answer));
    case 'decline':
    case 'forward':
    case 'withdraw':
      return said(act.act, act.reason);
    case 'askAgain':
    case 'close':
      return said('message', act.text);
    case 'endTakeOver':
      return said('message', act.reason);
    case 'invite':
    case 'endPart': {
      // Whoever reads the thread sees who came and who went, and why.
      const key = act.act === 'invite' ? 'invited' : 'endedPart';
      const line = t(`outbox.consultation.${key}`, { name: act.party.name });
      return said('message', [line, act.reason?.trim()].filter(Boolean).join('\n'));
    }
    default:
      return undefined;
  }
}

function said(kind: MessageKind, text: string | undefined): SaidWithAct | undefined {
  const typed = text?.trim() ?? '';
  return typed === '' ? undefined : { kind, text: typed };
}

/** The parts of an answer in the order in which they are read. */
function answerText({
  assessment,
  recommendation,
  division,
  returnWhen,
  proposedTime,
}: Omit<Answer, 'at' | 'by'>): string {
  return [assessment, recommendation, division, proposedTime, returnWhen]
    .flatMap((part) => (part === undefined || part.trim() === '' ? [] : part.trim()))
    .join('\n');
}

/** The act in words, for the list of what waits to leave and for copying when it cannot be delivered. */
export function actText(act: ConsultationAct, words: Pick<ConsultationWords, 't'>): string {
  const name = words.t(`outbox.consultation.act.${act.act}`);
  const text = saidWith(act, words)?.text;
  return text === undefined ? name : `${name}: ${text}`;
}
