import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Facts } from '#components/ui/Facts.tsx';
import type { Provenance } from '#lib/model/provenance.ts';
import { RegisterTag } from './RegisterTag.tsx';
import { useSummary } from './SummaryContext.tsx';

export interface SourceSheetContent {
  /** What the fact says, as the row said it. */
  readonly title: string;
  /** Ready in the user's language. */
  readonly date?: string | undefined;
  readonly provenance: Provenance;
  /** What the row had no room for; a fact without a value is left out. */
  readonly facts?: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Everything that is known of where one fact comes from. */
export function SourceSheetBody({ date, provenance, facts = [] }: SourceSheetContent) {
  const { t, format } = useWords();
  const { sourceOf } = useSummary();
  const source = sourceOf(provenance.sourceId);
  const recorded = provenance.recordedAt;
  return (
    <Facts
      rows={[
        ...facts.filter((fact) => fact.value !== undefined),
        date === undefined ? undefined : { label: t('summary.source.date'), value: date },
        {
          label: t('summary.source.register'),
          value: (
            <>
              <RegisterTag register={provenance.register} form="full" />{' '}
              {t(`terms.registerFull.${provenance.register}`)}
            </>
          ),
        },
        { label: t('summary.source.source'), value: source?.name ?? provenance.sourceId },
        { label: t('summary.source.controller'), value: provenance.controller },
        { label: t('summary.source.author'), value: provenance.author ?? t('summary.source.notSaid') },
        {
          label: t('summary.source.recorded'),
          value: recorded === undefined ? t('summary.source.notSaid') : format.dayAndTime(recorded),
        },
        { label: t('summary.source.reference'), value: provenance.reference },
      ]}
    />
  );
}
