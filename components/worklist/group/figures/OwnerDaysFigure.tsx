import { useWords } from '#components/app/WordsProvider.tsx';
import { Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { daysOfGroupText, daysText, personsText } from '../group-words.ts';
import { LinePlot } from '../LinePlot.tsx';

/** Days from a finding to the acceptance of an owner, by the month of acceptance. */
export function OwnerDaysFigure({ compact }: { compact: boolean }) {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { months, latest, year, accepted, owners, pending, withoutOwner } = figures.owners();
  const days = (count: number) => daysText(count, words);
  const pendingCount = owners.find(({ owner }) => owner === 'pending')?.count ?? 0;
  const notes = [
    t('group.owners.counted', { count: personsText(accepted, words) }),
    year?.p90 === undefined ? undefined : t('group.owners.p90Year', { days: days(year.p90) }),
    pending === undefined
      ? t('group.owners.pendingFew', { count: personsText(pendingCount, words) })
      : t('group.owners.pending', { count: personsText(pendingCount, words), days: days(pending.median) }),
    withoutOwner === undefined
      ? undefined
      : t('group.owners.withoutOwner', { days: days(withoutOwner.median) }),
  ];
  const title = t('group.owners.title');
  if (latest === undefined) {
    return (
      <FigureFrame title={title} compact={compact} notes={notes}>
        <NoPlot>{t('group.owners.none')}</NoPlot>
      </FigureFrame>
    );
  }
  const ofYear = year === undefined ? undefined : days(year.median);
  return (
    <FigureFrame
      title={title}
      compact={compact}
      sentence={t('group.owners.sentence', {
        latest: days(latest.days.median),
        month: format.month(latest.endsOn),
        year: ofYear ?? t('group.notShown'),
      })}
      table={{
        head: [t('group.month'), t('group.owners.median'), t('group.owners.p90')],
        rows: months.map(({ endsOn, days: told }) => [
          format.month(endsOn),
          told === undefined ? t('group.gap') : days(told.median),
          told?.p90 === undefined ? t('group.notShown') : days(told.p90),
        ]),
      }}
      notes={notes}
    >
      <LinePlot
        compact={compact}
        months={months.map(({ endsOn, days: told }) => ({ endsOn, value: told?.median }))}
        reference={
          year === undefined || ofYear === undefined
            ? undefined
            : { value: year.median, words: t('group.owners.year', { days: ofYear }) }
        }
        format={days}
      />
    </FigureFrame>
  );
}

/** All clients by who answers for them; pending acceptance stands for itself. */
export function OwnersFigure() {
  const words = useWords();
  const { t } = words;
  const { figures } = useGroup();
  const owners = figures.owners().owners.filter(({ count }) => count !== 0);
  const rows = owners.map(({ owner, count }) => ({
    key: owner,
    label: t(`group.owners.class.${owner}`),
    value: personsText(count, words),
    parts: [{ size: count === 'small' ? 0 : count, look: 'quiet' as const }],
    filter: count === 'small' ? undefined : ({ column: 'owner', value: owner } as const),
  }));
  return (
    <FigureFrame
      title={t('group.owners.ownersTitle')}
      compact={false}
      sentence={t('group.owners.ownersSentence', {
        bars: words.format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [t('group.owners.who'), t('group.clientsHead')],
        rows: rows.map(({ label, value }) => [label, value]),
      }}
    >
      <Bars rows={rows} most={Math.max(...rows.map(({ parts }) => parts[0]?.size ?? 0))} compact={false} />
    </FigureFrame>
  );
}

/** Clients by phase, with the days that they have stood in it and that it took those who went on. */
export function PhaseFigure() {
  const words = useWords();
  const { t } = words;
  const { figures } = useGroup();
  const { bars } = figures.phases();
  const shown = bars.filter(({ count, took }) => count !== 0 || took !== undefined);
  const rows = shown.map(({ phase, count }) => ({
    key: phase,
    label: t(`group.phases.class.${phase}`),
    value: personsText(count, words),
    parts: [{ size: count === 'small' ? 0 : count, look: 'quiet' as const }],
    filter: count === 'small' || count === 0 ? undefined : ({ column: 'phase', value: phase } as const),
  }));
  const both = t('group.phases.medianAndP90');
  return (
    <FigureFrame
      title={t('group.phases.title')}
      compact={false}
      sentence={t('group.phases.sentence', {
        bars: words.format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [
          t('group.phases.phase'),
          t('group.clientsHead'),
          `${t('group.phases.waiting')}, ${both}`,
          `${t('group.phases.took')}, ${both}`,
        ],
        rows: shown.map(({ phase, count, waiting, took }) => [
          t(`group.phases.class.${phase}`),
          personsText(count, words),
          daysOfGroupText(waiting, words),
          daysOfGroupText(took, words),
        ]),
      }}
      notes={[t('group.phases.explained')]}
    >
      <Bars
        rows={rows.map((row, index) => {
          const waiting = shown[index]?.waiting;
          return waiting === undefined
            ? row
            : { ...row, value: `${row.value} · ${daysText(waiting.median, words)}` };
        })}
        most={Math.max(...rows.map(({ parts }) => parts[0]?.size ?? 0))}
        compact={false}
      />
    </FigureFrame>
  );
}
