import { paintBareForms } from '../bare-form.ts';
import { timedPress } from '../consultation/timed-press.ts';
import { askButton, openConsultations } from '../consultation/write-question.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import type { BenchSession } from '../session.ts';

const runs = 20;
const firstRuns = 5;
const limit = 100;
const form = '[data-ask-form]';

/** From the press on "ask a colleague" to the painted form, of one client; and the same for the first press of a sidebar. */
export async function consultOpen(session: BenchSession, client: number): Promise<Figure> {
  await session.switchTo(client, 'settled');
  const first: number[] = [];
  for (let run = 0; run < firstRuns; run += 1) {
    // Loads the record anew with the client open in it, and with it a new sidebar.
    await session.forgetRecords();
    first.push(await openForm(session));
  }
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await closeForm(session);
    times.push(await openForm(session));
  }
  const floor = median(await session.inSidebar(paintBareForms, { form, count: runs }));
  const p95 = quantile(times, 0.95);
  return {
    name: 'consult-open',
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(times) / floor),
    limit: `p95 at most ${limit} ms`,
    holds: p95 <= limit,
    note: `From the press on "Kysy kollegalta" to the form painted; the disk is asked for a draft first. The first press of a sidebar, which loads the form and its words: median ${rounded(median(first))}, slowest ${rounded(Math.max(...first))} ms of ${firstRuns}. Floor: a bare form with the same fields, buttons and texts, built and painted in the same frame of the browser.`,
  };
}

async function openForm(session: BenchSession): Promise<number> {
  const frame = await session.sidebar();
  if ((await askButton(frame).count()) === 0) await openConsultations(frame);
  const { pressedAt, paintedAt } = await timedPress(frame, askButton(frame), form);
  return paintedAt - pressedAt;
}

async function closeForm(session: BenchSession): Promise<void> {
  const frame = await session.sidebar();
  await frame.locator(`${form} button`).first().click();
  await frame.locator('[data-inbox="read"]').waitFor();
  await session.page.waitForTimeout(250);
}
