import { useWords } from '#components/app/WordsProvider.tsx';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import type { SectionProps } from '../section-props.ts';
import { withFunctioning } from './change-functioning.ts';
import styles from './Forms.module.css';
import { SwitchRow } from './SwitchRow.tsx';

interface BuiltInFormsProps extends SectionProps {
  readonly titles: ReadonlyMap<string, string>;
}

/** The forms and instruments that ship: which are in use, how sure each is, and for whom. The unverified is off and says so. */
export function BuiltInForms(props: BuiltInFormsProps) {
  const { settings, save, isManaged, titles } = props;
  const { t, language } = useWords();
  const { functioning = {} } = settings;
  const locked = isManaged('functioning');
  const isOn = (switched: Readonly<Record<string, boolean>> | undefined, id: string, byDefault: boolean) =>
    switched?.[id] ?? byDefault;
  const same = { settings, save, locked };
  return (
    <>
      <section aria-label={t('forms.icf.title')}>
        <h3 className={styles.group}>{t('forms.icf.title')}</h3>
        <ul className={styles.list}>
          {icfForms.map((form) => (
            <SwitchRow
              key={form.id}
              {...same}
              id={form.id}
              name={form.name[language]}
              isOn={isOn(functioning.forms, form.id, form.defaultOn)}
              facts={[
                t('forms.items', { count: form.codes.length }),
                t(`forms.confidence.list.${form.confidence}`),
              ]}
              warning={form.confidence === 'unverified' ? t('forms.unverified.list') : undefined}
              onSwitch={(on) =>
                void save(withFunctioning(settings, { forms: { ...functioning.forms, [form.id]: on } }))
              }
            >
              <p className={styles.quiet} lang="fi">
                {form.source}
              </p>
              <p className={styles.quiet}>
                {form.codes.map((code) => `${code} ${labelOf(code, language, titles)}`).join(' · ')}
              </p>
            </SwitchRow>
          ))}
        </ul>
      </section>
      <section aria-label={t('forms.instruments.title')}>
        <h3 className={styles.group}>{t('forms.instruments.title')}</h3>
        <ul className={styles.list}>
          {instruments.map((instrument) => (
            <SwitchRow
              key={instrument.id}
              {...same}
              id={instrument.id}
              name={instrument.name}
              isOn={isOn(functioning.instruments, instrument.id, instrument.defaultOn)}
              facts={[
                t('forms.items', { count: instrument.items.length }),
                t(`forms.confidence.scoring.${instrument.confidence}`),
              ]}
              warning={
                instrument.caution?.[language] ??
                (instrument.confidence === 'unverified' ? t('forms.unverified.scoring') : undefined)
              }
              onSwitch={(on) =>
                void save(
                  withFunctioning(settings, {
                    instruments: { ...functioning.instruments, [instrument.id]: on },
                  }),
                )
              }
            >
              <p className={styles.quiet}>
                <span lang="en">{instrument.source}</span> · {instrument.licence[language]}
              </p>
              <p className={styles.quiet}>
                {t(instrument.text === 'pack' ? 'forms.instruments.needsPack' : 'forms.instruments.freeText')}
              </p>
            </SwitchRow>
          ))}
        </ul>
      </section>
    </>
  );
}
