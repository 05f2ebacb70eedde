import { useWords } from '#components/app/WordsProvider.tsx';
import type { AccessClass } from '#lib/worklist/group/row-classes.ts';
import { type BarLook, type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { countedText, personsText } from '../group-words.ts';

const looks: Readonly<Record<AccessClass, BarLook>> = {
  passed: 'check',
  within: 'quiet',
  notKnown: 'hidden',
  noWait: 'rest',
};

/** Clients by their booked times against the access limit. */
export function AccessFigure() {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { bars, isEmpty } = figures.access();
  const title = t('group.access.title');
  if (isEmpty) {
    return (
      <FigureFrame title={title} compact={false}>
        <NoPlot>{t('group.access.empty')}</NoPlot>
      </FigureFrame>
    );
  }
  const rows = bars.map(
    ({ access, count }): BarRow => ({
      key: access,
      label: t(`group.access.class.${access}`),
      value: personsText(count, words),
      parts: [{ size: count === 'small' ? 0 : count, look: looks[access] }],
      filter: count === 'small' || count === 0 ? undefined : { column: 'access', value: access },
    }),
  );
  return (
    <FigureFrame
      title={title}
      compact={false}
      sentence={t('group.access.sentence', {
        bars: format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [t('group.access.limit'), t('group.clientsHead')],
        rows: rows.map(({ label, value }) => [label, value]),
      }}
      notes={[t('group.access.notKnown'), countedText(figures.counted(), words)]}
    >
      <Bars rows={rows} most={Math.max(1, ...rows.map(({ parts }) => parts[0]?.size ?? 0))} compact={false} />
    </FigureFrame>
  );
}
