import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { selfAssessmentLink } from '#lib/functioning/self-assessment-code.ts';
import { TextField } from '../fields.tsx';
import formStyles from '../form.module.css';
import type { SectionProps } from '../section-props.ts';
import { withFunctioning } from './change-functioning.ts';
import styles from './Forms.module.css';

/** A code as it would be put into the address, to see whether it can be. */
const example = 'AAAA-AAAA';

/** Where a client answers in the county's own e-service; without it the client gets the code alone. */
export function SelfAssessmentAddress({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  const kept = settings.functioning?.selfAssessmentAddress ?? '';
  const [typed, setTyped] = useState<string>();
  const [came, setCame] = useState<'wrong' | 'saved' | 'notSaved'>();
  const locked = isManaged('functioning');
  async function keep() {
    const address = (typed ?? kept).trim();
    if (address !== '' && selfAssessmentLink(address, example) === undefined) return setCame('wrong');
    const { selfAssessmentAddress: _before, ...others } = settings.functioning ?? {};
    const problems = await save(
      address === ''
        ? { ...settings, functioning: others }
        : withFunctioning(settings, { selfAssessmentAddress: address }),
    );
    setCame(problems.length === 0 ? 'saved' : 'notSaved');
    if (problems.length === 0) setTyped(undefined);
  }
  return (
    <section aria-label={t('forms.address.title')} data-self-assessment-address>
      <h3 className={styles.group}>{t('forms.address.title')}</h3>
      <TextField
        label={t('forms.address.label')}
        hint={t('forms.address.hint')}
        kind="code"
        value={typed ?? kept}
        disabled={locked}
        onChange={(value) => {
          setTyped(value);
          setCame(undefined);
        }}
      />
      {!locked && (
        <p>
          <button type="button" className={formStyles.button} onClick={() => void keep()}>
            {t('forms.address.save')}
          </button>
        </p>
      )}
      <div role="status">
        {came !== undefined && (
          <Mark
            icon={came === 'saved' ? 'check' : 'warning'}
            tone={came === 'saved' ? 'answered' : 'late'}
            words={t(`forms.address.${came}`)}
          />
        )}
      </div>
    </section>
  );
}
