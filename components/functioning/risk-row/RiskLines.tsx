import { useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import type { MeasurementKind } from '#lib/model/entries.ts';
import { RiskLine } from './RiskLine.tsx';
import styles from './RiskRow.module.css';
import type { RiskRowProps } from './RiskRow.tsx';
import { useRiskLines } from './use-risk-lines.ts';

/** Every factor in a line of its own. What is recorded stays in its place and says so; Enter goes on to the next line. */
export function RiskLines({ access, onInstrument }: RiskRowProps) {
  const { t } = useWords();
  const used = useRiskLines(access);
  const list = useRef<HTMLUListElement>(null);
  const left = used.lines.filter(
    ({ measures, state }) =>
      (state === 'missing' || state === 'outdated') && used.outcome(measures)?.kind !== 'saved',
  ).length;
  const goOn = (from: MeasurementKind) => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-first]') ?? [])];
    const line = (node: HTMLElement) => node.closest<HTMLElement>('[data-factor]')?.dataset.factor;
    const here = stops.findLastIndex((node) => line(node) === from);
    stops[here + 1]?.focus();
  };
  return (
    <section className={styles.row} aria-labelledby="risk-row-title" data-risk-row>
      <header className={styles.head}>
        <h3 className={styles.title} id="risk-row-title">
          {t('instruments.risk.title')}
        </h3>
        <span className={styles.meta}>
          {t(left === 0 ? 'instruments.risk.allKnown' : 'instruments.risk.left', { count: left })}
        </span>
      </header>
      {used.lines.length === 0 ? (
        <p className={styles.line}>
          <NothingMark state="empty" words={t('instruments.risk.none')} />
        </p>
      ) : (
        <>
          <p className={styles.hint}>{t(`instruments.risk.hint.${access.professional.register}`)}</p>
          <ul ref={list}>
            {used.lines.map((line) => (
              <RiskLine
                key={line.measures}
                line={line}
                register={access.professional.register}
                outcome={used.outcome(line.measures)}
                onRecord={async (value, byKey) => {
                  const isRecorded = await used.record(line.measures, value);
                  if (isRecorded && byKey) goOn(line.measures);
                  return isRecorded;
                }}
                instrumentName={
                  line.entry.kind === 'instrument'
                    ? nameOf(access.instruments, line.entry.instrumentId)
                    : undefined
                }
                onInstrument={onInstrument}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function nameOf(instruments: RiskRowProps['access']['instruments'], wanted: string): string | undefined {
  return instruments.find(({ id }) => id === wanted)?.name;
}
