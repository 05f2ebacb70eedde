import type { CDPSession, Frame, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { markPattern } from './marked-population.ts';

/*
 * How every painted frame is looked at. Inside the record and inside the sidebar an observer turns the marks of the text
 * into the colour of a bar, in the same task as the change and so in the same painted frame. The browser's screencast
 * then hands over the composited frames: the two bars of one picture must name the same client, or the sidebar's must
 * be white (covered or blank).
 */

/** White: no client's text. Magenta: texts of two clients at once, which is the fault looked for. */
const white = 'rgb(255,255,255)';
const mixed = 'rgb(255,0,255)';

export function colourOf(number: number): string {
  return `rgb(${(number % 6) * 40},${(Math.floor(number / 6) % 6) * 40},90)`;
}

export interface PaintedFrame {
  readonly host: string;
  readonly sidebar: string;
}

interface BarSetup {
  readonly pattern: string;
  readonly colours: readonly string[];
  readonly selector: string;
  readonly edge: 'left' | 'right';
  readonly white: string;
  readonly mixed: string;
}

/** Runs in the page: a bar at the bottom whose colour is the client of the text under `selector`. */
function installBar({ pattern, colours, selector, edge, white, mixed }: BarSetup): void {
  const bar = document.createElement('div');
  bar.dataset.testBar = '';
  bar.style.cssText = `position:fixed;bottom:0;${edge}:0;width:120px;height:24px;z-index:2147483646;background:${white}`;
  const faults: string[] = [];
  Object.assign(globalThis, { markFaults: faults });
  const recolour = () => {
    const text = [...document.querySelectorAll(selector)].map((node) => node.textContent ?? '').join(' ');
    const marks = [...new Set([...text.matchAll(new RegExp(pattern, 'g'))].map((match) => Number(match[1])))];
    if (marks.length > 1) faults.push(marks.join('+'));
    const colour = marks.length === 0 ? white : marks.length > 1 ? mixed : (colours[marks[0] ?? 0] ?? white);
    if (bar.style.background !== colour) bar.style.background = colour;
    if (!bar.isConnected) document.documentElement.append(bar);
  };
  new MutationObserver(recolour).observe(document, { subtree: true, childList: true, characterData: true });
  recolour();
}

function setup(selector: string, edge: 'left' | 'right', count: number): BarSetup {
  return {
    pattern: markPattern,
    colours: Array.from({ length: count + 1 }, (_, number) => colourOf(number)),
    selector,
    edge,
    white,
    mixed,
  };
}

export async function installHostBar(page: Page, count: number): Promise<void> {
  await page.evaluate(installBar, setup('header[data-patient-banner]', 'left', count));
}

export async function installSidebarBar(sidebar: Frame, count: number): Promise<void> {
  await sidebar.evaluate(installBar, setup('body', 'right', count));
}

/** Combinations of marks that ever stood together in the sidebar's document, painted or not. */
export function mixedMarks(sidebar: Frame): Promise<readonly string[]> {
  return sidebar.evaluate(() => (globalThis as unknown as { markFaults: string[] }).markFaults);
}

/** Starts the screencast; the returned list grows with every painted frame until `stop`. */
export async function watchPaintedFrames(
  session: CDPSession,
): Promise<{ readonly frames: readonly PaintedFrame[]; stop(): Promise<void> }> {
  const frames: PaintedFrame[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    frames.push(readBars(PNG.sync.read(Buffer.from(data, 'base64'))));
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    frames,
    stop: async () => {
      await session.send('Page.stopScreencast');
    },
  };
}

/** The colour in the middle of each bar: 60 px from the side, 12 px from the bottom. */
function readBars(picture: PNG): PaintedFrame {
  const colourAt = (x: number, y: number) => {
    const place = (picture.width * y + x) * 4;
    return `rgb(${picture.data[place]},${picture.data[place + 1]},${picture.data[place + 2]})`;
  };
  const y = picture.height - 12;
  return { host: colourAt(60, y), sidebar: colourAt(picture.width - 60, y) };
}

/** Painted frames in which the sidebar shows a client whom the host does not show. */
export function wrongFrames(frames: readonly PaintedFrame[]): readonly PaintedFrame[] {
  return frames.filter(({ host, sidebar }) => sidebar !== white && sidebar !== host);
}
