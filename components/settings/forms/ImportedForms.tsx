import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { StoredExpansion, StoredForm } from '#lib/ports/form-library.ts';
import { FileButton } from '../FileButton.tsx';
import formStyles from '../form.module.css';
import rowStyles from '../rows.module.css';
import type { SectionProps } from '../section-props.ts';
import { CandidatePanel } from './CandidatePanel.tsx';
import { withoutForm } from './change-functioning.ts';
import styles from './Forms.module.css';
import { ImportedFormRow } from './ImportedFormRow.tsx';
import { OfferedForms } from './OfferedForms.tsx';
import { type Candidate, readCandidate } from './read-candidate.ts';
import type { LibraryContent } from './use-library.ts';

interface ImportedFormsProps extends SectionProps {
  readonly content: LibraryContent;
}

type Outcome =
  | { readonly kind: 'looking'; readonly candidate: Candidate }
  | { readonly kind: 'taken'; readonly title: string }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'optionsNotSaved'; readonly why: string };

/** Any questionnaire, from a file or a source's server: looked at first, then kept. */
export function ImportedForms(props: ImportedFormsProps) {
  const { settings, save, ports, isManaged, content } = props;
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const { library, now } = ports.forms;
  const locked = isManaged('functioning');

  function look(text: string, from: string, expansions: readonly StoredExpansion[] = []) {
    const read = readCandidate(text, from, content.forms, now(), expansions);
    setOutcome(
      read.ok
        ? { kind: 'looking', candidate: read.value }
        : { kind: 'wrong', why: t(`forms.imported.failure.${read.failure}`) },
    );
  }
  async function keep({ stored }: Candidate) {
    const put = await library.putForm(stored);
    setOutcome(
      put.ok
        ? { kind: 'taken', title: stored.title }
        : { kind: 'wrong', why: t(`settings.storeFailure.${put.failure.reason}`) },
    );
  }
  async function renew(stored: StoredForm) {
    const put = await library.putForm(stored);
    if (!put.ok)
      setOutcome({ kind: 'optionsNotSaved', why: t(`settings.storeFailure.${put.failure.reason}`) });
  }
  async function remove(id: string) {
    const removed = await library.removeForm(id);
    if (removed.ok) await save(withoutForm(settings, id));
    else setOutcome({ kind: 'wrong', why: t(`settings.storeFailure.${removed.failure.reason}`) });
  }

  return (
    <section aria-label={t('forms.imported.title')} data-imported>
      <h3 className={styles.group}>{t('forms.imported.title')}</h3>
      <p className={formStyles.hint}>{t('forms.imported.hint')}</p>
      {content.state === 'read' && content.failure === undefined && content.forms.length === 0 && (
        <p className={rowStyles.empty}>{t('forms.imported.none')}</p>
      )}
      <ul className={content.forms.length > 0 ? styles.list : undefined}>
        {content.forms.map((stored) => (
          <ImportedFormRow
            key={stored.id}
            {...props}
            stored={stored}
            onRemove={() => void remove(stored.id)}
            onExpansions={(expansions) => void renew({ ...stored, expansions })}
          />
        ))}
      </ul>
      {!locked && (
        <div className={rowStyles.add}>
          <FileButton
            words={t('forms.imported.choose')}
            accept=".json,application/json,application/fhir+json"
            onFiles={([file]) => void file?.text().then((text) => look(text, file.name))}
          />
          <div className={rowStyles.outcome}>
            <OfferedForms
              sources={settings.sources}
              port={ports.forms}
              onLook={(text, from) => look(text, from)}
            />
          </div>
        </div>
      )}
      {outcome?.kind === 'looking' && (
        <CandidatePanel
          candidate={outcome.candidate}
          sources={settings.sources}
          port={ports.forms}
          onExpansions={(next) => look(outcome.candidate.stored.text, outcome.candidate.stored.from, next)}
          onKeep={() => void keep(outcome.candidate)}
          onCancel={() => setOutcome(undefined)}
        />
      )}
      <div role="status">
        {outcome?.kind === 'taken' && (
          <Mark icon="check" tone="answered" words={t('forms.imported.taken')} more={outcome.title} />
        )}
        {outcome?.kind === 'optionsNotSaved' && (
          <Mark icon="warning" tone="late" words={t('forms.valueSets.notSaved')} more={outcome.why} />
        )}
        {outcome?.kind === 'wrong' && (
          <Mark icon="warning" tone="late" words={t('forms.imported.notTaken')} more={outcome.why} />
        )}
      </div>
    </section>
  );
}
