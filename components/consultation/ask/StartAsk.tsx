import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { Colleague } from '#lib/model/colleague.ts';
import type { AskAccess } from '../consultation-port.ts';
import { RecipientField } from './RecipientField.tsx';
import styles from './StartAsk.module.css';
import { useDirectory } from './use-directory.ts';

interface StartAskProps {
  /** One object as long as the client is open: another one asks the directory anew. */
  readonly access: Pick<AskAccess, 'colleagues' | 'professional' | 'now'>;
  readonly onChoose: (recipient: Colleague) => void;
}

/** The first step of a question where nobody has been asked yet: whoever is pressed is the recipient, and the form opens. */
export default function StartAsk(props: StartAskProps) {
  return (
    <LateWords namespace="consultation">
      <Recipients {...props} />
    </LateWords>
  );
}

function Recipients({ access, onChoose }: StartAskProps) {
  const { t } = useWords();
  const { directory, retry } = useDirectory(access);
  return (
    <div className={styles.start} data-start-ask={directory.state}>
      <RecipientField
        title={t('consultation.ask.start')}
        recipient={undefined}
        chosen={undefined}
        directory={directory}
        me={access.professional}
        now={access.now()}
        onChoose={onChoose}
        onRetry={retry}
      />
    </div>
  );
}
