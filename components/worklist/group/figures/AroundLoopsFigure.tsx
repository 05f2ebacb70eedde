import { useWords } from '#components/app/WordsProvider.tsx';
import { type BeforeAndAfter, monthsAround } from '#lib/worklist/group/use-around-loops.ts';
import { type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { personsText } from '../group-words.ts';
import styles from './TextFigure.module.css';

/** Use before and after closed loops: its first words say what it is not. */
export function AroundLoopsFigure() {
  const words = useWords();
  const { t, format } = words;
  const { figures, names } = useGroup();
  const { all, measured, notMeasured, groups } = figures.aroundLoops();
  const notes = [
    t('group.around.measured', { count: personsText(measured, words) }),
    t('group.around.notMeasured', { months: monthsAround, count: personsText(notMeasured, words) }),
  ];
  const caveat = <p className={styles.caveat}>{t('group.around.caveat')}</p>;
  const title = t('group.around.title');
  if (all === undefined) {
    return (
      <FigureFrame title={title} compact={false} notes={notes}>
        <NoPlot>{t('group.around.none')}</NoPlot>
        {caveat}
      </FigureFrame>
    );
  }
  const number = (value: number) => format.number(value, 1);
  const told: readonly (BeforeAndAfter & { readonly name: string })[] = [
    { ...all, name: t('group.around.all') },
    ...groups.map((group) => ({
      ...group,
      name: group.segment === 'none' ? t('group.segments.none') : names.segmentName(group.segment),
    })),
  ];
  const rows = told.flatMap(({ name, before, after }): readonly BarRow[] => [
    {
      key: `${name} before`,
      label: `${name}, ${t('group.around.before').toLocaleLowerCase()}`,
      value: number(before),
      parts: [{ size: before, look: 'rest' }],
    },
    {
      key: `${name} after`,
      label: `${name}, ${t('group.around.after').toLocaleLowerCase()}`,
      value: number(after),
      parts: [{ size: after, look: 'quiet' }],
    },
  ]);
  return (
    <FigureFrame
      title={title}
      compact={false}
      sentence={t('group.around.sentence', {
        before: number(all.before),
        after: number(all.after),
        months: monthsAround,
        count: personsText(measured, words),
      })}
      table={{
        head: [t('group.around.group'), t('group.around.before'), t('group.around.after')],
        rows: told.map(({ name, before, after }) => [name, number(before), number(after)]),
      }}
      notes={[t('group.around.perMonth'), ...notes]}
    >
      <Bars
        rows={rows}
        most={Math.max(...told.flatMap(({ before, after }) => [before, after]), 0.1)}
        compact={false}
      />
      {caveat}
    </FigureFrame>
  );
}
