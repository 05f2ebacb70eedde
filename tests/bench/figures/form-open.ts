import { paintBareForms } from '../bare-form.ts';
import { timedPress } from '../consultation/timed-press.ts';
import { type Figure, median, quantile, rounded } from '../figure.ts';
import { closeForm, formButton, openFunctioning } from '../functioning/open-form.ts';
import type { BenchSession } from '../session.ts';

const runs = 20;
const firstRuns = 5;
const form = '[data-icf-form="generic-30"]';
/** The last of the thirty items, far below what a window shows. */
const lastItem = `${form} [data-item]:nth-child(30)`;
/** Items of the first frame: those that a window 900 pixels high shows. */
const firstItems = 8;

interface Measured {
  readonly first: readonly number[];
  readonly times: readonly number[];
  readonly floor: number;
}

/**
 * From the press on "ICF Generic-30" to what a window shows of it painted, each item with the rating of the time before out of ten
 * such assessments. The floor has as many items as that.
 */
export async function formOpen(session: BenchSession, client: number): Promise<Figure> {
  const measured = await measure(session, { client, until: form, items: firstItems });
  return figureOf('form-open', measured, {
    limit: 100,
    note: `From the press on "ICF Generic-30" to the form painted with its first ${firstItems} items, which are what a window shows, with the ratings of the time before out of ten assessments in the record; no draft is known, so the disk is asked behind it. All thirty: form-open-all.`,
  });
}

/** The same to the last of the thirty items, which stand below what a window shows and are drawn once the first are painted. */
export async function formOpenAll(session: BenchSession, client: number): Promise<Figure> {
  const measured = await measure(session, { client, until: lastItem, items: 30 });
  return figureOf('form-open-all', measured, {
    limit: 200,
    note: 'From the press on "ICF Generic-30" to the last of its thirty items drawn and painted: whoever presses and scrolls at once finds them all.',
  });
}

async function measure(
  session: BenchSession,
  { client, until, items }: { readonly client: number; readonly until: string; readonly items: number },
): Promise<Measured> {
  await session.switchTo(client, 'settled');
  const first: number[] = [];
  for (let run = 0; run < firstRuns; run += 1) {
    // Loads the record anew with the client open in it, and with it a new sidebar.
    await session.forgetRecords();
    await openFunctioning(await session.sidebar());
    first.push(await open(session, until));
  }
  const frame = await session.sidebar();
  await frame.locator(lastItem).waitFor({ state: 'attached' });
  const shown = await frame.locator(`${form} [data-item]:has([data-marked])`).count();
  if (shown !== 30) throw new Error(`${shown} items of 30 show the rating of the time before`);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await closeForm(frame);
    // Nobody presses in the frame in which the page came back.
    await session.page.waitForTimeout(250);
    times.push(await open(session, until));
  }
  await frame.locator(lastItem).waitFor({ state: 'attached' });
  return {
    first,
    times,
    floor: median(await session.inSidebar(paintBareForms, { form, count: runs, items })),
  };
}

function figureOf(
  name: string,
  { first, times, floor }: Measured,
  { limit, note }: { readonly limit: number; readonly note: string },
): Figure {
  const p95 = quantile(times, 0.95);
  return {
    name,
    unit: 'ms',
    runs,
    median: rounded(median(times)),
    p95: rounded(p95),
    floor: rounded(floor),
    ratio: rounded(median(times) / floor),
    limit: `p95 at most ${limit} ms`,
    holds: p95 <= limit,
    note: `${note} The first press of a sidebar: median ${rounded(median(first))}, slowest ${rounded(Math.max(...first))} ms of ${firstRuns}. Floor: a bare form with the fields, buttons and texts of as many items, built and painted in the same frame of the browser.`,
  };
}

async function open(session: BenchSession, until: string): Promise<number> {
  const frame = await session.sidebar();
  const { pressedAt, paintedAt } = await timedPress(frame, formButton(frame, 'generic-30'), until);
  return paintedAt - pressedAt;
}
