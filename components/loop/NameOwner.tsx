import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoopActions } from '#components/app/sidebar-actions.ts';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';
import { addMonths, type IsoDate } from '#lib/base/dates.ts';
import type { LoopView } from '#lib/workflows/loop/loop-part.ts';
import { OwnerForm, type OwnerPeople } from './OwnerForm.tsx';
import type { LoopDeedState } from './use-loop-deed.ts';

interface NameOwnerProps {
  readonly view: LoopView;
  readonly actions: Pick<LoopActions, 'members'>;
  readonly deed: LoopDeedState;
  readonly today: IsoDate;
  /** Rules of the findings that it is about. */
  readonly ruleIds?: readonly string[];
  readonly onDone: () => void;
}

/** The form that names an owner, with the team's directory read when it opens. */
export function NameOwner({ view, actions, deed, today, ruleIds, onDone }: NameOwnerProps) {
  const [people, setPeople] = useState<OwnerPeople>({ state: 'loading' });
  const layer = useRef<HTMLDivElement>(null);
  useLayerFocus(layer);
  const load = useCallback(() => {
    let current = true;
    setPeople({ state: 'loading' });
    void actions.members().then((found) => {
      if (current) setPeople(found.ok ? { state: 'ready', people: found.value } : { state: 'failed' });
    });
    return () => {
      current = false;
    };
  }, [actions]);
  useEffect(load, [load]);
  const { owner, me, ownerRole } = view;
  return (
    <div ref={layer}>
      <OwnerForm
        people={people}
        ownerRole={ownerRole}
        today={today}
        me={me}
        ownerNow={owner.state === 'named' ? owner.name : undefined}
        suggestedDue={addMonths(today, 1)}
        problem={deed.problem}
        isBusy={deed.isBusy}
        onRequest={(request) =>
          void deed
            .run({ event: 'requestOwner', ...request, ...(ruleIds === undefined ? {} : { ruleIds }) })
            .then((isSaved) => {
              if (isSaved) onDone();
            })
        }
        onCancel={() => {
          deed.forgetProblem();
          onDone();
        }}
        onRetry={load}
      />
    </div>
  );
}
