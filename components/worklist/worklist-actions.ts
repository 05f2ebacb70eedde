import type { OutboxAccess, SidebarActions } from '#components/app/sidebar-actions.ts';
import type { InboxAccess } from '#components/consultation/consultation-port.ts';
import type { FiguresTableProps } from '#components/consultation/figures/FiguresTable.tsx';
import type { OwnerRequest } from '#components/loop/OwnerForm.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { ExportTable } from '#lib/worklist/list/export-table.ts';
import type { SavedView } from '#lib/worklist/list/saved-view.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';

/** Why a file or a print is made; recorded in the use log before anything is made. */
export const exportPurposes = ['teamMeeting', 'followUp', 'quality', 'other'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

export type ExportFormat = 'csv' | 'xlsx' | 'print';

export interface ExportRequest {
  readonly purpose: ExportPurpose;
  /** In the professional's own words; `other` needs it. */
  readonly text: string;
  readonly format: ExportFormat;
  readonly rows: readonly WorklistRow[];
  /** Ids of the columns that leave. */
  readonly columns: readonly string[];
  /** Put together only after the use log has it. */
  readonly table: () => ExportTable;
}

/** What became of a deed on one or many clients: each is saved or refused by itself. */
export interface DeedReport {
  readonly deed: 'requestOwner' | 'setReview' | 'addNote';
  /** Clients of whom it is durable in the outbox. */
  readonly saved: readonly string[];
  /** `reason` is a key of the words `loop.refused`. */
  readonly refused: readonly { readonly clientKey: string; readonly reason: string }[];
  /** Takes back what was saved, as far as it can be taken back. */
  readonly undo?: () => Promise<DeedUndone>;
}

/** The clients of whom a deed was taken back, and of whom it stands and why. */
export interface DeedUndone {
  readonly undone: readonly string[];
  /** `reason` is a key of the words `loop.refused`. */
  readonly kept: readonly { readonly clientKey: string; readonly reason: string }[];
}

/** Whether a client can be opened in the record UI, and why not. */
export type Opening =
  | { readonly state: 'possible' }
  | { readonly state: 'impossible'; readonly why: 'noHost' | 'noAddress' | 'noPatientId' };

/** What came of copying a link; `left` counts the conditions that stayed behind because they may name a client. */
export type ViewLinkCopied =
  | { readonly kind: 'copied'; readonly left: number }
  /** The browser did not let it: the address is shown, to be copied by hand. */
  | { readonly kind: 'notCopied'; readonly left: number; readonly address: string }
  /** The view is larger than what a link carries. */
  | { readonly kind: 'notPossible' };

/** Consultations as the page shows them. */
export interface WorklistConsultations {
  readonly inbox: InboxAccess;
  readonly copyText: SidebarActions['copyText'];
  /** How the consultations of the last ninety days have gone. */
  figures(): Promise<FiguresTableProps>;
}

/** Everything that a press on the worklist's page sets going. The entrypoint wires these. */
export interface WorklistActions {
  requestOwner(rows: readonly WorklistRow[], request: OwnerRequest): Promise<DeedReport>;
  setReviewDate(rows: readonly WorklistRow[], due: IsoDate): Promise<DeedReport>;
  addNote(rows: readonly WorklistRow[], text: string): Promise<DeedReport>;
  /** Opens each client in the record at a new question: what leaves, and the client's word for it, are each one's own. */
  askColleague?(rows: readonly WorklistRow[]): void;
  /** The inbox of whoever leads the team; loaded when it is asked for. */
  openConsultations?(): Promise<WorklistConsultations>;
  /** Tells how many consultations wait for this professional, now and whenever it changes, until the returned function. */
  observeWaiting?(changed: (waiting: number) => void): () => void;
  openingOf(row: WorklistRow): Opening;
  /** Opens the client in the record UI; the sidebar there stands at the finding once the identity agrees. */
  openRecord(row: WorklistRow, ruleId: string | undefined): Promise<boolean>;
  /** Records the export in the use log, and only then makes the file; a print is only recorded. */
  export(request: ExportRequest): Promise<Result<void, 'notLogged' | 'notMade'>>;
  saveView(view: SavedView): Promise<boolean>;
  removeView(id: string): Promise<boolean>;
  /** Offers the view as a file that an administrator can put into the settings of all. */
  shareView(view: SavedView): void;
  /** What waits to leave, and what a colleague has changed meanwhile. */
  readonly outbox?: OutboxAccess & Pick<SidebarActions, 'copyText'>;
  /** Puts a link to the view on the clipboard: to the list of whoever opens it, with nothing of a client in it. */
  copyViewLink(view: SavedView): Promise<ViewLinkCopied>;
  /** Leaves the view that the page's own link holds. */
  forgetLink(): void;
  refresh(): void;
  cancelRefresh(): void;
  /** Asks the directory anew who can be an owner. */
  retryPeople(): void;
  openOptions(): void;
}
