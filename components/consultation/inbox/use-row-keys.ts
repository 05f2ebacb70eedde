import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { areShortcutsOn } from '#components/findings/shortcuts.ts';

interface RowKeys {
  readonly count: number;
  /** Brings a row into the document, so that it can take the focus. */
  readonly reveal: (at: number) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const letters: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** One row is in the tab order; J and K, arrows, Home and End go to another, whether or not it is in the document yet. */
export function useRowKeys({ count, reveal }: RowKeys) {
  const [active, setActive] = useState(0);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const wanted = useRef<number>(undefined);
  const place = Math.min(active, Math.max(0, count - 1));

  // After each painting: the row that was asked for may have come into the document only now.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const node = buttons.current.get(wanted.current);
    if (node === undefined) return;
    wanted.current = undefined;
    node.focus();
  });

  const goTo = (at: number) => {
    const next = Math.max(0, Math.min(count - 1, at));
    wanted.current = next;
    setActive(next);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const by = steps[event.key] ?? (areShortcutsOn() ? letters[event.key.toLowerCase()] : undefined);
    const to = by !== undefined ? place + by : { Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };
  return {
    active: place,
    setActive,
    goTo,
    onKeyDown,
    /** Keeps the row's button as long as it is in the document. */
    hold: (at: number) => (node: HTMLButtonElement | null) => {
      if (node === null) buttons.current.delete(at);
      else buttons.current.set(at, node);
    },
  };
}
