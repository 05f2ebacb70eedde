import { useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { confirmedOnly } from '#lib/functioning/draft/prefill.ts';
import { progressOf } from '#lib/functioning/draft/progress.ts';
import type { Register } from '#lib/model/register.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import { useStuck } from '../recorded/use-stuck.ts';
import styles from './Form.module.css';
import type { Recorded } from './use-recording.ts';

interface RecordedPanelProps {
  readonly access: FunctioningAccess;
  readonly recorded: Recorded;
  readonly form: IcfForm;
  readonly register: Register;
  readonly onText: () => void;
  readonly onAsk?: ((line: string) => void) | undefined;
  readonly onClose: () => void;
}

/** In green what is in the record now, where and since when; no longer, once the server has answered that it is not. */
export function RecordedPanel({
  access,
  recorded,
  form,
  register,
  onText,
  onAsk,
  onClose,
}: RecordedPanelProps) {
  const { t, format, language } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  const stuck = useStuck(access);
  const why = stuck === 'failed' ? undefined : stuck.get(recorded.assessment.id);
  const { rated, own } = progressOf(confirmedOnly(recorded.assessment), form);
  return (
    <section className={styles.recorded} data-recorded={why === undefined ? 'done' : 'stuck'}>
      <p
        className={classNames(styles.done, why !== undefined && styles.notDone)}
        role="status"
        tabIndex={-1}
        ref={line}
      >
        <Icon name={why === undefined ? 'check' : 'warning'} size={20} />
        <span>
          <strong>
            {why === undefined
              ? t(`functioning.recorded.${register}`, { time: format.time(recorded.at) })
              : t(`functioning.recorded.stuck.${why}`)}
          </strong>
          <br />
          {[
            form.name[language],
            t('functioning.recorded.rated', { count: rated }),
            ...(own === 0 ? [] : [t('functioning.recorded.own', { count: own })]),
          ].join(' · ')}
          <br />
          <span className={styles.quiet}>
            {t(why === undefined ? 'functioning.recorded.way' : `functioning.recorded.stuckWay.${why}`)}
          </span>
        </span>
      </p>
      <div className={styles.panelDeeds}>
        <button type="button" className={styles.button} onClick={onText}>
          {t('functioning.text.press')}
        </button>
        {onAsk !== undefined && (
          <button
            type="button"
            className={styles.button}
            data-ask
            onClick={() =>
              onAsk(
                t('functioning.again.askLine', { name: form.name[language], date: format.day(recorded.at) }),
              )
            }
          >
            {t('functioning.again.ask')}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onClose}>
          {t('functioning.back')}
        </button>
      </div>
    </section>
  );
}
