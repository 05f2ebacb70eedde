/** What a hand does for one task. */
export interface Effort {
  /** Presses that do something: buttons, lines, boxes to tick, tabs. */
  readonly presses: number;
  /** Presses that only put the cursor into a field. */
  readonly cursors: number;
  /** Letters and keys, without the ones that are held (Shift, Ctrl, Alt). */
  readonly keystrokes: number;
}

const heldKeys: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead'];
const textTypes: readonly string[] = ['text', 'search', 'date', 'number', 'email', 'tel'];

const isField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && textTypes.includes(target.type));

/** Counts the pointer's presses and the keys while `walk` goes on: what the browser itself took as input, and nothing a script made. */
export async function countEffort(walk: () => Promise<void>): Promise<Effort> {
  let [presses, cursors, keystrokes] = [0, 0, 0];
  let isKeyDown = false;
  const counting = new AbortController();
  const options = { capture: true, signal: counting.signal };
  addEventListener(
    'pointerdown',
    ({ isTrusted, isPrimary, target }) => {
      if (!isTrusted || !isPrimary) return;
      if (isField(target)) cursors += 1;
      else presses += 1;
    },
    options,
  );
  addEventListener(
    'keydown',
    ({ isTrusted, key, repeat }) => {
      if (!isTrusted || repeat || heldKeys.includes(key)) return;
      keystrokes += 1;
      isKeyDown = true;
    },
    options,
  );
  // A letter that the program which types has no key for (ä, ”) comes without one.
  addEventListener(
    'beforeinput',
    ({ isTrusted, inputType, data }) => {
      if (isTrusted && inputType === 'insertText' && !isKeyDown) keystrokes += [...(data ?? '')].length;
      isKeyDown = false;
    },
    options,
  );
  try {
    await walk();
  } finally {
    counting.abort();
  }
  return { presses, cursors, keystrokes };
}
