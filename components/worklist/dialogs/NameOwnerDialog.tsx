import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { OwnerForm, type OwnerPeople, type OwnerRequest } from '#components/loop/OwnerForm.tsx';
import type { OwnerRole } from '#lib/model/entries.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { useNames } from '../WorklistContext.tsx';
import { WorklistDialog } from '../WorklistDialog.tsx';
import { ConfirmNames } from './ConfirmNames.tsx';
import styles from './dialogs.module.css';
import { LeftOut } from './LeftOut.tsx';

interface NameOwnerDialogProps {
  readonly rows: readonly WorklistRow[];
  /** Ticked, but dead. */
  readonly leftOut: readonly WorklistRow[];
  readonly people: OwnerPeople;
  readonly role: OwnerRole;
  readonly me: string | undefined;
  readonly suggestedDue: string;
  readonly isBusy: boolean;
  readonly onRequest: (request: OwnerRequest) => void;
  readonly onRetryPeople: () => void;
  readonly onClose: () => void;
}

/** Names one owner to several clients: who, and then once more to whom. */
export function NameOwnerDialog(props: NameOwnerDialogProps) {
  const { rows, leftOut, people, role, me, suggestedDue, isBusy, onRequest, onRetryPeople, onClose } = props;
  const { t } = useWords();
  const { today } = useNames();
  const [request, setRequest] = useState<OwnerRequest>();
  return (
    <WorklistDialog
      title={t('worklist.many.nameTitle', { count: rows.length })}
      note={<LeftOut rows={leftOut} />}
      onClose={onClose}
    >
      <div className={styles.content}>
        {request === undefined ? (
          <OwnerForm
            people={people}
            ownerRole={role}
            today={today}
            me={me}
            suggestedDue={suggestedDue}
            clients={rows.length}
            onRequest={setRequest}
            onRetry={onRetryPeople}
            onCancel={onClose}
          />
        ) : (
          <ConfirmNames
            rows={rows}
            question={t('worklist.many.nameQuestion', { name: request.owner.name, count: rows.length })}
            deed={t('worklist.many.name', { count: rows.length })}
            isBusy={isBusy}
            onConfirm={() => onRequest(request)}
            onBack={() => setRequest(undefined)}
          />
        )}
      </div>
    </WorklistDialog>
  );
}
