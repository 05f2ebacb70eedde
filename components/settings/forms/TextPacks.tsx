import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { parseTextPack, parseTextPackFile, type TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { FileButton } from '../FileButton.tsx';
import formStyles from '../form.module.css';
import { ProblemList } from '../ProblemList.tsx';
import rowStyles from '../rows.module.css';
import type { SectionProps } from '../section-props.ts';
import { withFunctioning } from './change-functioning.ts';
import styles from './Forms.module.css';
import { PackForm } from './PackForm.tsx';

type Outcome =
  | { readonly kind: 'looking'; readonly pack: TextPack }
  | { readonly kind: 'taken'; readonly pack: TextPack }
  | { readonly kind: 'wrong'; readonly problems: readonly SettingsProblem[] };

/** Wordings of licensed instruments: what each covers, in which language, and by what right the organisation uses it. */
export function TextPacks({ settings, save, isManaged }: SectionProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const packs = settings.functioning?.packs ?? [];
  const locked = isManaged('functioning');
  const isSame = (kept: unknown, { instrument, language }: TextPack) => {
    const read = parseTextPack(kept);
    return read.ok && read.value.instrument === instrument && read.value.language === language;
  };

  async function choose(file: File | undefined) {
    const read = parseTextPackFile((await file?.text()) ?? '');
    setOutcome(read.ok ? { kind: 'looking', pack: read.value } : { kind: 'wrong', problems: read.failure });
  }
  async function keep(pack: TextPack) {
    const others = packs.filter((kept) => !isSame(kept, pack));
    const problems = await save(withFunctioning(settings, { packs: [...others, pack] }));
    setOutcome(problems.length === 0 ? { kind: 'taken', pack } : { kind: 'wrong', problems });
  }
  const nameOf = ({ instrument, language }: TextPack) =>
    `${instrumentById(instrument)?.name ?? instrument}, ${t(`forms.language.${language}`)}`;

  return (
    <section aria-label={t('forms.packs.title')} data-text-packs>
      <h3 className={styles.group}>{t('forms.packs.title')}</h3>
      <p className={formStyles.hint}>{t('forms.packs.hint')}</p>
      {packs.length === 0 && <p className={rowStyles.empty}>{t('forms.packs.none')}</p>}
      <ul className={packs.length > 0 ? styles.list : undefined}>
        {packs.map((kept, place) => {
          const read = parseTextPack(kept);
          const name = read.ok ? nameOf(read.value) : t('forms.packs.unnamed');
          return (
            <li key={JSON.stringify(kept)} className={styles.row}>
              <div className={styles.head}>
                <span className={styles.name}>{name}</span>
                {read.ok && <span className={styles.quiet}>{coverOf(read.value, t)}</span>}
                {!locked && (
                  <span className={styles.end}>
                    <LinkButton
                      label={t('forms.packs.removeNamed', { name })}
                      onPress={() =>
                        void save(withFunctioning(settings, { packs: packs.toSpliced(place, 1) }))
                      }
                    >
                      {t('forms.packs.remove')}
                    </LinkButton>
                  </span>
                )}
              </div>
              {read.ok ? (
                <p className={styles.quiet}>{read.value.licence}</p>
              ) : (
                <p className={styles.warning}>{t('forms.packs.broken')}</p>
              )}
            </li>
          );
        })}
      </ul>
      {!locked && (
        <div className={rowStyles.add}>
          <FileButton
            words={t('forms.packs.choose')}
            accept=".json,application/json"
            onFiles={([file]) => void choose(file)}
          />
        </div>
      )}
      {outcome?.kind === 'looking' && (
        <PackForm
          key={JSON.stringify(outcome.pack)}
          pack={outcome.pack}
          name={nameOf(outcome.pack)}
          cover={coverOf(outcome.pack, t)}
          replaces={packs.some((kept) => isSame(kept, outcome.pack))}
          onSave={(pack) => void keep(pack)}
          onCancel={() => setOutcome(undefined)}
        />
      )}
      <div role="status">
        {outcome?.kind === 'taken' && (
          <Mark icon="check" tone="answered" words={t('forms.packs.taken')} more={nameOf(outcome.pack)} />
        )}
        {outcome?.kind === 'wrong' && (
          <>
            <Mark
              icon="warning"
              tone="late"
              words={t('forms.packs.notTaken', { count: outcome.problems.length })}
              more={t('forms.packs.unchanged')}
            />
            <ProblemList problems={outcome.problems} />
          </>
        )}
      </div>
    </section>
  );
}

/** What of the instrument the pack brings the words for. */
function coverOf(pack: TextPack, t: ReturnType<typeof useWords>['t']): string {
  const hasAnswers = pack.answers !== undefined || pack.itemAnswers !== undefined;
  return [
    t('forms.packs.covers', { count: Object.keys(pack.items).length }),
    t(hasAnswers ? 'forms.packs.withAnswers' : 'forms.packs.ownAnswers'),
    ...(pack.introduction === undefined ? [] : [t('forms.packs.withIntroduction')]),
  ].join(' · ');
}
