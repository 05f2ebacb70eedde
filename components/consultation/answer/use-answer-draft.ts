import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { AnswerDraft, ThreadAccess } from '../consultation-port.ts';

export interface UsedAnswerDraft {
  /** What is typed, by `act.field`: each sheet keeps its own words. */
  readonly fields: Readonly<Record<string, string>>;
  /** The sheet that stood open when the draft was left. */
  readonly leftOpen: AnswerDraft['act'] | undefined;
  readonly isRead: boolean;
  readonly state: DraftState<AnswerDraft>;
  write(act: AnswerDraft['act'], field: string, text: string): void;
  /** What was typed for this act has left, or is not wanted. */
  end(act: AnswerDraft['act']): void;
  retry(): void;
  resolve(choice: 'mine' | 'theirs'): void;
}

const nothing: AnswerDraft = { act: 'message', fields: {} };

/** What is typed in one thread and not sent: read once, written with every keystroke, there when one comes back. */
export function useAnswerDraft(access: ThreadAccess): UsedAnswerDraft {
  const [draft, setDraft] = useState<AnswerDraft>(nothing);
  const [isRead, setRead] = useState(false);
  const [leftOpen, setLeftOpen] = useState<AnswerDraft['act']>();
  const [state, setState] = useState<DraftState<AnswerDraft>>({ kind: 'none' });
  const keeper = useRef<DraftKeeper<AnswerDraft>>(undefined);
  /** The newest content: a keystroke may come before the last one has been painted. */
  const latest = useRef<AnswerDraft>(nothing);

  const put = useCallback((next: AnswerDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);
  useEffect(() => {
    let current = true;
    void access.readDraft().then((found) => {
      if (!current) return;
      const kept = found.ok ? found.value : undefined;
      const made = access.keepDraft(kept, (next) => {
        if (current) setState(next);
      });
      keeper.current = made;
      setState(made.state);
      const typed = latest.current;
      // What was typed while the disk was asked stands before what lay there.
      if (kept !== undefined) {
        put({ act: kept.content.act, fields: { ...kept.content.fields, ...typed.fields } });
        setLeftOpen(kept.content.act);
      }
      if (Object.keys(typed.fields).length > 0) made.change(latest.current);
      setRead(true);
    });
    return () => {
      current = false;
      keeper.current?.stop();
    };
  }, [access, put]);

  return {
    fields: draft.fields,
    leftOpen,
    isRead,
    state,
    write(act, field, text) {
      put({ act, fields: { ...latest.current.fields, [`${act}.${field}`]: text } });
      keeper.current?.change(latest.current);
    },
    end(act) {
      const left = Object.entries(latest.current.fields).filter(
        ([name, text]) => !name.startsWith(`${act}.`) && text.trim() !== '',
      );
      put({ act: 'message', fields: Object.fromEntries(left) });
      if (left.length === 0) void keeper.current?.end();
      else keeper.current?.change(latest.current);
    },
    retry: () => keeper.current?.retry(),
    resolve(choice) {
      const taken = keeper.current?.resolve(choice);
      if (taken !== undefined) put(taken.content);
    },
  };
}
