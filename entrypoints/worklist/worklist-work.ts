import type { OwnerPeople } from '#components/loop/OwnerForm.tsx';
import type { WorklistActions } from '#components/worklist/worklist-actions.ts';
import type { ProfessionalSettings, Settings } from '#lib/model/settings/settings.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { WorklistState } from '#lib/worklist/worklist-state.ts';
import type { BrowserSession } from '../session/create-session.ts';

/** What an open session of the list stands on. */
export interface WorkPorts {
  readonly settings: Settings;
  readonly professional: ProfessionalSettings;
  readonly browserSession: BrowserSession;
  readonly log: AccessLog;
  readonly now: () => Date;
}

/** The list of whoever is signed in, from the opening of the store until it is locked. */
export interface WorklistWork {
  state(): WorklistState;
  people(): OwnerPeople;
  /** What the own team is called; undefined until the directory has said it. */
  team(): string | undefined;
  /** Calls back when the state or the people are others. */
  observe(changed: () => void): () => void;
  readonly deeds: Pick<
    WorklistActions,
    'requestOwner' | 'setReviewDate' | 'addNote' | 'outbox' | 'refresh' | 'cancelRefresh' | 'retryPeople'
  >;
  stop(): void;
}

export type StartWork = (ports: WorkPorts) => Promise<WorklistWork>;
