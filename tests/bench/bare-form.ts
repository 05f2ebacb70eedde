/**
 * Runs in the sidebar, with a form open in it: the milliseconds of each bare form that has the fields, buttons and texts of that
 * one, from nothing to painted. The barest code that shows as much.
 */
export async function paintBareForms({
  form,
  count,
  items,
}: {
  /** A selector of the form that is open. */
  readonly form: string;
  readonly count: number;
  /** How many of its items are in the bare one; all where it is not said. */
  readonly items?: number;
}): Promise<readonly number[]> {
  const left = new Set([...document.querySelectorAll(`${form} [data-item]`)].slice(items ?? Infinity));
  const parts = [
    ...document.querySelectorAll(`${form} :is(input, textarea, select, button, h2, h3, label, p)`),
  ]
    .filter((part) => !left.has(part.closest('[data-item]') ?? part))
    .map((part) => ({
      name: part.localName,
      type: part instanceof HTMLInputElement ? part.type : undefined,
      // Only what an element says itself, so that nothing is said twice.
      text: [...part.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent)
        .join(''),
    }));
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    await new Promise((done) => setTimeout(done, 20 + (run % 7)));
    const started = performance.now();
    const bare = document.createElement('form');
    for (const { name, type, text } of parts) {
      const part = document.createElement(name);
      if (part instanceof HTMLInputElement && type !== undefined) part.type = type;
      part.textContent = text;
      bare.append(part);
    }
    document.body.prepend(bare);
    await new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(undefined);
      }),
    );
    times.push(performance.now() - started);
    bare.remove();
  }
  return times;
}
