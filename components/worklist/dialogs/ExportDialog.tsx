import { type FormEvent, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { Button } from '../Button.tsx';
import { WorklistDialog } from '../WorklistDialog.tsx';
import { type ExportFormat, type ExportPurpose, exportPurposes } from '../worklist-actions.ts';
import styles from './dialogs.module.css';

interface ExportDialogProps {
  readonly format: ExportFormat;
  readonly clients: number;
  readonly isBusy: boolean;
  readonly problem: 'notLogged' | 'notMade' | undefined;
  readonly onExport: (purpose: ExportPurpose, text: string) => void;
  readonly onClose: () => void;
}

/** For what the list leaves: asked before anything is made, and written into the use log with whose data they are. */
export function ExportDialog({ format, clients, isBusy, problem, onExport, onClose }: ExportDialogProps) {
  const { t } = useWords();
  const group = useId();
  const [purpose, setPurpose] = useState<ExportPurpose>();
  const [text, setText] = useState('');
  const isReady = purpose !== undefined && (purpose !== 'other' || text.trim() !== '') && clients > 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onExport(purpose, text.trim());
  };
  return (
    <WorklistDialog title={t(`worklist.export.title.${format}`, { count: clients })} onClose={onClose}>
      <form className={styles.content} onSubmit={send}>
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>{t('worklist.export.purpose')}</legend>
          {exportPurposes.map((one) => (
            <label key={one} className={styles.option}>
              <input type="radio" name={group} checked={purpose === one} onChange={() => setPurpose(one)} />
              {t(`worklist.export.purposes.${one}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.field}>
          <span>{t(purpose === 'other' ? 'worklist.export.what' : 'worklist.export.more')}</span>
          <input
            className={styles.input}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p className={styles.quiet}>{t('worklist.export.logged', { count: clients })}</p>
        {problem !== undefined && (
          <p role="alert">
            <Mark icon="warning" tone="late" words={t(`worklist.export.problem.${problem}`)} />
          </p>
        )}
        <div className={styles.buttons}>
          <Button kind="first" type="submit" disabled={!isReady || isBusy}>
            {t(format === 'print' ? 'worklist.export.print' : 'worklist.export.make')}
          </Button>
          <Button onPress={onClose}>{t('worklist.many.cancel')}</Button>
        </div>
      </form>
    </WorklistDialog>
  );
}
