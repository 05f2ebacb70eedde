import type { ExportRequest } from '#components/worklist/worklist-actions.ts';
import { listExportEvents } from '#lib/access/list-export-events.ts';
import { sendToBackground } from '#lib/adapters/messaging/send.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { toCsv } from '#lib/worklist/list/csv.ts';
import type { WorkPorts } from './worklist-work.ts';

/** Events go into the log by portions: one long write would hold up every look that is to be logged meanwhile. */
const eventsAtOnce = 500;

/** Writes the export into the use log and, only when that is durable, makes the file. */
export async function exportList(
  request: ExportRequest,
  { settings, professional, log, now }: WorkPorts,
  fileName: string,
): Promise<Result<void, 'notLogged' | 'notMade'>> {
  const { format, purpose, text, rows, columns, table } = request;
  const events = listExportEvents(
    rows.map(({ own, identifiers, name, birthDate, use }) => ({
      client: {
        identifiers,
        reference: `Patient/${own.patientId}`,
        name,
        ...(birthDate === undefined ? {} : { birthDate }),
      },
      registers: use.registers,
    })),
    {
      professional,
      sources: settings.sources.map(({ id, name, controller, register }) => ({
        id,
        name,
        controller,
        register,
      })),
      columns,
      purpose: { code: `${format === 'print' ? 'listPrint' : 'listExport'}:${purpose}`, text },
      at: now().toISOString(),
      newId: () => crypto.randomUUID(),
    },
  );
  for (let from = 0; from < events.length; from += eventsAtOnce) {
    const recorded = await log.record(events.slice(from, from + eventsAtOnce));
    if (!recorded.ok) return fail('notLogged');
  }
  void sendToBackground({ type: 'accessRecorded' });
  if (format === 'print') return ok(undefined);
  try {
    if (format === 'csv') saveFile(`${fileName}.csv`, new Blob([toCsv(table())], { type: 'text/csv' }));
    else {
      const { toXlsx } = await import('./to-xlsx.ts');
      saveFile(`${fileName}.xlsx`, await toXlsx(table()));
    }
    return ok(undefined);
  } catch {
    return fail('notMade');
  }
}

/** Offers a file to keep. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
