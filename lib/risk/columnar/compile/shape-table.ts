import type { Shape } from '../../facts/fact.ts';

/** Something of every shape of a dictionary, worked out once per shape. The dictionary grows, and the table with it. */
export interface ShapeTable<Column> {
  /** To be asked anew for each block. */
  read(): Column;
}

function grown<Column extends Uint8Array | Int32Array>(column: Column, length: number): Column {
  const next = new (column.constructor as new (length: number) => Column)(
    Math.max(length, 2 * column.length),
  );
  next.set(column);
  return next;
}

/** One number per shape. */
export function createShapeTable<Column extends Uint8Array | Int32Array>(
  shapes: readonly Shape[],
  empty: Column,
  numberOf: (shape: Shape, place: number) => number,
): ShapeTable<Column> {
  let column = empty;
  let done = 0;
  return {
    read() {
      if (done === shapes.length) return column;
      if (column.length < shapes.length) column = grown(column, shapes.length);
      for (const shape of shapes.slice(done)) {
        column[done] = numberOf(shape, done);
        done += 1;
      }
      return column;
    },
  };
}

/** Several numbers per shape: those of shape `s` stand in `items` from `start[s]` to before `start[s + 1]`. */
export interface ShapeLists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export function createShapeLists(
  shapes: readonly Shape[],
  numbersOf: (shape: Shape) => readonly number[],
): ShapeTable<ShapeLists> {
  let start = new Int32Array(1);
  let items = new Int32Array(0);
  let done = 0;
  return {
    read() {
      if (done === shapes.length) return { start, items };
      if (start.length <= shapes.length) start = grown(start, shapes.length + 1);
      for (const shape of shapes.slice(done)) {
        const numbers = numbersOf(shape);
        const at = start[done] ?? 0;
        if (items.length < at + numbers.length) items = grown(items, at + numbers.length);
        items.set(numbers, at);
        done += 1;
        start[done] = at + numbers.length;
      }
      return { start, items };
    },
  };
}
