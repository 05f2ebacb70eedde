import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWords } from '#components/app/WordsProvider.tsx';
import { tenths as tenthCount } from '#lib/worklist/group/use-tenths.ts';
import { FigureFrame, NoPlot } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { countedText, denominatorText } from '../group-words.ts';
import styles from './TenthsFigure.module.css';

const height = 56;
/** The smallest bar still seen. */
const least = 2;

/** How contacts fall on clients, those who use most at the right; their share in words. */
export function TenthsFigure({ compact }: { compact: boolean }) {
  const words = useWords();
  const { t, format } = words;
  const { figures } = useGroup();
  const { percents, lacks, contacts, of } = figures.tenths();
  const title = t('group.tenths.title');
  if (percents === undefined) {
    return (
      <FigureFrame title={title} compact={compact}>
        <NoPlot>
          {t(lacks === 'contacts' ? 'group.tenths.lacksContacts' : 'group.tenths.lacksClients')}
        </NoPlot>
      </FigureFrame>
    );
  }
  const bars = percents.map((percent, index) => ({ tenth: index + 1, percent }));
  const top = format.percent(percents.at(-1) ?? 0);
  const sentence = t('group.tenths.sentence', {
    percent: top,
    contacts: format.number(contacts, 0),
    of: denominatorText(of, words),
  });
  const y = scaleLinear<number>({ domain: [0, Math.max(...percents)], range: [least, height] });
  return (
    <FigureFrame
      title={title}
      compact={compact}
      sentence={compact ? sentence : undefined}
      table={{
        head: [t('group.tenths.tenth'), t('group.tenths.share')],
        rows: bars.map(({ tenth, percent }) => [t('group.tenths.bar', { tenth }), format.percent(percent)]),
      }}
      notes={[sentence, countedText(figures.counted(), words)]}
    >
      <div className={styles.plot}>
        <span className={styles.top}>{top}</span>
        {bars.map(({ tenth, percent }) => (
          <Tenth key={tenth} tenth={tenth} size={y(percent)} said={format.percent(percent)} />
        ))}
      </div>
      <div className={styles.ends}>
        <span>{t('group.tenths.least')}</span>
        <span>{t('group.tenths.most')}</span>
      </div>
    </FigureFrame>
  );
}

function Tenth({ tenth, size, said }: { tenth: number; size: number; said: string }) {
  const { t } = useWords();
  const { isPressed, press } = useGroup();
  const filter = { column: 'useTenth', value: String(tenth) } as const;
  return (
    <button
      type="button"
      className={styles.tenth}
      aria-pressed={isPressed(filter)}
      aria-label={`${t('group.tenths.bar', { tenth })} ${said}, ${t('group.filterTo')}`}
      data-bar={`useTenth ${tenth}`}
      onClick={() => press(filter)}
    >
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        <Bar
          x="1"
          y={height - size}
          width="calc(100% - 2px)"
          height={size}
          className={(tenth === tenthCount ? styles.most : styles.bar) ?? ''}
        />
      </svg>
    </button>
  );
}
