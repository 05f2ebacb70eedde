import { useWords } from '#components/app/WordsProvider.tsx';
import { TierGlyph } from '#components/summary/TierGlyph.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { Persons } from '#lib/base/small-groups.ts';
import { type SegmentClass, type TierClass, tierClasses } from '#lib/worklist/group/row-classes.ts';
import type { SegmentBar } from '#lib/worklist/group/segments-and-tiers.ts';
import { type BarLook, type BarRow, Bars } from '../Bars.tsx';
import { FigureFrame } from '../FigureFrame.tsx';
import { useGroup } from '../GroupContext.tsx';
import { personsText } from '../group-words.ts';
import styles from './SegmentFigure.module.css';

/** The segment of the greatest need of coordination first. */
const order: readonly SegmentClass[] = ['network', 'cooperating', 'community', 'selfActing', 'none'];
const looks: Readonly<Record<TierClass, BarLook>> = {
  first: 'first',
  check: 'check',
  note: 'rest',
  none: 'rest',
};

/** Clients by segment; within each bar the highest tier that waits. */
export function SegmentFigure({ compact }: { compact: boolean }) {
  const words = useWords();
  const { t } = words;
  const { figures, names } = useGroup();
  const { bars, tiers, agreed } = figures.segments();
  const shown = order.flatMap((id) => bars.filter(({ segment, count }) => segment === id && count !== 0));
  const nameOf = (segment: SegmentClass) =>
    segment === 'none' ? t('group.segments.none') : names.segmentName(segment);
  const rows = shown.map((bar): BarRow => {
    const { segment, count } = bar;
    return {
      key: segment,
      label: nameOf(segment),
      value: personsText(count, words),
      parts: partsOf(bar),
      filter: count === 'small' ? undefined : { column: 'segment', value: segment },
    };
  });
  return (
    <FigureFrame
      title={t('group.segments.title')}
      legend={<TierLegend tiers={tiers} compact={compact} />}
      compact={compact}
      sentence={t('group.segments.sentence', {
        bars: words.format.list(rows.map(({ label, value }) => `${label} ${value}`)),
      })}
      table={{
        head: [
          t('group.segments.segment'),
          t('group.segments.tier.first'),
          t('group.segments.tier.check'),
          t('group.segments.tier.rest'),
          t('group.total'),
        ],
        rows: shown.map((bar) => [
          nameOf(bar.segment),
          personsText(bar.tiers.first, words),
          personsText(bar.tiers.check, words),
          personsText(restOf(bar.tiers), words),
          personsText(bar.count, words),
        ]),
      }}
      notes={[t('group.segments.agreed', { count: personsText(agreed, words) })]}
    >
      <Bars rows={rows} most={Math.max(...bars.map(sizeOf), 1)} compact={compact} />
    </FigureFrame>
  );
}

/** To note and nothing that waits are one, as in the picture: the phases tell of much the same clients. */
function restOf({ note, none }: SegmentBar['tiers']): Persons {
  return note === 'small' || none === 'small' ? 'small' : note + none;
}

function sizeOf({ count }: { readonly count: Persons }): number {
  return count === 'small' ? 0 : count;
}

/** What is not told of a bar stands at its end as one empty part. */
function partsOf({ count, tiers }: SegmentBar): BarRow['parts'] {
  if (count === 'small') return [];
  const told = tierClasses.map((tier) => ({ look: looks[tier], size: sizeOf({ count: tiers[tier] }) }));
  const rest = told.filter(({ look }) => look === 'rest').reduce((sum, { size }) => sum + size, 0);
  const hidden = count - told.reduce((sum, { size }) => sum + size, 0);
  return [
    ...told.filter(({ look }) => look !== 'rest'),
    { look: 'rest', size: rest },
    { look: 'hidden', size: hidden },
  ];
}

/** What each pattern means; a tier whose number is told narrows the list. */
function TierLegend({ tiers, compact }: { tiers: Readonly<Record<TierClass, Persons>>; compact: boolean }) {
  const { t, format } = useWords();
  const { isPressed, press } = useGroup();
  return (
    <span className={styles.legend}>
      {(['first', 'check'] as const).map((tier) => {
        const count = tiers[tier];
        const name = t(compact ? `group.segments.tierShort.${tier}` : `group.segments.tier.${tier}`);
        const inside = (
          <>
            <TierGlyph tier={tier} />
            {name}
            {!compact && count !== 'small' && ` ${format.number(count, 0)}`}
          </>
        );
        if (count === 'small' || count === 0) {
          return (
            <span key={tier} className={styles.item}>
              {inside}
            </span>
          );
        }
        const filter = { column: 'tier', value: tier } as const;
        return (
          <button
            key={tier}
            type="button"
            className={styles.item}
            aria-pressed={isPressed(filter)}
            data-bar={`tier ${tier}`}
            onClick={() => press(filter)}
          >
            {inside}
            <VisuallyHidden>, {t('group.filterTo')}</VisuallyHidden>
          </button>
        );
      })}
      <span className={styles.item}>
        <span className={styles.rest} />
        {t('group.segments.tierShort.rest')}
      </span>
    </span>
  );
}
