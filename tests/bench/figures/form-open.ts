import { paintBareForms } from '../bare-form.ts';
import { timedPress } from '../consultation/timed-press.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { closeForm, formButton, openFunctioning } from '../functioning/open-form.ts';
import type { BenchSession } from '../session.ts';

const runs = 20;
const firstRuns = 5;
const limit = 100;
const form = '[data-icf-form="generic-30"]';
/** The last of the thirty items, far below what a window shows. */
const lastItem = `${form} [data-item]:nth-child(30)`;

/**
 * From the press on "ICF Generic-30" to the form painted: all that a window shows of it, each item with the rating of the time
 * before out of ten such assessments. And the same to the last of its items, and for the first press of a sidebar.
 */
export async function formOpen(session: BenchSession, client: number): Promise<Figure> {
  await session.switchTo(client, 'settled');
  const first: number[] = [];
  for (let run = 0; run < firstRuns; run += 1) {
    // Loads the record anew with the client open in it, and with it a new sidebar.
    await session.forgetRecords();
    await openFunctioning(await session.sidebar());
    first.push(await open(session, form));
  }
  const frame = await session.sidebar();
  await frame.locator(lastItem).waitFor({ state: 'attached' });
  const shown = await frame.locator(`${form} [data-item]:has([data-marked])`).count();
  if (shown !== 30) throw new Error(`${shown} items of 30 show the rating of the time before`);
  const openAgain = async (until: string): Promise<number> => {
    await closeForm(frame);
    // Nobody presses in the frame in which the page came back.
    await session.page.waitForTimeout(250);
    return open(session, until);
  };
  const times: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await openAgain(form));
    whole.push(await openAgain(lastItem));
  }
  const floor = median(await session.inSidebar(paintBareForms, { form, count: runs }));
  const p95 = quantile(times, 0.95);
  return {
    name: 'form-open',
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(times) / floor),
    limit: `p95 at most ${limit} ms`,
    holds: p95 <= limit,
    note: `From the press on "ICF Generic-30" to the form painted, with the ratings of the time before out of ten assessments in the record; no draft is known, so the disk is asked behind it. The last of its thirty items, below what a window shows, two frames later: median ${rounded(median(whole))}, p95 ${rounded(quantile(whole, 0.95))} ms. The first press of a sidebar: median ${rounded(median(first))}, slowest ${rounded(Math.max(...first))} ms of ${firstRuns}. Floor: a bare form with all fields, buttons and texts of the thirty items, built and painted in the same frame of the browser.`,
  };
}

async function open(session: BenchSession, until: string): Promise<number> {
  const frame = await session.sidebar();
  const { pressedAt, paintedAt } = await timedPress(frame, formButton(frame, 'generic-30'), until);
  return paintedAt - pressedAt;
}
