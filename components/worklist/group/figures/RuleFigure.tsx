import { useWords } from '#components/app/WordsProvider.tsx';
import type { Tier } from '#lib/risk/rule.ts';
import { type BarLook, type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';

const looks: Readonly<Record<Tier, BarLook>> = { first: 'first', check: 'check', note: 'rest' };

/** Clients for whom a finding of each rule waits. */
export function RuleFigure() {
  const { t, format } = useWords();
  const { figures, names } = useGroup();
  const { bars } = figures.rules();
  const told = bars.flatMap((bar) => (bar.count === 'small' ? [] : [{ ...bar, count: bar.count }]));
  const nameOf = ({ ruleId, title, origin }: (typeof bars)[number]) =>
    origin === 'server' && title !== undefined
      ? `${title} (${t('group.rules.server')})`
      : (title ?? names.ruleTitle(ruleId));
  const rows = told.map(
    (bar): BarRow => ({
      key: bar.ruleId,
      label: nameOf(bar),
      value: format.number(bar.count, 0),
      parts: [{ size: bar.count, look: looks[bar.tier] }],
      filter: { column: 'rule', value: bar.ruleId },
    }),
  );
  const hidden = bars.length - told.length;
  return (
    <FigureFrame
      title={t('group.rules.title')}
      compact={false}
      sentence={
        rows.length === 0
          ? undefined
          : t('group.rules.sentence', {
              bars: format.list(rows.map(({ label, value }) => `${label} ${value}`)),
            })
      }
      table={
        rows.length === 0
          ? undefined
          : {
              head: [t('group.rules.rule'), t('group.rules.tier'), t('group.clientsHead')],
              rows: told.map((bar) => [
                nameOf(bar),
                t(`group.segments.tier.${bar.tier}`),
                format.number(bar.count, 0),
              ]),
            }
      }
      notes={[hidden === 0 ? undefined : t('group.rules.hidden', { count: hidden })]}
    >
      {bars.length === 0 && <NoPlot>{t('group.rules.empty')}</NoPlot>}
      <Bars rows={rows} most={Math.max(1, ...told.map(({ count }) => count))} compact={false} />
    </FigureFrame>
  );
}
