import type { WorklistRow } from '#lib/worklist/worklist-row.ts';

const rowHeight = 44;

/**
 * The barest list that scrolls: a box of the same size with as many rows and cells in the document as ours has, a few words of
 * plain text in each cell, without a library, an icon, a control or a second line.
 */
export function bareList(
  box: DOMRect,
  rows: readonly WorklistRow[],
  { shown, cells }: { readonly shown: number; readonly cells: number },
): HTMLElement {
  const list = document.createElement('div');
  Object.assign(list.style, {
    position: 'fixed',
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    overflow: 'auto',
    background: 'white',
  });
  const body = document.createElement('div');
  Object.assign(body.style, { position: 'relative', height: `${rows.length * rowHeight}px` });
  list.append(body);
  document.body.append(list);
  const present = new Map<number, HTMLElement>();
  const fill = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 6);
    const last = Math.min(rows.length, first + shown);
    for (const [at, row] of present) {
      if (at >= first && at < last) continue;
      row.remove();
      present.delete(at);
    }
    for (let at = first; at < last; at += 1) {
      const row = rows[at];
      if (row === undefined || present.has(at)) continue;
      const element = bareRow(row, at, cells);
      present.set(at, element);
      body.append(element);
    }
  };
  list.addEventListener('scroll', fill);
  fill();
  return list;
}

function bareRow(row: WorklistRow, at: number, cells: number): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, {
    position: 'absolute',
    top: `${at * rowHeight}px`,
    width: '100%',
    height: `${rowHeight}px`,
    display: 'grid',
    gridTemplateColumns: `repeat(${cells}, 1fr)`,
    contain: 'strict',
    background: 'white',
  });
  for (let cell = 0; cell < cells; cell += 1) {
    const text = document.createElement('span');
    text.textContent = row.name;
    element.append(text);
  }
  return element;
}

/** Milliseconds of each frame while a list is scrolled; the first ones, in which it begins, are left out. */
export async function framesOf(list: HTMLElement, frames: number, pixels: number): Promise<number[]> {
  const times: number[] = [];
  let before = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    list.scrollTop += pixels;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times.slice(5);
}
