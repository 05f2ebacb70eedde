import { useEffect, useState } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { OutboxItem, OutboxState } from '#lib/ports/outbox.ts';
import { OutboxMark } from './OutboxMark.tsx';
import { OutboxPanel } from './OutboxPanel.tsx';

/** What waits to leave, and the sheet in which a person decides. Loaded when something waits. */
export default function OutboxStatus({ state }: { state: OutboxState }) {
  return (
    <LateWords namespace="outbox">
      <Status state={state} />
    </LateWords>
  );
}

function Status({ state }: { state: OutboxState }) {
  const { t } = useWords();
  const { openSheet } = useSummary();
  return (
    <OutboxMark
      state={state}
      onOpen={() => openSheet({ title: t('outbox.title'), content: <OutboxSheet /> })}
    />
  );
}

/** Reads anew after each change, here or in the background. */
function OutboxSheet() {
  const { actions, sourceOf } = useSummary();
  const { outbox } = actions;
  const [items, setItems] = useState<readonly OutboxItem[]>();
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const listed = await outbox.list();
      if (!current) return;
      setUnreadable(!listed.ok);
      if (listed.ok) setItems(listed.value);
    };
    void read();
    const stop = outbox.observe(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [outbox]);
  if (items === undefined && !isUnreadable) return null;
  return (
    <OutboxPanel
      items={isUnreadable ? undefined : items}
      damaged={0}
      sourceName={(sourceId) => sourceOf(sourceId)?.name ?? sourceId}
      actions={{
        copyText: async (text) => (await actions.copyText(text)) === 'copied',
        tryNow: () => void outbox.tryNow(),
        retryRefused: (id) => void outbox.settleRefused(id, 'retry'),
        discardRefused: (id) => void outbox.settleRefused(id, 'discard'),
        resolveConflict: (id, choice) => void outbox.resolveConflict(id, choice),
      }}
    />
  );
}
