import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { FileButton } from '../FileButton.tsx';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import { ProblemList } from '../ProblemList.tsx';
import type { SectionProps } from '../section-props.ts';
import styles from './Rules.module.css';

type Outcome =
  | { readonly kind: 'taken'; readonly title: string }
  | { readonly kind: 'wrong'; readonly problems: readonly SettingsProblem[] };

/** Rules of the organisation's own: taken from a file that fits the schema, or refused with every reason. */
export function OwnRules({ settings, save, ports }: SectionProps) {
  const { t, language } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const own = settings.risk?.own ?? [];

  async function take(file: File | undefined) {
    const parsed = await ports.rules.parse((await file?.text()) ?? '', settings);
    if (!parsed.ok) return setOutcome({ kind: 'wrong', problems: parsed.failure });
    const problems = await save({ ...settings, risk: { ...settings.risk, own: [...own, parsed.value] } });
    setOutcome(
      problems.length === 0
        ? { kind: 'taken', title: parsed.value.words[language].title }
        : { kind: 'wrong', problems },
    );
  }
  const removeLast = () => void save({ ...settings, risk: { ...settings.risk, own: own.slice(0, -1) } });

  return (
    <section aria-label={t('settings.rules.own.title')} className={formStyles.form}>
      <h3 className={styles.group}>{t('settings.rules.own.title')}</h3>
      <p className={formStyles.hint}>{t('settings.rules.own.hint')}</p>
      <div className={formStyles.buttons}>
        <FileButton
          words={t('settings.rules.own.import')}
          accept=".json,application/json"
          onFiles={([file]) => void take(file)}
        />
        {own.length > 0 && <Button onPress={removeLast}>{t('settings.rules.own.removeLast')}</Button>}
      </div>
      <div role="status">
        {outcome?.kind === 'taken' && (
          <Mark
            icon="check"
            tone="answered"
            words={t('settings.rules.own.taken', { title: outcome.title })}
            more={t('settings.rules.own.off')}
          />
        )}
        {outcome?.kind === 'wrong' && (
          <>
            <Mark
              icon="warning"
              tone="late"
              words={t('settings.rules.own.wrong', { count: outcome.problems.length })}
            />
            <ProblemList problems={outcome.problems} />
          </>
        )}
      </div>
    </section>
  );
}
