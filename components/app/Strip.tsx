import { ageWords } from '#components/summary/age-words.ts';
import { shownFindings } from '#components/summary/shown-findings.ts';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { Summary } from '#lib/summary/views.ts';
import type { ClientState } from '#lib/workflows/client-state.ts';
import styles from './Strip.module.css';
import { useWords } from './WordsProvider.tsx';

interface StripProps {
  readonly state: ClientState;
  readonly findings: ClientFindings | undefined;
  readonly onUnfold: () => void;
}

/**
 * The folded sidebar, 40 px: who, is it the same client, do findings wait, is an owner missing, is it complete. No code, no
 * fact text, and of findings nothing but their number.
 */
export function Strip({ state, findings, onUnfold }: StripProps) {
  const { t } = useWords();
  if (state.kind !== 'summary') {
    return (
      <aside className={styles.strip}>
        <div className={styles.plain}>
          <IconButton icon="unfold" label={t('app.unfold')} onPress={onUnfold} />
          {state.kind === 'unclear' && (
            <span className={styles.unclear}>
              <Icon name="warning" />
              <VisuallyHidden>{t('app.unclear.title')}</VisuallyHidden>
            </span>
          )}
        </div>
      </aside>
    );
  }
  return (
    <aside className={styles.strip}>
      <StripIdentity summary={state.summary} onUnfold={onUnfold} />
      {findings !== undefined && <WaitingFindings findings={findings} />}
      <StripSigns summary={state.summary} />
    </aside>
  );
}

function StripIdentity({ summary, onUnfold }: { summary: Summary; onUnfold: () => void }) {
  const { t } = useWords();
  const { name, age, agreedOn } = summary.banner;
  const agreed = agreedOn.length >= 2;
  const words = ageWords(t, age);
  return (
    <header className={styles.identity}>
      <IconButton icon="unfold" label={t('app.unfold')} onPress={onUnfold} />
      <h1 className={styles.upright}>
        <bdi className={styles.name} data-banner-name="">
          {name}
        </bdi>
        {words !== undefined && <span> {words}</span>}
      </h1>
      <span title={t(agreed ? 'summary.banner.sameClient' : 'summary.banner.unconfirmed')}>
        <Icon name={agreed ? 'check' : 'warning'} />
        <VisuallyHidden>
          {t(agreed ? 'summary.banner.sameClient' : 'summary.banner.unconfirmed')}
        </VisuallyHidden>
      </span>
    </header>
  );
}

function WaitingFindings({ findings }: { findings: ClientFindings }) {
  const { t } = useWords();
  const shown = shownFindings(findings);
  const [gravest] = shown;
  if (gravest === undefined) return null;
  const count = shown.length;
  const words = `${t('summary.findings.count', { count })} ${t('summary.findings.awaiting', { count })}`;
  return (
    <div className={styles.sign} title={words} data-waiting-findings={count}>
      <TierGlyph tier={gravest.rule.tier} />
      <VisuallyHidden>{words}</VisuallyHidden>
      <span aria-hidden="true">{count}</span>
    </div>
  );
}

function StripSigns({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const { answered, total, complete, waiting, oldest, unreadCount } = summary.completeness;
  const missing = summary.sections.owners.view.rows.filter((row) => row.state === 'notRecorded');
  const missingWords = missing
    .map((row) => `${t(`terms.ownerRole.${row.role}`)}: ${t('terms.nothing.notRecorded')}`)
    .join(', ');
  const time = oldest === undefined ? '' : format.time(oldest).replace(/^kl[o.]+\s/, '');
  const sources = complete
    ? t('summary.status.complete', { count: total })
    : t('summary.status.answeredOf', { answered, total });
  return (
    <>
      {missing.length > 0 && (
        <div className={styles.sign} title={missingWords}>
          <Icon name="person" />
          <Icon name="notRecorded" />
          <VisuallyHidden>{missingWords}</VisuallyHidden>
        </div>
      )}
      <div
        className={complete || waiting ? styles.sources : styles.partial}
        title={sources}
        data-completeness={complete ? 'complete' : waiting ? 'waiting' : 'partial'}
        data-answered={answered}
        data-total={total}
        data-unread={unreadCount}
      >
        <span className={complete ? styles.answered : undefined}>
          <Icon name={complete ? 'check' : waiting ? 'waiting' : 'warning'} />
        </span>
        <VisuallyHidden>{sources}</VisuallyHidden>
        <span aria-hidden="true">
          {answered}/{total}
        </span>
        {time !== '' && <span>{time}</span>}
      </div>
    </>
  );
}
