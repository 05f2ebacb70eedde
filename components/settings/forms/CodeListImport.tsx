import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Mark } from '#components/ui/Mark.tsx';
import { type Language, languages } from '#lib/base/language.ts';
import type { CodeListProblem } from '#lib/functioning/icf/code-list/code-list-problem.ts';
import { parseCodeList } from '#lib/functioning/icf/code-list/parse-code-list.ts';
import type { CodeList } from '#lib/ports/form-library.ts';
import { FileButton } from '../FileButton.tsx';
import { Button, SelectField, TextField } from '../fields.tsx';
import formStyles from '../form.module.css';
import rowStyles from '../rows.module.css';
import { CodeListProblems } from './CodeListProblems.tsx';
import styles from './Forms.module.css';
import type { FormsPort } from './forms-port.ts';

interface CodeListImportProps {
  readonly port: Pick<FormsPort, 'library' | 'now'>;
  readonly kept: readonly CodeList[];
}

/** What was chosen and is not kept yet. */
interface Chosen {
  readonly text: string;
  readonly language: Language;
  readonly source: string;
  readonly version: string;
}

type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'wrong'; readonly problems: readonly CodeListProblem[] };

/** A list of titles from a file: in which language, whose and which version it is, and what is wrong with it, line by line. */
export function CodeListImport({ port, kept }: CodeListImportProps) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [isAsked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const read = chosen === undefined ? undefined : parseCodeList(chosen.text, chosen.language);

  async function choose(file: File | undefined) {
    const text = (await file?.text()) ?? '';
    setAsked(false);
    const first = parseCodeList(text);
    if (!first.ok) {
      setChosen(undefined);
      return setOutcome({ kind: 'wrong', problems: first.failure });
    }
    setOutcome(undefined);
    const { source = '', version = '' } = first.value;
    setChosen({ text, language: first.value.language ?? language, source, version });
  }

  async function keep() {
    setAsked(true);
    if (chosen === undefined || read === undefined || !read.ok) return;
    const [source, version] = [chosen.source.trim(), chosen.version.trim()];
    if (source === '' || version === '') return;
    const put = await port.library.putCodeList({
      language: chosen.language,
      source,
      version,
      importedAt: port.now().toISOString(),
      titles: read.value.titles,
    });
    if (put.ok) setChosen(undefined);
    setOutcome(
      put.ok ? { kind: 'taken' } : { kind: 'failed', why: t(`settings.storeFailure.${put.failure.reason}`) },
    );
  }

  const isUnnamed = chosen?.source.trim() === '' || chosen?.version.trim() === '';
  return (
    <div className={classNames(rowStyles.add, styles.previewPart)}>
      <div>
        <FileButton
          words={t('forms.codes.choose')}
          accept=".csv,.txt,.tsv,.json,text/csv,application/json,application/fhir+json"
          onFiles={([file]) => void choose(file)}
        />
      </div>
      <p className={formStyles.hint}>{t('forms.codes.csv')}</p>
      {chosen !== undefined && read !== undefined && (
        <form
          className={rowStyles.panel}
          aria-label={t('forms.codes.save')}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <div className={formStyles.form}>
            {read.ok ? (
              <Mark
                icon="check"
                tone="answered"
                size="detail"
                words={t('forms.codes.read', { count: Object.keys(read.value.titles).length })}
                more={[
                  t('forms.codes.defined', {
                    count: Object.values(read.value.titles).filter((each) => each.definition !== undefined)
                      .length,
                  }),
                  ...(read.value.skipped === 0
                    ? []
                    : [t('forms.codes.skipped', { count: read.value.skipped })]),
                ].join(' · ')}
              />
            ) : (
              <CodeListProblems problems={read.failure} />
            )}
            <div className={formStyles.pair}>
              <SelectField
                label={t('forms.codes.language')}
                value={chosen.language}
                options={languages.map((value) => ({ value, words: t(`forms.language.${value}`) }))}
                onChange={(next) => setChosen({ ...chosen, language: next })}
              />
              <TextField
                label={t('forms.codes.source')}
                hint={t('forms.codes.sourceHint')}
                value={chosen.source}
                onChange={(source) => setChosen({ ...chosen, source })}
              />
              <TextField
                label={t('forms.codes.version')}
                hint={t('forms.codes.versionHint')}
                value={chosen.version}
                onChange={(version) => setChosen({ ...chosen, version })}
              />
            </div>
            {kept.some((list) => list.language === chosen.language) && (
              <p className={styles.warning}>{t('forms.codes.replaces')}</p>
            )}
            <div className={formStyles.buttons}>
              <Button submits primary>
                {t('forms.codes.save')}
              </Button>
              <Button onPress={() => setChosen(undefined)}>{t('settings.cancel')}</Button>
              <span role="status">
                {isAsked && isUnnamed && (
                  <Mark
                    icon="warning"
                    tone="late"
                    words={t('settings.notSaved')}
                    more={t('forms.codes.fieldMissing')}
                  />
                )}
              </span>
            </div>
          </div>
        </form>
      )}
      <div role="status">
        {outcome?.kind === 'taken' && <Mark icon="check" tone="answered" words={t('forms.codes.taken')} />}
        {outcome?.kind === 'failed' && (
          <Mark icon="warning" tone="late" words={t('forms.codes.failed')} more={outcome.why} />
        )}
        {outcome?.kind === 'wrong' && <CodeListProblems problems={outcome.problems} />}
      </div>
    </div>
  );
}
