import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { wordingOf } from '#lib/functioning/text-pack/wording.ts';
import { AboutInstrument } from './AboutInstrument.tsx';
import { ClientInstrument } from './ClientInstrument.tsx';
import { EarlierScores } from './EarlierScores.tsx';
import { InstrumentFoot } from './InstrumentFoot.tsx';
import type { InstrumentFormProps } from './InstrumentForm.tsx';
import { InstrumentHead } from './InstrumentHead.tsx';
import { InstrumentItems } from './InstrumentItems.tsx';
import styles from './Instruments.module.css';
import { missingItems, numberOf } from './missing-items.ts';
import { RecordedPanel } from './RecordedPanel.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { SuicidePrompt } from './SuicidePrompt.tsx';
import { useAnswers } from './use-answers.ts';
import { useRecordingAnswers } from './use-recording-answers.ts';

/** The form with its draft, its score and the way into the record. */
export function InstrumentPage(props: InstrumentFormProps & { readonly instrument: Instrument }) {
  const { access, instrument, onClose, onDraft } = props;
  const { t, language, format } = useWords();
  const answered = useAnswers(access, instrument);
  const { used, draft } = answered;
  const recording = useRecordingAnswers(access, answered);
  const [isClient, setClient] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const hasDraft = used.state.kind !== 'none';
  useEffect(() => onDraft?.(hasDraft), [hasDraft, onDraft]);

  if (recording.recorded !== undefined) {
    return <RecordedPanel {...props} recorded={recording.recorded} register={access.professional.register} />;
  }
  if (!used.isRead) return <p className={styles.about}>{t('instruments.opening')}</p>;

  const score = access.score(instrument.id, draft.answers);
  const earlier = access.earlier(instrument.id);
  const wording = wordingOf(instrument, language, access.packs);
  const hasWording = instrument.items.every((item) => wording.item(item).from !== 'label');

  const answer = (itemId: string, value: number | undefined) => {
    recording.say(undefined);
    setAsked(true);
    answered.answer(itemId, value);
  };
  const goTo = (itemId: string) =>
    page.current
      ?.querySelector<HTMLElement>(`[data-item="${itemId}"] :is([tabindex="0"], input:not([tabindex]))`)
      ?.focus();
  const record = () => {
    if (used.state.kind === 'conflict') return recording.say(t('instruments.problem.conflict'));
    // What the client left out is nobody else's to fill in: it is recorded as unfinished.
    if (draft.byClient && Object.keys(draft.answers).length > 0) return void recording.record();
    const missing = missingItems(instrument, draft.answers);
    const [first] = missing;
    if (first !== undefined) {
      recording.say(
        t('instruments.problem.missing', {
          count: missing.length,
          which: format.list(missing.map((item) => numberOf(instrument, item))),
        }),
      );
      return goTo(first.id);
    }
    if (score.kind === 'notEnough' && score.answered < score.needed) {
      return recording.say(t('instruments.problem.incomplete'));
    }
    void recording.record();
  };
  const discard = async () => {
    await used.end();
    onClose();
  };
  // It is the professional's to read: it comes when the client has given the device back.
  const isTalkDue = !isClient && score.prompt === 'suicide';
  const promptAt = isTalkDue ? promptedItem(instrument) : undefined;

  return (
    <div data-instrument-form={instrument.id} ref={page}>
      <InstrumentHead
        access={access}
        instrument={instrument}
        introduction={wording.introduction}
        hasWording={hasWording}
        isByClient={draft.byClient}
        from={draft.from}
        isRefused={isRefused && hasDraft && !draft.byClient}
        isOtherVersion={answered.isOtherVersion}
        hasLostDraft={used.failure?.reason === 'unreadable'}
        onClose={onClose}
        onClient={() => {
          // What a professional answered and what the client answers are never one filling in.
          if (!draft.byClient && Object.keys(draft.answers).length > 0) return setRefused(true);
          answered.letClient();
          setClient(true);
        }}
      />
      {/* The client's own answers are the client's to change. */}
      <fieldset className={styles.answers} disabled={draft.byClient}>
        <InstrumentItems
          instrument={instrument}
          answers={draft.answers}
          wording={wording}
          onAnswer={answer}
          under={({ id }) => (id === promptAt ? <SuicidePrompt comes={isAsked} /> : null)}
        />
      </fieldset>
      <EarlierScores earlier={earlier} />
      <AboutInstrument instrument={instrument} packLicence={wording.licence} />
      <InstrumentFoot
        state={used.state}
        keeper={used.keeper}
        now={access.now()}
        register={access.professional.register}
        isBusy={recording.isBusy}
        problem={recording.problem}
        onResolve={used.resolve}
        onRecord={record}
        onClose={onClose}
        onDiscard={() => void discard()}
      >
        <ScoreLine score={score} earlier={earlier} />
        {isTalkDue && <p className={styles.promptShort}>{t('instruments.suicide.short')}</p>}
      </InstrumentFoot>
      {isClient && (
        <ClientInstrument
          instrument={instrument}
          answers={draft.answers}
          wording={wording}
          state={used.state}
          onAnswer={answer}
          onEnd={() => {
            setClient(false);
            if (Object.keys(draft.answers).length === 0) void used.end();
          }}
        />
      )}
    </div>
  );
}

/** The item whose answer asks for the talk: the one that is recorded on its own as such. */
function promptedItem({ alsoRecords, items }: Instrument): string | undefined {
  const found = alsoRecords?.find(({ measures }) => measures === 'phq9Suicide')?.item;
  return found ?? items.at(-1)?.id;
}
