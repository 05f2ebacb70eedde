import type { IsoInstant } from '#lib/base/dates.ts';
import { formatDayAndTime } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { Consultation, Party } from '#lib/model/consultation.ts';
import { isOpen } from './phase.ts';

/** What ready text needs beside the consultation. */
export interface ReadyTextContext {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
}

type Line = string | undefined;

function partyText({ name, profession }: Party): string {
  return profession === undefined ? name : `${name}, ${profession}`;
}

function momentText(instant: IsoInstant, { language, timeZone }: ReadyTextContext): string {
  return formatDayAndTime(instant, language, timeZone);
}

/** A text that was written, under its name; nothing where nothing was. */
function said(key: string, text: string | undefined, { t }: ReadyTextContext): Line {
  const written = text?.trim() ?? '';
  return written === '' ? undefined : t(`consultation-text.${key}`, { text: written });
}

function agreementLine({ agreement }: Consultation, context: ReadyTextContext): Line {
  if (agreement === undefined) return undefined;
  const { t } = context;
  const how = t(`consultation-text.how.${agreement.how}`);
  const values = { how, moment: momentText(agreement.at, context) };
  if (!agreement.given) return t('consultation-text.notAgreed', values);
  return agreement.interpreter
    ? t('consultation-text.agreedWithInterpreter', values)
    : t('consultation-text.agreed', values);
}

function questionLines(consultation: Consultation, context: ReadyTextContext): readonly Line[] {
  const { t } = context;
  const { asker, recipient, question, urgency, forwards } = consultation;
  return [
    t('consultation-text.asked', { moment: momentText(consultation.askedAt, context) }),
    t('consultation-text.asker', { who: partyText(asker) }),
    t('consultation-text.recipient', { who: partyText(recipient) }),
    t('consultation-text.urgency', {
      urgency: t(`consultation-text.urgencies.${urgency}`),
      moment: momentText(consultation.dueAt, context),
    }),
    said('question', question.asked, context),
    said('tried', question.tried, context),
    said('wishes', question.wishes, context),
    question.handOver ? t('consultation-text.handOver') : undefined,
    agreementLine(consultation, context),
    ...forwards.flatMap(({ from, at, reason }) => [
      t('consultation-text.forwarded', { who: partyText(from), moment: momentText(at, context) }),
      said('reason', reason, context),
    ]),
  ];
}

function answerLines(consultation: Consultation, context: ReadyTextContext): readonly Line[] {
  const { answer } = consultation;
  if (answer === undefined) return [];
  const values = { moment: momentText(answer.at, context), who: partyText(answer.by) };
  return [
    '',
    context.t('consultation-text.answered', values),
    said('assessment', answer.assessment, context),
    said('recommendation', answer.recommendation, context),
    said('division', answer.division, context),
    said('returnWhen', answer.returnWhen, context),
    answer.kind === 'jointAppointment' ? context.t('consultation-text.jointAppointment') : undefined,
    said('proposedTime', answer.proposedTime, context),
  ];
}

/** How it ended without an answer, or that nobody has answered yet. An outcome's own time stands beside it. */
function endLines(consultation: Consultation, context: ReadyTextContext): readonly Line[] {
  const { state, answer, taker, asker, outcome, reason } = consultation;
  const { t } = context;
  if (answer === undefined && isOpen(consultation)) return ['', t('consultation-text.noAnswer')];
  if (state !== 'declined' && state !== 'withdrawn') return [];
  const who = partyText((state === 'declined' ? taker : undefined) ?? asker);
  // After an outcome the last change is the outcome's: when it was declined is not known here any more.
  const ended =
    outcome === undefined
      ? t(`consultation-text.${state}`, { who, moment: momentText(consultation.changedAt, context) })
      : t(`consultation-text.${state}Undated`, { who });
  return ['', ended, said('reason', reason, context)];
}

function outcomeLines({ outcome }: Consultation, context: ReadyTextContext): readonly Line[] {
  if (outcome === undefined) return [];
  const { t } = context;
  return [
    '',
    t('consultation-text.outcome', {
      outcome: t(`consultation-text.outcomes.${outcome.kind}`),
      moment: momentText(outcome.at, context),
    }),
    said('outcomeText', outcome.text, context),
  ];
}

/** Who answers for the client in this, which is what was unclear before; an offer that waits is no taking over. */
function responsibleLines(
  { state, responsible, takeOver }: Consultation,
  { t }: ReadyTextContext,
): readonly Line[] {
  const who = partyText(responsible);
  return [
    '',
    state === 'takenOver'
      ? t('consultation-text.takenOver', { who })
      : t('consultation-text.responsible', { who }),
    takeOver === undefined ? undefined : t('consultation-text.takeOverWaits'),
  ];
}

/**
 * The question and, where there is one, the answer as plain lines for the record. Holds only what is there, in the words of
 * those who wrote it.
 */
export function consultationText(consultation: Consultation, context: ReadyTextContext): string {
  return [
    ...questionLines(consultation, context),
    ...answerLines(consultation, context),
    ...endLines(consultation, context),
    ...outcomeLines(consultation, context),
    ...responsibleLines(consultation, context),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
