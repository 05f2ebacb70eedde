import { loadWords } from '#components/app/words.ts';
import type { DeedReport } from '#components/worklist/worklist-actions.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { logRowWrite } from '#lib/workflows/log-row-write.ts';
import { clientOfRow } from '#lib/workflows/loop/loop-client.ts';
import { type LoopPress, pressLoop } from '#lib/workflows/loop/press-loop.ts';
import type { LoopUndo } from '#lib/workflows/loop/put-step.ts';
import { undoLoop } from '#lib/workflows/loop/undo-loop.ts';
import { professionalOf } from '#lib/workflows/visit-access.ts';
import type { WorklistSession } from '#lib/workflows/worklist-session.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { whyNot } from '../sidebar/create-loop-actions.ts';

interface DeedPorts {
  readonly settings: Settings;
  readonly session: WorklistSession;
  readonly outbox: Pick<Outbox, 'put' | 'list' | 'withdraw'>;
  readonly log: Pick<AccessLog, 'record'>;
  readonly now: () => Date;
}

/** Does one deed for each of the rows: each is saved or refused by itself, shown at once, and can be taken back. */
export async function doDeed(
  { settings, session, outbox, log, now }: DeedPorts,
  deed: DeedReport['deed'],
  rows: readonly WorklistRow[],
  press: LoopPress,
): Promise<DeedReport> {
  const words = await loadWords(settings.language, ['outbox']);
  const professional = professionalOf(settings);
  const { timeZone } = settings;
  const latest = new Map(session.state().rows.map((row) => [row.clientKey, row]));
  const saved: { readonly key: string; readonly undo: LoopUndo; readonly takeAway: () => void }[] = [];
  const refused: { readonly clientKey: string; readonly reason: string }[] = [];
  for (const given of rows) {
    const { clientKey } = given;
    const row = latest.get(clientKey);
    const source = settings.sources.find(({ id }) => id === given.own.sourceId);
    if (row === undefined || source === undefined) {
      refused.push({ clientKey, reason: 'noSource' });
      continue;
    }
    const at = now();
    const work = {
      client: clientOfRow(row, source),
      professional,
      now: at,
      today: todayIn(at, timeZone),
      timeZone,
    };
    const done = await pressLoop(outbox, work, press, words);
    if (!done.ok) {
      refused.push({ clientKey, reason: whyNot(done.failure) });
      continue;
    }
    const laid = done.value.entries.map((entry) => session.put(clientKey, entry));
    saved.push({
      key: clientKey,
      undo: done.value.undo,
      takeAway() {
        for (const each of laid) each.undo();
      },
    });
    await logRowWrite(log, { row, source, professional, now: at, createId: () => crypto.randomUUID() });
  }
  if (saved.length === 0) return { deed, saved: [], refused };
  return {
    deed,
    saved: saved.map(({ key }) => key),
    refused,
    async undo() {
      const undone: string[] = [];
      const kept: { readonly clientKey: string; readonly reason: string }[] = [];
      for (const { key, undo, takeAway } of saved) {
        const taken = await undoLoop(outbox, undo, words);
        if (!taken.ok) {
          kept.push({ clientKey: key, reason: whyNot(taken.failure) });
          continue;
        }
        takeAway();
        undone.push(key);
      }
      return { undone, kept };
    },
  };
}
