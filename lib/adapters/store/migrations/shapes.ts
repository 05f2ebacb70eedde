import { fail, ok, type Result } from '#lib/base/result.ts';

export type ShapeFailure = { readonly reason: 'newer' } | { readonly reason: 'unreadable' };

/** How a stored object comes to its newest shape, whatever version of the extension wrote it. */
export interface Shapes<Newest> {
  readonly newest: number;
  /** `written` is the number of the shape in which the value was written. */
  toNewest(value: unknown, written: unknown): Result<Newest, ShapeFailure>;
}

/**
 * The versions of what must survive an update. `steps[n]` makes version n + 1 of version n; a new version adds a step
 * and a frozen example, and changes neither the steps nor the examples before it. `read` checks the newest shape.
 */
export function defineShapes<Newest>(
  steps: Readonly<Record<number, (value: unknown) => unknown>>,
  read: (value: unknown) => Newest | undefined,
): Shapes<Newest> {
  const newest = Object.keys(steps).length + 1;
  return {
    newest,
    toNewest(value, written) {
      if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) {
        return fail({ reason: 'unreadable' });
      }
      if (written > newest) return fail({ reason: 'newer' });
      try {
        let current = value;
        for (let version = written; version < newest; version += 1) current = steps[version]?.(current);
        const checked = read(current);
        return checked === undefined ? fail({ reason: 'unreadable' }) : ok(checked);
      } catch {
        // A step met what no version ever wrote.
        return fail({ reason: 'unreadable' });
      }
    },
  };
}
