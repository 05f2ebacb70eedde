import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { isUsable } from '#lib/functioning/questionnaire/review-form.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { StoredExpansion } from '#lib/ports/form-library.ts';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import rowStyles from '../rows.module.css';
import { FormPreview } from './FormPreview.tsx';
import styles from './Forms.module.css';
import type { FormsPort } from './forms-port.ts';
import { ReviewList } from './ReviewList.tsx';
import type { Candidate } from './read-candidate.ts';
import { useReview } from './use-review.ts';
import { ValueSets } from './ValueSets.tsx';

interface CandidatePanelProps {
  readonly candidate: Candidate;
  readonly sources: readonly SourceSettings[];
  readonly port: FormsPort;
  readonly onExpansions: (next: readonly StoredExpansion[]) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** A form before it is taken into use: how it looks, and what of it is done otherwise than it says, right above the press. */
export function CandidatePanel(props: CandidatePanelProps) {
  const { candidate, sources, port, onExpansions, onKeep, onCancel } = props;
  const { form, stored, replaces } = candidate;
  const { t } = useWords();
  const { points, formulas } = useReview(form, port);
  const usable = isUsable(points);
  return (
    <div className={rowStyles.panel}>
      <h4 className={styles.name}>{t('forms.imported.preview', { name: form.title })}</h4>
      {replaces !== undefined && <p className={styles.warning}>{t('forms.imported.replaces')}</p>}
      <FormPreview key={stored.text} form={form} port={port} />
      <ValueSets
        form={form}
        expansions={stored.expansions ?? []}
        sources={sources}
        port={port}
        onFetched={onExpansions}
      />
      <ReviewList points={points} />
      <div role="status">
        {formulas === 'trying' && (
          <Mark icon="waiting" tone="quiet" size="detail" words={t('forms.review.reading')} />
        )}
        {formulas === 'failed' && (
          <Mark icon="warning" tone="late" size="detail" words={t('forms.review.formulas')} />
        )}
      </div>
      {!usable && <p>{t('forms.review.refusedNext')}</p>}
      <div className={formStyles.buttons}>
        {usable && (
          <Button primary disabled={formulas !== 'tried'} onPress={onKeep}>
            {t(points.length === 0 ? 'forms.imported.save' : 'forms.review.seen')}
          </Button>
        )}
        <Button onPress={onCancel}>{t('forms.imported.cancel')}</Button>
      </div>
    </div>
  );
}
