import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { parseTextPack, type TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import { Button, TextField } from '../fields.tsx';
import formStyles from '../form.module.css';
import rowStyles from '../rows.module.css';
import styles from './Forms.module.css';

interface PackFormProps {
  readonly pack: TextPack;
  readonly name: string;
  /** What it brings the words for. */
  readonly cover: string;
  readonly replaces: boolean;
  readonly onSave: (pack: TextPack) => void;
  readonly onCancel: () => void;
}

/** A pack that was chosen: what it covers, and the organisation's own words for its right to it. */
export function PackForm({ pack, name, cover, replaces, onSave, onCancel }: PackFormProps) {
  const { t } = useWords();
  const [licence, setLicence] = useState(pack.licence);
  const [problem, setProblem] = useState<SettingsProblem>();
  const keep = () => {
    const read = parseTextPack({ ...pack, licence });
    if (read.ok) onSave(read.value);
    else setProblem(read.failure[0]);
  };
  return (
    <form
      className={rowStyles.panel}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className={formStyles.form}>
        <Mark icon="check" tone="answered" size="detail" words={name} more={cover} />
        <TextField
          label={t('forms.packs.licence')}
          hint={t('forms.packs.licenceHint')}
          lines={2}
          value={licence}
          problem={problem}
          onChange={setLicence}
        />
        {replaces && <p className={styles.warning}>{t('forms.packs.replaces')}</p>}
        <div className={formStyles.buttons}>
          <Button submits primary>
            {t('forms.packs.save')}
          </Button>
          <Button onPress={onCancel}>{t('settings.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}
