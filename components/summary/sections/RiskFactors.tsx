import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import { formatUnit } from '#lib/base/format.ts';
import type { RiskFactorRow, SectionOf } from '#lib/summary/views.ts';
import { type Nothing, NothingMark } from '../NothingMark.tsx';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';
import { usePlots } from '../use-plots.ts';
import styles from './RiskFactors.module.css';

type ValueRow = Extract<RiskFactorRow, { state: 'recorded' | 'outdated' }>;
type MissingRow = Exclude<RiskFactorRow, ValueRow>;

/** Latest value, date, band and trend of each factor, and in the same list what was not recorded in time. */
export function RiskFactors({ section }: { section: SectionOf<'risk-factors'> }) {
  const { t } = useWords();
  const { rows } = section.view;
  const recorded = rows.filter((row): row is ValueRow => 'provenance' in row);
  const marked = recorded.filter((row) => row.band === 'aboveTarget');
  const onlyOwn = marked.every((row) => row.target?.source === 'own');
  return (
    <SectionFrame
      section={section}
      rowsSayNothing={rows.length > 0}
      registers={registersOf(recorded)}
      foldedMeta={marked.length > 0 ? t('summary.risk.above', { count: marked.length }) : undefined}
      meta={
        <>
          {marked.length > 0 && (
            <span className={styles.legend}>
              <Icon name="aboveTarget" size={12} color="var(--above-target)" />
              {t(onlyOwn ? 'terms.band.own.aboveTarget' : 'summary.risk.aboveAny')}
            </span>
          )}
          {recorded.some((row) => row.target !== undefined) && (
            <span className={styles.trendLegend}>
              <svg width="14" height="2" aria-hidden="true" focusable="false">
                <path d="M0 1h14" stroke="currentColor" strokeDasharray="4 3" />
              </svg>
              {t('summary.risk.target')}
            </span>
          )}
        </>
      }
    >
      <EntryList>
        {rows.map((row) =>
          'provenance' in row ? (
            <Value key={row.measures} row={row} />
          ) : (
            <Missing key={row.measures} row={row} />
          ),
        )}
      </EntryList>
    </SectionFrame>
  );
}

function Value({ row }: { row: ValueRow }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const plots = usePlots();
  const label = t(`terms.measure.${row.measures}`);
  const date = format.day(row.date);
  const value = format.figure(row.value);
  const unit = row.unit === undefined ? undefined : formatUnit(row.unit);
  const band =
    row.band === undefined || row.target === undefined
      ? undefined
      : t(`terms.band.${row.target.source}.${row.band}`);
  // An answer in words has no trend and takes the trend's room.
  const isWord = !/\d/.test(row.value);
  const whole = [value, unit, row.outOf === undefined ? undefined : `/ ${row.outOf}`]
    .filter(Boolean)
    .join(' ');
  const press = () =>
    showSource({
      title: `${label} ${whole}`,
      date,
      provenance: row.provenance,
      facts: [
        { label: t('summary.risk.band'), value: band },
        {
          label: t('summary.risk.targetLabel'),
          value: row.target === undefined ? undefined : targetWords(row.target, format.number),
        },
        {
          label: t('summary.risk.earlier'),
          value:
            row.trend.length < 2
              ? undefined
              : row.trend
                  .map((point) => `${format.number(point.value)} (${format.day(point.date)})`)
                  .join(', '),
        },
        { label: t('summary.risk.unit'), value: row.unitUnknown ? t('terms.unitUnknown') : undefined },
      ],
    });
  const tag = <RegisterTag register={row.provenance.register} />;

  if (row.state === 'outdated') {
    return (
      <EntryRow
        label={label}
        labelTone="ink"
        content={
          <NothingMark
            state="empty"
            words={t('terms.notRecordedFor', { months: row.intervalMonths ?? '' })}
            more={`${t('terms.previousShort')} ${value}`}
          />
        }
        date={date}
        tag={tag}
        onPress={press}
      />
    );
  }
  return (
    <EntryRow
      label={label}
      labelTone="ink"
      content={
        <span className={styles.value}>
          {!isWord && (
            <span className={styles.trend}>
              {row.trend.length > 1 && plots !== undefined && (
                <plots.Trend values={row.trend.map((point) => point.value)} target={row.target?.value} />
              )}
            </span>
          )}
          <span>
            <span className={styles.figure} data-word={isWord}>
              {value}
            </span>
            {(unit !== undefined || row.outOf !== undefined) && (
              <span className={styles.unit}> {row.outOf === undefined ? unit : `/ ${row.outOf}`}</span>
            )}
            {(row.band === 'aboveTarget' || row.band === 'belowTarget') && (
              <span className={styles.band}>
                <Icon name={row.band} size={12} color="var(--above-target)" />
                <VisuallyHidden>{band}</VisuallyHidden>
              </span>
            )}
          </span>
        </span>
      }
      detail={row.unitUnknown ? t('terms.unitUnknown') : undefined}
      date={date}
      tag={tag}
      onPress={press}
    />
  );
}

function targetWords(
  target: { readonly value: number; readonly upper?: number },
  number: (value: number) => string,
): string {
  return target.upper === undefined
    ? number(target.value)
    : `${number(target.value)}–${number(target.upper)}`;
}

const nothingOf: Record<MissingRow['state'], Nothing> = {
  notRecorded: 'empty',
  notPermitted: 'locked',
  notAnswered: 'failed',
  notAskedFor: 'notAskedFor',
  waiting: 'waiting',
};

function Missing({ row }: { row: MissingRow }) {
  const { t } = useWords();
  return (
    <EntryRow
      label={t(`terms.measure.${row.measures}`)}
      labelTone="ink"
      content={
        <NothingMark
          state={nothingOf[row.state]}
          more={row.state === 'notRecorded' ? t('terms.neverAsked') : undefined}
        />
      }
    />
  );
}
