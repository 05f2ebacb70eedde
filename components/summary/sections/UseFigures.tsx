import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import { KeyFigure } from '#components/ui/KeyFigure.tsx';
import type { ServiceUseView } from '#lib/summary/views.ts';
import { useSummary } from '../SummaryContext.tsx';
import styles from './UseFigures.module.css';

type FigureId = keyof ServiceUseView['figures'];

/** More services than this with no-shows, and their sum says it shorter. */
const noShowParts = 2;

/** Five counts with the year before in parentheses; a press says what is counted and how. */
export function UseFigures({ view }: { view: ServiceUseView }) {
  const { t, format } = useWords();
  const { openSheet } = useSummary();
  const { figures, lanes } = view;
  const missed = lanes.filter((lane) => lane.noShows > 0);
  const percent = (value: number | undefined) =>
    value === undefined ? t('summary.use.noFigure') : format.percent(value);

  const values: readonly { readonly id: FigureId; readonly now: string; readonly previous: string }[] = [
    { id: 'contacts', ...compared(figures.contacts) },
    { id: 'emergencyVisits', ...compared(figures.emergencyVisits) },
    { id: 'wardDays', ...compared(figures.wardDays) },
    {
      id: 'noShows',
      ...compared(figures.noShows),
      // Per service, because two missed times in one service and one in each of two are different things.
      ...(missed.length === noShowParts ? { now: missed.map((lane) => lane.noShows).join(' + ') } : {}),
    },
    {
      id: 'remoteShare',
      now: percent(figures.remoteShare.now),
      previous: percent(figures.remoteShare.previous),
    },
  ];
  const explain = (id: FigureId, now: string, previous: string) =>
    openSheet({
      title: `${t(`terms.figure.${id}`)} ${now} (${previous})`,
      content: (
        <>
          <p className={styles.meaning}>{t(`terms.figureMeaning.${id}`)}</p>
          <Facts
            rows={[
              {
                label: t('summary.use.now'),
                value: `${now} · ${format.range(view.period.from, view.period.to)}`,
              },
              {
                label: t('terms.previous'),
                value: `${previous} · ${format.range(view.previousPeriod.from, view.previousPeriod.to)}`,
              },
              ...(id === 'noShows'
                ? missed.map((lane) => ({ label: lane.service, value: lane.noShows }))
                : []),
            ]}
          />
        </>
      ),
    });
  return (
    <ul className={styles.figures} aria-label={t('summary.use.figures')}>
      {values.map(({ id, now, previous }) => (
        <KeyFigure
          key={id}
          className={id === 'noShows' ? styles.noShows : styles.figure}
          value={now}
          previous={previous}
          previousLabel={t('terms.previous')}
          label={t(`terms.figure.${id}`)}
          onPress={() => explain(id, now, previous)}
        />
      ))}
    </ul>
  );
}

function compared({ now, previous }: { readonly now: number; readonly previous: number }) {
  return { now: String(now), previous: String(previous) };
}
