import { useWords } from '#components/app/WordsProvider.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import type { Register } from '#lib/model/register.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { RecordedFrame } from './RecordedFrame.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { SuicidePrompt } from './SuicidePrompt.tsx';
import type { RecordedAnswers } from './use-recording-answers.ts';

interface RecordedPanelProps {
  readonly access: FunctioningAccess;
  readonly instrument: Instrument;
  readonly register: Register;
  readonly recorded: RecordedAnswers;
  readonly onClose: () => void;
}

/** What was recorded, and what it asks for: the prompt does not go away with the form. */
export function RecordedPanel({ access, instrument, register, recorded, onClose }: RecordedPanelProps) {
  const { t } = useWords();
  return (
    <RecordedFrame
      title={instrument.name}
      register={register}
      recorded={recorded}
      before={recorded.draft.byClient ? t('instruments.client.recorded') : ''}
      onClose={onClose}
    >
      <ScoreLine
        score={recorded.score}
        earlier={access.earlier(instrument.id).filter(({ date }) => date < recorded.at)}
      />
      {recorded.score.prompt === 'suicide' && <SuicidePrompt comes={false} />}
    </RecordedFrame>
  );
}
