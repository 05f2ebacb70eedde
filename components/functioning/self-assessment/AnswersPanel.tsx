import { useWords } from '#components/app/WordsProvider.tsx';
import { type Nothing, NothingMark } from '#components/summary/NothingMark.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import type {
  FormSelfAnswers,
  FunctioningAccess,
  SelfAnswersFailure,
  SelfAssessment,
} from '../functioning-port.ts';
import { OtherAnswers } from './OtherAnswers.tsx';
import styles from './SelfAssessments.module.css';
import { TakeFormPanel } from './TakeFormPanel.tsx';
import { TakePanel } from './TakePanel.tsx';
import { useSelfAnswers } from './use-self-answers.ts';

interface AnswersPanelProps {
  readonly access: FunctioningAccess;
  readonly asked: SelfAssessment;
  readonly clientName: string;
  readonly onForm: (form: IcfForm) => void;
  readonly onTaken: (answers: FormSelfAnswers) => void;
  /** The source has them. */
  readonly onFound: () => void;
  readonly onClose: () => void;
}

const kinds: Readonly<Record<SelfAnswersFailure['reason'], Nothing>> = {
  notFound: 'empty',
  unfinished: 'waiting',
  notPermitted: 'locked',
  source: 'failed',
};

/** What the client answered, as its source holds it now: to be taken into the draft, or to be read. */
export function AnswersPanel(props: AnswersPanelProps) {
  const { access, asked, clientName, onForm, onTaken, onFound, onClose } = props;
  const { t } = useWords();
  const { read, retry } = useSelfAnswers(access, asked, onFound);
  return (
    <div className={styles.panel} data-answers={read?.ok === false ? read.failure.reason : undefined}>
      {read === undefined && <p role="status">{t('functioning.self.reading')}</p>}
      {read?.ok === false && (
        <p role="alert">
          <NothingMark
            state={kinds[read.failure.reason]}
            size="detail"
            words={t(`functioning.self.failed.${read.failure.reason}`)}
          />{' '}
          {read.failure.reason !== 'notPermitted' && (
            <LinkButton onPress={retry}>{t('functioning.again.retry')}</LinkButton>
          )}
        </p>
      )}
      {read?.ok === true && read.value.kind === 'other' && <OtherAnswers answers={read.value} />}
      {read?.ok === true && (read.value.kind === 'instrument' || read.value.kind === 'imported') && (
        <TakeFormPanel access={access} answers={read.value} onTaken={onTaken} onClose={onClose} />
      )}
      {read?.ok === true && read.value.kind === 'ours' && (
        <TakePanel
          access={access}
          answers={read.value.answers}
          form={read.value.form}
          clientName={clientName}
          onForm={onForm}
          onClose={onClose}
        />
      )}
    </div>
  );
}
