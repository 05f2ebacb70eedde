import type { Shape } from '../facts/fact.ts';
import { shapeKey } from '../facts/shape-key.ts';

/** Every different shape of a snapshot by a number. Only grows: a number stands for its shape for ever. */
export interface ShapeDictionary {
  readonly shapes: readonly Shape[];
  numberOf(shape: Shape): number;
}

export function createShapeDictionary(): ShapeDictionary {
  const shapes: Shape[] = [];
  const byKey = new Map<string, number>();
  // The key costs more than all the rest: a shape that is shared by many facts is worked out once.
  const byObject = new WeakMap<Shape, number>();
  return {
    shapes,
    numberOf(shape) {
      const met = byObject.get(shape);
      if (met !== undefined) return met;
      const key = shapeKey(shape);
      let number = byKey.get(key);
      if (number === undefined) {
        number = shapes.push(shape) - 1;
        byKey.set(key, number);
      }
      byObject.set(shape, number);
      return number;
    },
  };
}
