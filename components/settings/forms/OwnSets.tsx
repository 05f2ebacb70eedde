import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { ownForm } from '#lib/functioning/forms/own-form.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { instruments } from '#lib/functioning/instruments/registry.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { EditableList } from '../EditableList.tsx';
import { CheckField } from '../fields.tsx';
import formStyles from '../form.module.css';
import type { SectionProps } from '../section-props.ts';
import { withFunctioning, withoutForm, withRoles } from './change-functioning.ts';
import styles from './Forms.module.css';
import { type OwnSet, SetForm } from './SetForm.tsx';

interface OwnSetsProps extends SectionProps {
  readonly titles: ReadonlyMap<string, string>;
}

/** Sets of the organisation's own: listed with what is in them, built and changed here, used by the sidebar at once. */
export function OwnSets({ settings, save, isManaged, titles }: OwnSetsProps) {
  const { t, language } = useWords();
  const { sets = [], forms = {}, roles = {} } = settings.functioning ?? {};
  const locked = isManaged('functioning');
  const taken = [...icfForms, ...instruments, ...sets].map(({ id }) => id);

  async function keep(set: OwnSet, index: number, forRoles: readonly Role[]): Promise<boolean> {
    const next = sets.toSpliced(index, 1, set);
    const problems = await save(withRoles(withFunctioning(settings, { sets: next }), set.id, forRoles));
    return problems.length === 0;
  }

  return (
    <section aria-label={t('forms.sets.title')}>
      <h3 className={styles.group}>{t('forms.sets.title')}</h3>
      <p className={formStyles.hint}>{t('forms.sets.hint')}</p>
      <EditableList
        items={sets}
        locked={locked}
        words={{
          empty: t('forms.sets.empty'),
          add: t('forms.sets.add'),
          removeWarning: t('forms.sets.removeWarning'),
        }}
        facts={({ id, name, names, codes }) => {
          const isNone = !ownForm(id, name, codes, names).ok;
          return (
            <>
              {isNone && <Mark icon="warning" size="detail" words={t('forms.sets.notInUse')} />}
              <span>{t('forms.items', { count: codes.length })}</span>
              <span>{codes.map((code) => labelOf(code, language)).join(', ')}</span>
            </>
          );
        }}
        tag={({ id }) =>
          locked ? null : (
            <span className={styles.switch}>
              <CheckField
                label={t('forms.on')}
                checked={forms[id] ?? true}
                onChange={(on) => void save(withFunctioning(settings, { forms: { ...forms, [id]: on } }))}
              />
            </span>
          )
        }
        form={(set, index, close) => (
          <SetForm
            set={set}
            chosenRoles={set === undefined ? undefined : roles[set.id]}
            taken={taken}
            titles={titles}
            onSave={(next, forRoles) => keep(next, index, forRoles)}
            onCancel={close}
          />
        )}
        onRemove={({ id }) =>
          void save(
            withoutForm(withFunctioning(settings, { sets: sets.filter((each) => each.id !== id) }), id),
          )
        }
      />
    </section>
  );
}
