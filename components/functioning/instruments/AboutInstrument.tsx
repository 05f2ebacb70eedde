import { useWords } from '#components/app/WordsProvider.tsx';
import type { Instrument } from '#lib/functioning/instrument.ts';
import styles from './Instruments.module.css';

/** Where it comes from, on what terms, and how well its scoring is founded: in sight, because it decides how far to trust it. */
export function AboutInstrument({
  instrument,
  packLicence,
}: {
  instrument: Instrument;
  packLicence: string | undefined;
}) {
  const { t, language } = useWords();
  return (
    <dl className={styles.sources}>
      <div>
        <dt>{t('instruments.about.source')}</dt>
        <dd lang="en">{instrument.source}</dd>
      </div>
      <div>
        <dt>{t('instruments.about.licence')}</dt>
        <dd>
          {instrument.licence[language]}
          {packLicence !== undefined && ` · ${t('instruments.about.pack', { licence: packLicence })}`}
        </dd>
      </div>
      <div>
        <dt>{t('instruments.about.scoring')}</dt>
        <dd>{t(`instruments.confidence.${instrument.confidence}`)}</dd>
      </div>
    </dl>
  );
}
