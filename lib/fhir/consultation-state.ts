import { ownSystems } from './code-systems.ts';
import { readCode } from './codeable-concept.ts';
import type { ConsultationState } from './consultation-facts.ts';
import { type JsonObject, lookUp } from './json.ts';

/** What the Task's own status says, where nothing of ours says more. */
const byStatus: Readonly<Record<string, ConsultationState>> = {
  draft: 'requested',
  requested: 'requested',
  received: 'requested',
  ready: 'requested',
  accepted: 'accepted',
  'in-progress': 'accepted',
  'on-hold': 'accepted',
  rejected: 'declined',
  completed: 'answered',
  cancelled: 'withdrawn',
  failed: 'withdrawn',
};

const open = ['accepted', 'in-progress', 'on-hold'] as const;

/** Our states, and with which statuses they go: another system that moves the Task on without knowing them is believed. */
const byBusinessStatus: Readonly<
  Record<string, { readonly state: ConsultationState; readonly goesWith: readonly string[] }>
> = {
  requested: { state: 'requested', goesWith: ['draft', 'requested', 'received', 'ready', 'completed'] },
  accepted: { state: 'accepted', goesWith: [...open, 'completed'] },
  askedBack: { state: 'accepted', goesWith: [...open, 'completed'] },
  answered: { state: 'answered', goesWith: [...open, 'completed'] },
  takenOver: { state: 'takenOver', goesWith: ['completed'] },
  declined: { state: 'declined', goesWith: ['rejected'] },
  withdrawn: { state: 'withdrawn', goesWith: ['cancelled', 'failed'] },
};

/** Where the consultation stands: by our `businessStatus` while the Task's status goes with it, else by the status. */
export function readConsultationState(
  resource: JsonObject,
): { readonly state: ConsultationState; readonly askedBack: boolean; readonly isOurs: boolean } | undefined {
  const status = readCode(resource.status) ?? '';
  const name = readCode(resource.businessStatus, ownSystems.consultation);
  const said = lookUp(byBusinessStatus, name);
  if (said?.goesWith.includes(status) === true)
    return { state: said.state, askedBack: name === 'askedBack', isOurs: true };
  const state = lookUp(byStatus, status);
  return state === undefined ? undefined : { state, askedBack: false, isOurs: false };
}
