import { useState } from 'react';
import { OutboxMark } from '#components/access/outbox/OutboxMark.tsx';
import { OutboxPanel } from '#components/access/outbox/OutboxPanel.tsx';
import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { WorklistDialog } from '../WorklistDialog.tsx';
import type { WorklistActions } from '../worklist-actions.ts';

export interface OutboxOfList {
  readonly items: readonly OutboxItem[];
  readonly outbox: NonNullable<WorklistActions['outbox']>;
  readonly nameOf: (clientKey: string) => string | undefined;
  readonly sourceName: (sourceId: string) => string;
}

/** The mark of what has not arrived, and the sheet in which a person decides. */
export default function OutboxOfListWithWords(props: OutboxOfList) {
  return (
    <LateWords namespace="outbox">
      <Marked {...props} />
    </LateWords>
  );
}

function Marked({ items, outbox, nameOf, sourceName }: OutboxOfList) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const waiting = items.filter(({ state }) => state.kind === 'waiting').length;
  const stuck = items.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'delivered').length;
  return (
    <>
      <OutboxMark state={{ waiting, stuck }} onOpen={() => setOpen(true)} />
      {isOpen && (
        <WorklistDialog title={t('outbox.title')} onClose={() => setOpen(false)}>
          <OutboxPanel
            items={items}
            damaged={0}
            hasTitle={false}
            sourceName={sourceName}
            clientName={nameOf}
            actions={{
              copyText: async (text) => (await outbox.copyText(text)) === 'copied',
              tryNow: () => void outbox.tryNow(),
              retryRefused: (id) => void outbox.settleRefused(id, 'retry'),
              discardRefused: (id) => void outbox.settleRefused(id, 'discard'),
              resolveConflict: (id, choice) => void outbox.resolveConflict(id, choice),
            }}
          />
        </WorklistDialog>
      )}
    </>
  );
}
