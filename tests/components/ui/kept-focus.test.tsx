import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';

function Layer({ onClose }: { onClose: () => void }) {
  const layer = useRef<HTMLDivElement>(null);
  useLayerFocus(layer);
  return (
    <div ref={layer} data-layer>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function Place({ homes }: { homes: readonly string[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [isThere, setThere] = useState(true);
  const [isOpen, setOpen] = useState(false);
  useKeptFocus(place, homes);
  return (
    <div ref={place} data-place>
      <h2>Title</h2>
      {isThere && (
        <button type="button" onClick={() => setThere(false)}>
          Go
        </button>
      )}
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <Layer onClose={() => setOpen(false)} />}
    </div>
  );
}

/** A part that keeps the focus, with a list from which lines are taken out. */
function List() {
  const place = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState(['one', 'two']);
  useKeptFocus(place, []);
  return (
    <div ref={place} data-place>
      <button type="button">First of the place</button>
      <ul data-focus-group>
        {lines.map((line) => (
          <li key={line}>
            <button type="button" onClick={() => setLines(lines.filter((each) => each !== line))}>
              {line}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A part within a part, both of which keep the focus; the inner one comes later, and goes. */
function Inner({ onClose }: { onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const [isThere, setThere] = useState(true);
  useKeptFocus(place, ['h3']);
  return (
    <div ref={place}>
      <h3>Inner</h3>
      {isThere && (
        <button type="button" onClick={() => setThere(false)}>
          Go
        </button>
      )}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function Nested() {
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useKeptFocus(place, ['h2']);
  return (
    <div ref={place}>
      <h2>Outer</h2>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <Inner onClose={() => setOpen(false)} />}
    </div>
  );
}

const focused = () => document.activeElement;

describe('the focus, when what had it goes away', () => {
  it.each([
    ['to the first home that is there', ['[data-missing]', 'h2'], 'H2'],
    ['to the place itself where there is none', ['[data-missing]'], 'DIV'],
    ['to the place itself where none was named', [], 'DIV'],
  ])('goes on %s', async (_what, homes, tag) => {
    const screen = await render(<Place homes={homes} />);
    await screen.getByRole('button', { name: 'Go' }).click();
    await expect.poll(() => focused()?.tagName).toBe(tag);
    expect(focused()?.closest('[data-place]')).not.toBeNull();
  });

  it('stays in the list that a line was taken out of, and goes to the place when the list is empty', async () => {
    const screen = await render(<List />);
    await screen.getByRole('button', { name: 'two' }).click();
    await expect.poll(() => focused()?.textContent).toBe('one');
    await screen.getByRole('button', { name: 'one' }).click();
    await expect.poll(() => focused()?.hasAttribute('data-place')).toBe(true);
  });

  it('is kept by the innermost part, and by the one around it when that part goes', async () => {
    const screen = await render(<Nested />);
    await screen.getByRole('button', { name: 'Open' }).click();
    await screen.getByRole('button', { name: 'Go' }).click();
    await expect.poll(() => focused()?.textContent).toBe('Inner');
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => focused()?.textContent).toBe('Outer');
  });

  it('goes into a layer that opens, and back to its button when it closes', async () => {
    const screen = await render(<Place homes={['h2']} />);
    await screen.getByRole('button', { name: 'Open' }).click();
    await expect.poll(() => focused()?.hasAttribute('data-layer')).toBe(true);
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => focused()?.textContent).toBe('Open');
  });
});
