import { useEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Rule } from '#lib/risk/rule.ts';
import { Button } from '../fields.tsx';
import styles from './Rules.module.css';
import type { RulePreview, RulesPort } from './rules-port.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly preview: RulePreview }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'failed' };

/**
 * How many, and which, of the team's own current clients the rule would find, before it is switched on. Each of them is read
 * through the gate and written into the log, so that nothing happens before the press.
 */
export function RulePreviewPart({ rule, port }: { readonly rule: Rule; readonly port: RulesPort }) {
  const { t } = useWords();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run() {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', done: 0, total: 0 });
    const progress = (done: number, total: number) => {
      if (!controller.signal.aborted) setState({ kind: 'running', done, total });
    };
    const preview = await port.preview(rule, progress, controller.signal).catch(() => undefined);
    if (controller.signal.aborted) return;
    if (preview === undefined) setState({ kind: 'failed' });
    else setState(preview === 'signedOut' ? { kind: 'signedOut' } : { kind: 'ended', preview });
  }
  function cancel() {
    running.current?.abort();
    setState({ kind: 'idle' });
  }

  return (
    <section aria-label={t('settings.rules.preview.title')} className={styles.preview}>
      <h4 className={styles.small}>{t('settings.rules.preview.title')}</h4>
      <p className={styles.quiet}>{t('settings.rules.preview.hint')}</p>
      <div role="status" className={styles.preview}>
        {state.kind === 'running' && (
          <Mark
            icon="waiting"
            tone="quiet"
            words={t('settings.rules.preview.running', { done: state.done, total: state.total })}
          />
        )}
        {state.kind === 'signedOut' && (
          <Mark icon="padlock" tone="quiet" words={t('settings.rules.preview.signedOut')} />
        )}
        {state.kind === 'failed' && (
          <Mark icon="warning" tone="late" words={t('settings.rules.preview.failed')} />
        )}
        {state.kind === 'ended' && <Outcome preview={state.preview} />}
      </div>
      {state.kind === 'running' ? (
        <Button onPress={cancel}>{t('settings.cancel')}</Button>
      ) : (
        <Button onPress={() => void run()}>{t('settings.rules.preview.run')}</Button>
      )}
    </section>
  );
}

function Outcome({ preview }: { readonly preview: RulePreview }) {
  const { t, format } = useWords();
  const { outcomes, total, closed, found, lacking } = preview;
  return (
    <>
      <p>
        <strong>{t('settings.rules.preview.found', { count: outcomes.present, total })}</strong>
      </p>
      <p className={styles.quiet}>
        {t('settings.rules.preview.rest', {
          insufficient: outcomes.insufficientData,
          notPermitted: outcomes.notPermitted + closed,
          notApplicable: outcomes.notApplicable,
        })}
      </p>
      {lacking.length > 0 && (
        <Mark
          icon="warning"
          tone="late"
          words={t('settings.rules.preview.lacking', { sources: format.list(lacking) })}
        />
      )}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ name, birthDate, metOn }) => (
            <li key={`${name} ${birthDate ?? ''}`}>
              <bdi>{name}</bdi>
              {birthDate !== undefined && <span className={styles.quiet}> {format.date(birthDate)}</span>}
              {metOn !== undefined && (
                <span className={styles.quiet}>
                  {' '}
                  · {t('settings.rules.preview.since', { date: format.date(metOn) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
