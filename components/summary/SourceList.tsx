import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { failureText } from '#lib/summary/failure-text.ts';
import type { SourceLine } from '#lib/summary/views.ts';
import { LockedBox } from './LockedBox.tsx';
import { RegisterTag } from './RegisterTag.tsx';
import styles from './SourceList.module.css';
import { useSummary } from './SummaryContext.tsx';
import { canRetry, closedWords } from './source-words.ts';

/** Every source with what came of it, in one of the four kinds of nothing or as an answer with its time. */
export function SourceList({ lines }: { lines: readonly SourceLine[] }) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <SourceListRow key={line.source.id} line={line} />
      ))}
    </ul>
  );
}

interface RowParts {
  readonly icon: IconName;
  readonly tone: string;
  readonly words: string;
  readonly more?: string | undefined;
  readonly deed?: ReactNode;
}

function SourceListRow({ line }: { line: SourceLine }) {
  const parts = useRowParts(line);
  return (
    <li className={styles.row} data-source-state={line.state.kind}>
      <span className={classNames(styles.glyph, styles[parts.tone])}>
        <Icon name={parts.icon} />
      </span>
      <span className={styles.name}>{line.source.name}</span>
      <span className={styles.tag}>
        <RegisterTag register={line.source.register} form="full" />
      </span>
      <span className={styles.state}>
        <strong>{parts.words}</strong>
        {parts.more !== undefined && <span className={styles.more}> · {parts.more}</span>}
      </span>
      {parts.deed !== undefined && <span className={styles.deed}>{parts.deed}</span>}
    </li>
  );
}

function useRowParts({ source, state }: SourceLine): RowParts {
  const { t, format } = useWords();
  const { actions, openSheet } = useSummary();
  const retry = (
    <LinkButton
      icon="retry"
      label={`${t('summary.retry')}: ${source.name}`}
      onPress={() => actions.retry(source.id)}
    >
      {t('summary.retry')}
    </LinkButton>
  );
  switch (state.kind) {
    case 'answered': {
      const when = format.dayAndTime(state.at);
      return {
        icon: 'check',
        tone: 'answered',
        words: t(state.knowsClient ? 'summary.answer.answered' : 'summary.answer.unknownClient'),
        more: state.fromCache ? t('summary.answer.fromCache', { date: when }) : when,
      };
    }
    case 'partial':
      return {
        icon: 'warning',
        tone: 'late',
        words: t('terms.nothing.partial'),
        more: `${state.failedSearches.map((search) => t(`terms.search.${search}`)).join(', ')}: ${failureText(t, state.failure)}`,
        deed: retry,
      };
    case 'asking':
      return {
        icon: 'waiting',
        tone: 'quiet',
        words: t('terms.nothing.waiting'),
        more:
          state.shownFrom === undefined
            ? undefined
            : t('summary.gap.shownFrom', { date: format.dayAndTime(state.shownFrom) }),
      };
    case 'failed':
      return {
        icon: 'warning',
        tone: 'late',
        words: t('terms.nothing.notAnswered'),
        more:
          [
            ...(state.failure.reason === 'timedOut' ? [] : [failureText(t, state.failure)]),
            ...(state.shownFrom === undefined
              ? []
              : [t('summary.gap.shownFrom', { date: format.dayAndTime(state.shownFrom) })]),
          ].join(' · ') || undefined,
        deed: canRetry(state.failure) ? retry : undefined,
      };
    case 'notPermitted':
      return {
        icon: 'padlock',
        tone: 'ink',
        words: t('terms.nothing.notPermitted'),
        more: closedWords(t, state.reason),
        deed: (
          <LinkButton
            label={`${t('summary.locked.what')} ${source.name}`}
            onPress={() =>
              openSheet({
                title: t('summary.locked.what'),
                content: <LockedBox gap={{ kind: 'notPermitted', source, reason: state.reason }} />,
              })
            }
          >
            {t('summary.locked.what')}
          </LinkButton>
        ),
      };
    case 'notAskedFor':
      return {
        icon: 'notAsked',
        tone: 'quiet',
        words: t('terms.nothing.notAskedFor'),
        more: t('summary.answer.notByDefault'),
        deed: (
          <LinkButton label={`${t('summary.ask')}: ${source.name}`} onPress={() => actions.ask(source.id)}>
            {t('summary.ask')}
          </LinkButton>
        ),
      };
  }
}
