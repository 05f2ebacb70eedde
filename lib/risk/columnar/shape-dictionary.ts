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
  return {
    shapes,
    numberOf(shape) {
      const key = shapeKey(shape);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, shapes.length);
      return shapes.push(shape) - 1;
    },
  };
}
