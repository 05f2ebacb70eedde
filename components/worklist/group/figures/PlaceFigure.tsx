import { useWords } from '#components/app/WordsProvider.tsx';
import { unknownMunicipality } from '#lib/worklist/group/row-classes.ts';
import { type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';

/** Clients by municipality; small ones have no name here, and no bar that could be pressed. */
export function PlaceFigure() {
  const { t, format } = useWords();
  const { figures } = useGroup();
  const { bars, others, isPartial } = figures.municipalities();
  const rows: readonly BarRow[] = [
    ...bars.map(
      ({ municipality, count }): BarRow => ({
        key: municipality,
        label: municipality === unknownMunicipality ? t('group.municipalities.unknown') : municipality,
        value: format.number(count, 0),
        parts: [{ size: count, look: 'quiet' }],
        filter: { column: 'municipality', value: municipality },
      }),
    ),
    ...(others === undefined
      ? []
      : [
          {
            key: 'others',
            label: t('group.municipalities.others'),
            value: format.number(others, 0),
            parts: [{ size: others, look: 'hidden' as const }],
          },
        ]),
  ];
  return (
    <FigureFrame
      title={t('group.municipalities.title')}
      compact={false}
      sentence={t('group.municipalities.sentence', {
        bars: format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [t('group.municipalities.municipality'), t('group.clientsHead')],
        rows: rows.map(({ label, value }) => [label, value]),
      }}
      notes={[isPartial && others === undefined ? t('group.municipalities.othersHidden') : undefined]}
    >
      <Bars rows={rows} most={Math.max(1, ...rows.map(({ parts }) => parts[0]?.size ?? 0))} compact={false} />
    </FigureFrame>
  );
}
