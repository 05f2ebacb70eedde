import { useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useWidth } from '#components/summary/timeline/use-width.ts';
import { usePlots } from '#components/summary/use-plots.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { RiskFactorsView } from '#lib/summary/views.ts';
import { ContactPlot } from './ContactPlot.tsx';
import { contactPicture } from './contact-picture.ts';
import styles from './EvidencePlot.module.css';
import { measurementSeries } from './measurement-series.ts';
import { ValuePlot } from './ValuePlot.tsx';

interface EvidencePlotProps {
  readonly finding: Finding;
  /** Earlier values of what was measured; only the latest is evidence. */
  readonly riskFactors: RiskFactorsView;
  readonly today: IsoDate;
}

/**
 * A small picture where time or height tells more than words: contacts on a line with the gaps between them, values with
 * their target. The list below says all of it in words, so a screen reader passes the picture by.
 */
export function EvidencePlot({ finding, riskFactors, today }: EvidencePlotProps) {
  const { timeZone } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const plots = usePlots();
  const picture = contactPicture(finding, today, timeZone);
  const series = measurementSeries(finding, riskFactors, timeZone);
  if (picture === undefined && series.length === 0) return null;
  return (
    <div className={styles.plots} ref={box} data-plot={picture === undefined ? 'values' : 'contacts'}>
      {width > 0 && plots !== undefined && picture !== undefined && (
        <ContactPlot picture={picture} width={width} plots={plots} />
      )}
      {width > 0 && series.map((each) => <ValuePlot key={each.measures} series={each} width={width} />)}
    </div>
  );
}
