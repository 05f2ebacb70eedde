import { memo } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { FaultBoundary } from '#components/ui/FaultBoundary.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { AnySection } from '#lib/summary/views.ts';
import styles from './SummarySection.module.css';
import { ActingOnBehalf } from './sections/ActingOnBehalf.tsx';
import { Findings } from './sections/Findings.tsx';
import { Functioning } from './sections/Functioning.tsx';
import { Medication } from './sections/Medication.tsx';
import { Owners } from './sections/Owners.tsx';
import { Pathways } from './sections/Pathways.tsx';
import { Plan } from './sections/Plan.tsx';
import { Problems } from './sections/Problems.tsx';
import { RiskFactors } from './sections/RiskFactors.tsx';
import { RiskInformation } from './sections/RiskInformation.tsx';
import { ServiceUse } from './sections/ServiceUse.tsx';
import { SocialServices } from './sections/SocialServices.tsx';

/** One section; if it cannot be painted, its place says so and the others stay. */
export const SummarySection = memo(function SummarySection({ section }: { section: AnySection }) {
  return (
    <FaultBoundary facts={section} fallback={() => <Broken section={section} />}>
      <SectionBody section={section} />
    </FaultBoundary>
  );
});

function SectionBody({ section }: { section: AnySection }) {
  switch (section.id) {
    case 'owners':
      return <Owners section={section} />;
    case 'plan':
      return <Plan section={section} />;
    case 'service-use':
      return <ServiceUse section={section} />;
    case 'findings':
      return <Findings section={section} />;
    case 'risk-factors':
      return <RiskFactors section={section} />;
    case 'problems':
      return <Problems section={section} />;
    case 'medication':
      return <Medication section={section} />;
    case 'risk-information':
      return <RiskInformation section={section} />;
    case 'social-services':
      return <SocialServices section={section} />;
    case 'functioning':
      return <Functioning section={section} />;
    case 'pathways':
      return <Pathways section={section} />;
    case 'acting-on-behalf':
      return <ActingOnBehalf section={section} />;
  }
}

function Broken({ section }: { section: AnySection }) {
  const { t } = useWords();
  return (
    <section
      className={styles.broken}
      data-section={section.id}
      data-state="failed"
      data-broken=""
      aria-label={t(`terms.section.${section.id}`)}
    >
      <h2 className={styles.title}>{t(`terms.section.${section.id}`)}</h2>
      <Mark icon="warning" tone="late" words={t('summary.broken.words')} more={t('summary.broken.others')} />
    </section>
  );
}
