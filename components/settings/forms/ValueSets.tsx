import { useWords } from '#components/app/WordsProvider.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import { Mark } from '#components/ui/Mark.tsx';
import type { Translate } from '#lib/base/language.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import { countConcepts } from '#lib/fhir/value-set.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { ExpansionFailure, StoredExpansion } from '#lib/ports/form-library.ts';
import { failureText } from '#lib/summary/failure-text.ts';
import { Button } from '../fields.tsx';
import formStyles from '../form.module.css';
import styles from './Forms.module.css';
import type { FormsPort } from './forms-port.ts';
import { type SetState, useExpansions } from './use-expansions.ts';

interface ValueSetsProps {
  readonly form: Form;
  readonly expansions: readonly StoredExpansion[];
  readonly sources: readonly SourceSettings[];
  readonly port: Pick<FormsPort, 'expand' | 'now'>;
  readonly onFetched: (next: readonly StoredExpansion[]) => void;
}

/** Value sets that a form names and does not hold: what of them was had from a server, when, and how to ask again. */
export function ValueSets({ form, expansions, sources, port, onFetched }: ValueSetsProps) {
  const { t } = useWords();
  const { sets, asking, fetchFrom } = useExpansions(form, expansions, port, onFetched);
  if (sets.length === 0) return null;
  const servers = sources.filter(({ kind }) => kind === 'fhir');
  const verb = expansions.length > 0 ? 'again' : 'fetch';
  return (
    <section className={styles.previewPart} aria-label={t('forms.valueSets.title')} data-value-sets>
      <h5 className={styles.name}>{t('forms.valueSets.title')}</h5>
      <p className={formStyles.hint}>{t(`forms.valueSets.${servers.length === 0 ? 'noServer' : 'hint'}`)}</p>
      <ul className={styles.problems}>
        {sets.map((set) => (
          <SetLine key={set.canonical} set={set} />
        ))}
      </ul>
      <div className={formStyles.buttons}>
        {servers.map((source) => (
          <Button key={source.id} disabled={asking} onPress={() => void fetchFrom(source)}>
            {t(`forms.valueSets.${verb}`, { name: source.name })}
          </Button>
        ))}
      </div>
      <div role="status">
        {asking && <Mark icon="waiting" tone="quiet" size="detail" words={t('forms.valueSets.asking')} />}
      </div>
    </section>
  );
}

function SetLine({ set: { canonical, expansion, failure } }: { readonly set: SetState }) {
  const { t, format } = useWords();
  const inIt = isObject(expansion?.set.expansion) ? readObjects(expansion.set.expansion.contains) : [];
  return (
    <li data-set={canonical}>
      {canonical}
      {expansion !== undefined && (
        <p>
          {[
            t('forms.valueSets.had', { count: countConcepts(inIt) }),
            expansion.version === undefined
              ? t('forms.valueSets.noVersion')
              : t('forms.valueSets.version', { version: expansion.version }),
            t('forms.valueSets.where', { name: expansion.from, date: format.day(expansion.fetchedAt) }),
          ].join(' · ')}
        </p>
      )}
      {failure !== undefined && (
        <p>
          <Mark
            icon={iconOf(failure)}
            tone="late"
            size="detail"
            words={t('forms.valueSets.notHad')}
            more={[
              wordsOf(t, failure),
              ...(expansion === undefined ? [] : [t('forms.valueSets.before')]),
            ].join(' · ')}
          />
        </p>
      )}
      {expansion === undefined && failure === undefined && (
        <p>
          <Mark icon="notAsked" tone="quiet" size="detail" words={t('forms.valueSets.notAsked')} />
        </p>
      )}
    </li>
  );
}

function iconOf({ reason }: ExpansionFailure): IconName {
  if (reason === 'forbidden' || reason === 'notSignedIn') return 'padlock';
  return reason === 'empty' ? 'notRecorded' : 'warning';
}

function wordsOf(t: Translate, failure: ExpansionFailure): string {
  switch (failure.reason) {
    case 'tooManyChoices':
    case 'incomplete':
    case 'noExpansion':
    case 'otherSet':
    case 'empty':
    case 'noTerminology':
    case 'noAddress':
      return t(`forms.valueSets.problem.${failure.reason}`);
    default:
      return failureText(t, failure);
  }
}
