import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { OwnRating } from './OwnRating.tsx';
import styles from './SegmentBlock.module.css';
import { SegmentChoice } from './SegmentChoice.tsx';
import type { SegmentView } from './segment-view.ts';

/**
 * Which kind of customership the situation suggests: a suggestion with its reasons, the client's own view beside it, and the
 * professional's choice before both. It steers how services are arranged, never what care is given.
 */
export function SegmentBlock({ view }: { view: SegmentView }) {
  const { t, format } = useWords();
  const [open, setOpen] = useState<'asking' | 'choosing'>();
  const { names, suggested, complexity, reasons, resources, chosen } = view;
  const toggle = (part: 'asking' | 'choosing') => setOpen(open === part ? undefined : part);
  const shown = chosen?.segment ?? suggested;
  return (
    <section className={styles.block} aria-label={t('findings.segment.title')} data-segment={shown ?? 'none'}>
      <p className={styles.line}>
        <span className={styles.label}>{t('findings.segment.title')}</span>
        <span className={styles.value}>
          <strong>{shown === undefined ? t('findings.segment.none') : names[shown]}</strong>
          {shown !== undefined && (
            <span className={styles.quiet}>
              {' '}
              · {t(chosen === undefined ? 'findings.segment.suggestion' : 'findings.segment.chosen')}
            </span>
          )}
        </span>
        <LinkButton expanded={open === 'choosing'} onPress={() => toggle('choosing')}>
          {t('findings.segment.change')}
        </LinkButton>
      </p>
      {chosen !== undefined && (
        <p className={styles.detail}>
          {chosen.reason} · {format.day(chosen.at)}, {chosen.by}
          {suggested !== undefined && suggested !== chosen.segment && (
            <> · {t('findings.segment.instead', { segment: names[suggested] })}</>
          )}
        </p>
      )}
      {open === 'choosing' && (
        <SegmentChoice names={names} current={shown} onDone={() => setOpen(undefined)} />
      )}
      <p className={styles.line}>
        <span className={styles.label}>{t('findings.segment.situation')}</span>
        <span className={styles.value}>
          {t(`findings.segment.complexity.${complexity}`)}
          {reasons.length > 0 && <span className={styles.quiet}> · {format.list(reasons)}</span>}
        </span>
      </p>
      <p className={styles.line}>
        <span className={styles.label}>{t('findings.segment.ownView')}</span>
        <span className={styles.value}>
          {resources === undefined ? (
            <span className={styles.nothing}>
              <Icon name="notRecorded" /> <strong>{t('findings.segment.notAsked')}</strong>
            </span>
          ) : (
            <>
              {t(`findings.segment.resources.${resources.level}`)}{' '}
              <span className={styles.quiet}>{format.date(resources.date)}</span>{' '}
              <span className={styles.tag}>
                <RegisterTag register={resources.register} />
              </span>
            </>
          )}
        </span>
        <LinkButton expanded={open === 'asking'} onPress={() => toggle('asking')}>
          {t(resources === undefined ? 'findings.segment.ask' : 'findings.segment.askAgain')}
        </LinkButton>
      </p>
      {open === 'asking' && <OwnRating onDone={() => setOpen(undefined)} />}
    </section>
  );
}
