import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { FunctioningAccess } from '../functioning-port.ts';
import { InstrumentPage } from './InstrumentPage.tsx';
import styles from './Instruments.module.css';

export interface InstrumentFormProps {
  readonly access: FunctioningAccess;
  readonly instrumentId: string;
  /** Back to where it was opened. The draft stays. */
  readonly onClose: () => void;
  /** Something is written and not recorded. */
  readonly onDraft?: ((isDraft: boolean) => void) | undefined;
}

/** One instrument, filled in by a professional from what they hear or hold, or by the client on this screen. */
export default function InstrumentForm(props: InstrumentFormProps) {
  return (
    <LateWords namespace="instruments">
      <Opened {...props} />
    </LateWords>
  );
}

function Opened(props: InstrumentFormProps) {
  const { t } = useWords();
  const instrument = props.access.instruments.find(({ id }) => id === props.instrumentId);
  if (instrument !== undefined)
    return <InstrumentPage key={instrument.id} {...props} instrument={instrument} />;
  return (
    <div className={styles.about} data-instrument-off>
      <NothingMark state="empty" words={t('instruments.off')} />
      <LinkButton icon="chevronLeft" onPress={props.onClose}>
        {t('instruments.back')}
      </LinkButton>
    </div>
  );
}
