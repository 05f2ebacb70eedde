import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { mostCodes, ownForm } from '#lib/functioning/forms/own-form.ts';
import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';
import { type Role, roles } from '#lib/model/settings/settings.ts';
import { Button, TextField } from '../fields.tsx';
import formStyles from '../form.module.css';
import { idFrom } from '../id-from-name.ts';
import { CategorySearch } from './CategorySearch.tsx';
import { ChosenCodes } from './ChosenCodes.tsx';
import styles from './Forms.module.css';
import { RoleChoice } from './RoleChoice.tsx';

export type OwnSet = NonNullable<FunctioningSettings['sets']>[number];

interface SetFormProps {
  readonly set: OwnSet | undefined;
  readonly chosenRoles: readonly Role[] | undefined;
  /** Of the other sets and of every other form: an id of two forms would mix their drafts. */
  readonly taken: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  /** False when it could not be kept. */
  readonly onSave: (set: OwnSet, forRoles: readonly Role[]) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** An id that no other form has: `home-care`, then `home-care-2`. */
function freeId(name: string, taken: readonly string[]): string {
  const wanted = idFrom(name).slice(0, 50).replace(/-+$/, '') || 'set';
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1)
    if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** A set of the organisation's own: names in three languages, categories found by any of their names, and whom it is for. */
export function SetForm({ set, chosenRoles, taken, titles, onSave, onCancel }: SetFormProps) {
  const { t, format } = useWords();
  const [name, setName] = useState(set?.name ?? '');
  const [sv, setSv] = useState(set?.names?.sv ?? '');
  const [en, setEn] = useState(set?.names?.en ?? '');
  const [codes, setCodes] = useState<readonly string[]>(set?.codes ?? []);
  const [forRoles, setForRoles] = useState<readonly Role[]>(chosenRoles ?? roles);
  const [isAsked, setAsked] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const id = set?.id ?? freeId(name, taken);
  const checked = ownForm(id, name, codes, { sv, en });
  const problem = checked.ok ? undefined : checked.failure;

  async function keep() {
    setAsked(true);
    if (problem !== undefined) return;
    const names = {
      ...(sv.trim() === '' ? {} : { sv: sv.trim() }),
      ...(en.trim() === '' ? {} : { en: en.trim() }),
    };
    const isNamed = Object.keys(names).length > 0;
    const isKept = await onSave({ id, name: name.trim(), ...(isNamed ? { names } : {}), codes }, forRoles);
    if (isKept) onCancel();
    else setFailed(true);
  }

  return (
    <form
      className={formStyles.form}
      aria-label={set === undefined ? t('forms.set.new') : set.name}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className={formStyles.pair}>
        <TextField label={t('forms.set.name.fi')} value={name} onChange={setName} />
        <TextField
          label={t('forms.set.name.sv')}
          hint={t('forms.set.nameHint')}
          value={sv}
          onChange={setSv}
        />
        <TextField label={t('forms.set.name.en')} value={en} onChange={setEn} />
      </div>
      <CategorySearch
        titles={titles}
        chosen={codes}
        isFull={codes.length >= mostCodes}
        onAdd={(code) => setCodes([...codes, code])}
      />
      <p className={styles.count} role="status">
        {t('forms.set.count', { count: codes.length, most: mostCodes })}
      </p>
      {codes.length > 0 && <ChosenCodes codes={codes} titles={titles} onChange={setCodes} />}
      <RoleChoice name={name} chosen={forRoles} onChange={setForRoles} />
      <div className={formStyles.buttons}>
        <Button submits primary>
          {t('forms.set.save')}
        </Button>
        <Button onPress={onCancel}>{t('settings.cancel')}</Button>
        <span role="status">
          {isAsked && problem !== undefined && (
            <Mark
              icon="warning"
              tone="late"
              words={t('settings.notSaved')}
              more={t(`forms.set.problem.${problem.problem}`, { codes: format.list(problem.codes) })}
            />
          )}
          {isFailed && <Mark icon="warning" tone="late" words={t('settings.notSaved')} />}
        </span>
      </div>
    </form>
  );
}
