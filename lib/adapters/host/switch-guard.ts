/**
 * For hosts whose header does not say which Patient id it belongs to: after the address moved to another client, the
 * header may still show the one before. A header counts as the new client's only when it is another node, or when it
 * says something else than it did for the client before.
 *
 * A header drawn anew but with the old client's facts still gets through here; the workflow then finds that the
 * source's Patient with this id has another name or birth date, and shows nothing.
 */
export interface SwitchGuard {
  /** Whether `header`, saying `facts`, may be taken as that of the client whom the address calls `id`. */
  accepts(id: string, header: Element, facts: string): boolean;
}

export function createSwitchGuard(): SwitchGuard {
  const accepted = new WeakMap<Element, { readonly id: string; readonly facts: string }>();
  return {
    accepts(id, header, facts) {
      const before = accepted.get(header);
      if (before !== undefined && before.id !== id && before.facts === facts) return false;
      accepted.set(header, { id, facts });
      return true;
    },
  };
}
