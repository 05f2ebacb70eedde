import { type RowId, rowIds } from './rows.ts';

/** A scale's cell on the screen, and where it stands. */
export interface Cell {
  readonly row: RowId;
  readonly node: HTMLElement;
}

const rowOf = (node: Element | null): RowId | undefined => {
  const id = node?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return rowIds.find((row) => row === id);
};

/** The cell of this item that an event came from; undefined for anything else in it, and for the scales of a factor within. */
export function cellOf(target: EventTarget, item: Element): Cell | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('input[type="radio"]') : null;
  const row = rowOf(node);
  if (node === null || row === undefined || node.closest('[data-item]') !== item) return undefined;
  return { row, node };
}

/** Where the focus goes in a scale: what is chosen, else the step of the time before, else the first. */
export function focusScale(scale: Element | null | undefined): boolean {
  const node =
    scale?.querySelector<HTMLElement>('input:checked') ??
    scale?.querySelector<HTMLElement>('[data-marked]') ??
    scale?.querySelector<HTMLElement>('input[type="radio"]');
  node?.focus();
  return node !== undefined && node !== null;
}

/** The scale of this row in the item, or its first one. */
export function focusItem(item: Element | null | undefined, row?: RowId): boolean {
  return focusScale(
    (row === undefined ? null : item?.querySelector(`[data-row="${row}"]`)) ??
      item?.querySelector('[data-row]'),
  );
}

/** One cell to the side; past the last one stands the item's menu. */
export function focusStep({ node }: Cell, by: 1 | -1): void {
  const cells = [...(node.closest('[data-row]')?.querySelectorAll<HTMLElement>('input[type="radio"]') ?? [])];
  const next = cells[cells.indexOf(node) + by];
  next?.focus();
  if (next === undefined && by === 1)
    node.closest('[data-item]')?.querySelector<HTMLElement>('[data-menu]')?.focus();
}

/** The scale above or below, in the next item when there is none in this one. */
export function focusRow({ node }: Cell, by: 1 | -1): void {
  const item = node.closest('[data-item]');
  const scales = [...(item?.querySelectorAll('[data-row]') ?? [])];
  const scale = node.closest('[data-row]');
  const next = scale === null ? undefined : scales[scales.indexOf(scale) + by];
  if (next !== undefined) {
    focusScale(next);
    return;
  }
  const beside = by === 1 ? item?.nextElementSibling : item?.previousElementSibling;
  const rows = beside?.querySelectorAll('[data-row]');
  focusScale(by === 1 ? rows?.[0] : rows?.[rows.length - 1]);
}
