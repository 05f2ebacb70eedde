import { useEffect, useMemo, useRef, useState } from 'react';
import { type DraftAccess, type UsedDraft, useDraft } from '#components/app/use-draft.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import {
  rate,
  rateEnvironment,
  removeEnvironment,
  setItemSource,
  setNote,
  settle,
  unrate,
} from '#lib/functioning/draft/edit-assessment.ts';
import { type DraftConflict, mergeDrafts } from '#lib/functioning/draft/merge-drafts.ts';
import { confirm } from '#lib/functioning/draft/prefill.ts';
import { reopenWith } from '#lib/functioning/draft/progress.ts';
import type { FunctioningAccess } from '../functioning-port.ts';
import type { ItemEdits } from './item-edits.ts';

export interface UsedAssessment {
  readonly used: UsedDraft<Assessment>;
  /** As the form is now; undefined until the disk has been asked. */
  readonly assessment: Assessment | undefined;
  readonly edits: ItemEdits;
  /** Another tab had changed the draft, and the two were brought together: what has to be looked at. */
  readonly merged: readonly DraftConflict[] | undefined;
  /** Changes the newest draft there is, which may be newer than the one that is drawn. */
  change(next: (assessment: Assessment) => Assessment): void;
  /** Who rates, at this moment. */
  rated(): { readonly by: { readonly name: string; readonly reference?: string }; readonly at: string };
}

/**
 * One assessment being filled in: its draft, kept with every press, and what can be done in it. Two tabs with the same draft
 * are brought together item by item; only what two people said differently is left to be chosen.
 */
export function useAssessment(
  access: FunctioningAccess,
  form: IcfForm,
  { clientName, isNew }: { readonly clientName: string; readonly isNew: boolean },
): UsedAssessment {
  const draftAccess = useMemo(
    (): DraftAccess<Assessment> => ({
      readDraft: () => access.readAssessment(form.id),
      keepDraft: (found, onState) => access.keepAssessment(form.id, found, onState),
      observeDraft: (changed) => access.observeDrafts(changed),
    }),
    [access, form.id],
  );
  // Known to be new, the form is there with the press, and does not wait for the disk.
  const [fresh] = useState(() => (isNew ? access.begin(form.id) : undefined));
  const used = useDraft(draftAccess, fresh);
  const { draft, state, isRead } = used;
  const [merged, setMerged] = useState<readonly DraftConflict[]>();
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isRead || isBegun.current) return;
    isBegun.current = true;
    if (draft === undefined) used.begin(access.begin(form.id));
  });

  const assessment = useMemo(
    () => (draft === undefined ? undefined : reopenWith(draft, form).assessment),
    [draft, form],
  );
  const latest = useRef({ assessment, used });
  // Before the next press can come: a press changes what the one before it has left.
  latest.current = { assessment, used };
  /** The draft as it lay on the disk last: what both tabs began with. */
  const base = useRef<Assessment>(undefined);
  useEffect(() => {
    if (state.kind === 'kept') base.current = assessment;
  }, [state, assessment]);

  useEffect(() => {
    const { assessment: mine, used: current } = latest.current;
    if (state.kind !== 'conflict' || mine === undefined) return;
    const theirs = state.newer.content;
    const isRecorded = (id: string) => access.entries()?.some((entry) => entry.assessment === id) !== false;
    // Both tabs began the same form anew: one assessment, not two.
    const isOne = mine.id === theirs.id || !(isRecorded(mine.id) || isRecorded(theirs.id));
    const both = mergeDrafts(isOne ? { ...mine, id: theirs.id } : mine, theirs, base.current);
    if (!both.ok) return;
    current.change(both.value.assessment);
    current.resolve('mine');
    setMerged(both.value.conflicts);
  }, [state, access]);

  const deeds = useMemo(() => {
    const { professional } = access;
    const [named] = professional.references;
    const by = {
      name: professional.name,
      role: professional.role,
      ...(named && { reference: named.reference }),
    };
    const at = () => access.now().toISOString();
    const rated = () => ({ by, at: at() });
    const change = (next: (from: Assessment) => Assessment) => {
      const { assessment: from, used: current } = latest.current;
      if (from === undefined) return;
      const to = next(from);
      if (to === from) return;
      latest.current = { ...latest.current, assessment: to };
      current.change(to);
    };
    const edits: ItemEdits = {
      rate: (code, row, value) =>
        change((from) => {
          if (row === 'barrier' || row === 'facilitator') {
            return rateEnvironment(from, code, { code, kind: row, value }, rated());
          }
          const who = row === 'own' ? { by: { name: clientName }, at: at() } : rated();
          return rate(from, code, row, value, who);
        }),
      clear: (code, row) =>
        change((from) =>
          row === 'barrier' || row === 'facilitator'
            ? removeEnvironment(from, code, code)
            : unrate(from, code, row),
        ),
      confirm: (code) => change((from) => confirm(from, code, rated())),
      settle: (code, chosen) => change((from) => settle(from, code, chosen)),
      note: (code, text) => change((from) => setNote(from, code, text)),
      source: (code, source) => change((from) => setItemSource(from, code, source)),
      factor: (code, factor) => change((from) => rateEnvironment(from, code, factor, rated())),
      removeFactor: (code, factor) => change((from) => removeEnvironment(from, code, factor)),
    };
    return { edits, change, rated };
  }, [access, clientName]);

  return { used, assessment, merged, ...deeds };
}
