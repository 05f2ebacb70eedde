import type { Covered } from '#components/app/sidebar-actions.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { PlanEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import type { PlanTexts } from '#lib/plan/fhir/plan-texts.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { PlanVersion } from '#lib/ports/plan-versions.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import type { PlanDraft } from '#lib/workflows/plan/plan-draft.ts';
import type { PlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import type { RecordPlanFailure } from '#lib/workflows/plan/record-plan.ts';

export type { PlanDraft } from '#lib/workflows/plan/plan-draft.ts';

export interface PlanRecording {
  readonly plan: ClientPlan;
  readonly basis?: PlanEntry;
  readonly texts: PlanTexts;
  readonly text: string;
}

/** The plan of the client who was open when it was asked for; for any other client it shows and does nothing. */
export interface PlanAccess {
  readonly professional: Professional;
  readonly today: IsoDate;
  /** What the gate lets be seen at this moment; undefined when the client is no longer open. */
  picture(): PlanPicture | undefined;
  readDraft(): Promise<Result<Draft<PlanDraft> | undefined, StoreFailure>>;
  keepDraft(
    found: Draft<PlanDraft> | undefined,
    onState: (state: DraftState<PlanDraft>) => void,
  ): DraftKeeper<PlanDraft>;
  /** Calls back after each change of this client's plan draft, in any tab. */
  observeDraft(changed: () => void): () => void;
  /** Done in plain sight alone. */
  record(recording: PlanRecording): Promise<Result<OutboxItem, RecordPlanFailure | Covered>>;
  /** The newest write of this client's plan that the outbox knows of. */
  written(): Promise<OutboxItem | undefined>;
  versions(plan: PlanEntry): Promise<Result<readonly PlanVersion[], SourceFailure>>;
  newGoalId(): string;
  /** Prints this page; its style for print shows the client's copy alone. */
  print(): void;
}
