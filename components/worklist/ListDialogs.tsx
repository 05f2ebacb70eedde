import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { DerivedRow } from '#lib/worklist/list/derived-row.ts';
import { exportColumns, exportTable } from '#lib/worklist/list/export-table.ts';
import { printTable } from '#lib/worklist/list/print-table.ts';
import { keepableFilters } from '#lib/worklist/list/saved-view.ts';
import { ExportDialog } from './dialogs/ExportDialog.tsx';
import { NameOwnerDialog } from './dialogs/NameOwnerDialog.tsx';
import { NoteDialog } from './dialogs/NoteDialog.tsx';
import { ReviewDialog } from './dialogs/ReviewDialog.tsx';
import { SaveViewDialog } from './dialogs/SaveViewDialog.tsx';
import { type Printed, PrintedList } from './PrintedList.tsx';
import { defaultShown, shownColumns } from './table/table-columns.ts';
import type { Deeds } from './use-deeds.ts';
import type { ListChoice } from './use-list.ts';
import { useNames } from './WorklistContext.tsx';
import type { WorklistPageProps } from './WorklistPage.tsx';
import type { DeedReport, ExportFormat, ExportPurpose } from './worklist-actions.ts';

export type OpenDialog =
  | { readonly kind: 'name' | 'review' | 'note' | 'saveView' }
  | { readonly kind: 'export'; readonly format: ExportFormat };

interface ListDialogsProps extends WorklistPageProps {
  readonly dialog: OpenDialog | undefined;
  readonly onClose: () => void;
  readonly ticked: readonly DerivedRow[];
  /** Everybody on the list, in its order. */
  readonly listed: () => readonly DerivedRow[];
  readonly choice: ListChoice;
  readonly viewName: string;
  readonly suggestedDue: string;
  readonly deeds: Deeds;
  /** The deed was done to all who were ticked. */
  readonly onDone: () => void;
}

/** What is asked before something is done to many, leaves the page or is kept. */
export function ListDialogs(props: ListDialogsProps) {
  const { dialog, onClose, ticked, suggestedDue, deeds, onDone, actions, people, professional } = props;
  const rows = ticked.flatMap(({ row }) => (row.died === undefined ? [row] : []));
  const leftOut = ticked.flatMap(({ row }) => (row.died === undefined ? [] : [row]));
  const run = async (deed: () => Promise<DeedReport>) => {
    const report = await deeds.run(deed);
    onClose();
    // Those who were refused stay ticked with the others until all went well.
    if (report.refused.length === 0) onDone();
  };
  return (
    <>
      {dialog?.kind === 'name' && (
        <NameOwnerDialog
          rows={rows}
          leftOut={leftOut}
          people={people}
          role={professional.ownerRole}
          me={professional.references[0]}
          suggestedDue={suggestedDue}
          isBusy={deeds.isBusy}
          onRequest={(request) => void run(() => actions.requestOwner(rows, request))}
          onRetryPeople={actions.retryPeople}
          onClose={onClose}
        />
      )}
      {dialog?.kind === 'review' && (
        <ReviewDialog
          rows={rows}
          leftOut={leftOut}
          suggested={suggestedDue}
          isBusy={deeds.isBusy}
          onSet={(due) => void run(() => actions.setReviewDate(rows, due))}
          onClose={onClose}
        />
      )}
      {dialog?.kind === 'note' && (
        <NoteDialog
          rows={rows}
          leftOut={leftOut}
          isBusy={deeds.isBusy}
          onAdd={(text) => void run(() => actions.addNote(rows, text))}
          onClose={onClose}
        />
      )}
      {dialog?.kind === 'saveView' && <SaveView {...props} />}
      <Exporting {...props} />
    </>
  );
}

function SaveView({ choice, onClose, actions }: ListDialogsProps) {
  const [isFailed, setFailed] = useState(false);
  const { filters, left } = keepableFilters(choice.filters.columns);
  return (
    <SaveViewDialog
      leavesBehind={left > 0 || choice.filters.text !== '' || choice.group.length > 0}
      isFailed={isFailed}
      onSave={(name) => {
        const { sorting, shown } = choice;
        const id = crypto.randomUUID();
        void actions
          .saveView({ id, name, filters, sorting, ...(shown === undefined ? {} : { shown }) })
          .then((isSaved) => (isSaved ? onClose() : setFailed(true)));
      }}
      onClose={onClose}
    />
  );
}

function Exporting(props: ListDialogsProps) {
  const { dialog, onClose, listed, choice, actions, team, professional, viewName, now } = props;
  const { t, language, timeZone } = useWords();
  const { titleOf, segmentName } = useNames();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'notLogged' | 'notMade'>();
  const [printed, setPrinted] = useState<Printed>();

  const run = async (format: ExportFormat, purpose: ExportPurpose, text: string) => {
    setBusy(true);
    setProblem(undefined);
    const rows = listed();
    const wanted: readonly string[] = choice.shown ?? defaultShown;
    // In the order of the screen, whenever each was chosen.
    const shown = shownColumns.flatMap(({ id, fixed }) => (fixed || wanted.includes(id) ? [id] : []));
    const columns = exportColumns(shown);
    const leaving = { t, language, timeZone, titleOf, segmentName };
    const table = () => exportTable(rows, columns, leaving);
    const made = await actions.export({
      purpose,
      text,
      format,
      rows: rows.map(({ row }) => row),
      columns,
      table,
    });
    setBusy(false);
    if (!made.ok) return setProblem(made.failure);
    onClose();
    if (format !== 'print') return;
    const words = t(`worklist.export.purposes.${purpose}`);
    setPrinted({
      table: printTable(rows, shown, leaving),
      team,
      by: professional.name,
      purpose: text === '' ? words : `${words}: ${text}`,
      at: now().toISOString(),
      view: viewName,
      keys: rows.map(({ row }) => row.clientKey),
    });
  };
  return (
    <>
      {dialog?.kind === 'export' && (
        <ExportDialog
          format={dialog.format}
          clients={listed().length}
          isBusy={isBusy}
          problem={problem}
          onExport={(purpose, text) => void run(dialog.format, purpose, text)}
          onClose={() => {
            setProblem(undefined);
            onClose();
          }}
        />
      )}
      {printed !== undefined && <PrintedList printed={printed} onDone={() => setPrinted(undefined)} />}
    </>
  );
}
