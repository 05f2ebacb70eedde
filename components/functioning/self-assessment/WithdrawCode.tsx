import { useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Translate } from '#lib/base/language.ts';
import type { FunctioningAccess, SelfAssessment, WithdrawFailure } from '../functioning-port.ts';
import form from '../icf/Form.module.css';
import styles from './SelfAssessments.module.css';

interface WithdrawCodeProps {
  readonly access: Pick<FunctioningAccess, 'withdrawSelfAssessment'>;
  readonly asked: SelfAssessment;
  readonly name: string;
  /** It is taken back, and durable. */
  readonly onWithdrawn: () => void;
}

/** Takes back the code that the client was given; asked once more in its place, because it is not undone. */
export function WithdrawCode({ access, asked, name, onWithdrawn }: WithdrawCodeProps) {
  const { t } = useWords();
  const [step, setStep] = useState<'rest' | 'sure' | 'busy'>('rest');
  const [problem, setProblem] = useState<string>();
  const withdraw = async () => {
    setStep('busy');
    setProblem(undefined);
    const done = await access.withdrawSelfAssessment(asked);
    setStep('rest');
    if (done.ok) onWithdrawn();
    else setProblem(withdrawFailureWords(done.failure, t));
  };
  return (
    <>
      <LinkButton
        expanded={step !== 'rest'}
        label={`${t('functioning.self.withdraw.open')}: ${name}`}
        onPress={() => setStep((now) => (now === 'rest' ? 'sure' : 'rest'))}
      >
        {t('functioning.self.withdraw.open')}
      </LinkButton>
      {step !== 'rest' && (
        <div className={styles.panel} data-withdraw={step}>
          <p>{t('functioning.self.withdraw.sure', { code: asked.code ?? '' })}</p>
          <div className={form.panelDeeds}>
            <button
              type="button"
              className={form.button}
              data-withdraw-code
              aria-disabled={step === 'busy'}
              onClick={() => {
                if (step === 'sure') void withdraw();
              }}
            >
              {t(`functioning.self.withdraw.${step === 'busy' ? 'busy' : 'yes'}`)}
            </button>
            <button type="button" className={form.button} onClick={() => setStep('rest')}>
              {t('functioning.self.withdraw.no')}
            </button>
          </div>
        </div>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}

const named = ['noSource', 'notPermitted', 'onItsWay', 'notFound', 'answered', 'ended', 'noVersion'] as const;

/** Why the code still holds. */
function withdrawFailureWords(failure: WithdrawFailure | Covered, t: Translate): string {
  const { reason } = failure;
  if (reason === 'covered') return t('app.text.covered');
  if (reason === 'source') {
    const isRefused = failure.failure.reason === 'forbidden';
    return t(`functioning.self.withdraw.failed.${isRefused ? 'refused' : 'source'}`);
  }
  return t(`functioning.self.withdraw.failed.${named.find((each) => each === reason) ?? 'failed'}`);
}
