import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Translate } from '#lib/base/language.ts';
import { failureText } from '#lib/summary/failure-text.ts';
import type { SourceGap } from '#lib/summary/section.ts';
import styles from './GapLines.module.css';
import { LockedBox } from './LockedBox.tsx';
import { NothingMark } from './NothingMark.tsx';
import { useSummary } from './SummaryContext.tsx';
import { nothingOfGap } from './section-nothing.ts';
import { canRetry } from './source-words.ts';

/**
 * Which sources a section with facts lacks: one quiet sentence. What can be done about it stands once, at the top of
 * the summary, and not again under every section.
 */
export function GapNote({ gaps }: { gaps: readonly SourceGap[] }) {
  const { t } = useWords();
  // A source without such data is no gap beside facts from others.
  const shown = gaps.filter((gap) => gap.kind !== 'notOffered');
  if (shown.length === 0) return null;
  return (
    <p className={styles.note}>
      {t('summary.gap.missing', {
        sources: shown.map((gap) => `${gap.source.name} (${gapWords(t, gap)})`).join(', '),
      })}
    </p>
  );
}

/** Which sources a section without facts lacks: each in its own line, with the deed that would help. */
export function GapLines({ gaps }: { gaps: readonly SourceGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <EntryList>
      {gaps.map((gap) => (
        <GapLine key={`${gap.source.id} ${gap.kind}`} gap={gap} />
      ))}
    </EntryList>
  );
}

function gapWords(t: Translate, gap: SourceGap): string {
  const words: Record<SourceGap['kind'], string> = {
    failed: 'terms.nothing.notAnswered',
    partial: 'terms.nothing.partial',
    notPermitted: 'terms.nothing.notPermitted',
    notAskedFor: 'terms.nothing.notAskedFor',
    asking: 'terms.nothing.waiting',
    notOffered: 'terms.nothing.notOffered',
  };
  return t(words[gap.kind]);
}

function GapLine({ gap }: { gap: SourceGap }) {
  const { t, format } = useWords();
  const { actions, openSheet } = useSummary();
  const { id, name } = gap.source;
  const retry = (gap.kind === 'failed' || gap.kind === 'partial') && canRetry(gap.failure);
  return (
    <EntryRow
      content={
        <NothingMark
          state={nothingOfGap(gap)}
          words={`${name}: ${gapWords(t, gap)}`}
          more={moreWords(t, gap, format.day)}
          size="detail"
        />
      }
      action={
        retry ? (
          <LinkButton icon="retry" onPress={() => actions.retry(id)} label={`${t('summary.retry')}: ${name}`}>
            {t('summary.retry')}
          </LinkButton>
        ) : gap.kind === 'notAskedFor' ? (
          <LinkButton onPress={() => actions.ask(id)} label={`${t('summary.ask')}: ${name}`}>
            {t('summary.ask')}
          </LinkButton>
        ) : gap.kind === 'notPermitted' ? (
          <LinkButton
            onPress={() => openSheet({ title: t('summary.locked.what'), content: <LockedBox gap={gap} /> })}
            label={`${t('summary.locked.what')} ${name}`}
          >
            {t('summary.locked.what')}
          </LinkButton>
        ) : undefined
      }
    />
  );
}

function moreWords(t: Translate, gap: SourceGap, day: (instant: string) => string): string | undefined {
  if ('shownFrom' in gap && gap.shownFrom !== undefined) {
    return t('summary.gap.shownFrom', { date: day(gap.shownFrom) });
  }
  return gap.kind === 'failed' || gap.kind === 'partial' ? failureText(t, gap.failure) : undefined;
}
