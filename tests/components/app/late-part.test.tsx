import { Component, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { latePart } from '#components/app/late-part.ts';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';

const Greeting = ({ name }: { name: string }) => <p>Hei {name}</p>;
const Waiting = ({ name }: { name: string }) => <p>odota, {name}</p>;

async function show(children: ReactNode) {
  const words = await loadWords('fi', ['app']);
  return render(
    <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
      {children}
    </WordsProvider>,
  );
}

class Boundary extends Component<{ children: ReactNode }> {
  override state: { said?: string } = {};
  static getDerivedStateFromError = (error: Error) => ({ said: error.message });
  override render = () => this.state.said ?? this.props.children;
}

describe('a part that is loaded late', () => {
  it('is loaded when it is first shown, and stands there with what it was given last', async () => {
    let arrive: (part: { default: typeof Greeting }) => void = () => undefined;
    const load = vi.fn<() => Promise<{ default: typeof Greeting }>>(
      () => new Promise((resolve) => (arrive = resolve)),
    );
    const Late = latePart(load);
    expect(load).not.toHaveBeenCalled();
    const screen = await show(<Late name="Aino" />);
    expect(screen.container.textContent).toBe('');
    await screen.rerender(
      <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={await loadWords('fi', ['app'])}>
        <Late name="Eino" />
      </WordsProvider>,
    );
    arrive({ default: Greeting });
    await expect.element(screen.getByText('Hei Eino')).toBeInTheDocument();
    expect(load).toHaveBeenCalledOnce();
  });

  it('says meanwhile what it is told to say', async () => {
    const Late = latePart<{ name: string }>(() => new Promise(() => undefined), { Until: Waiting });
    const screen = await show(<Late name="Aino" />);
    expect(screen.container.textContent).toBe('odota, Aino');
  });

  it('is there in the first picture where it was loaded before, also within another', async () => {
    const Inner = latePart(async () => ({ default: Greeting }));
    const Outer = latePart(async () => ({ default: () => <Inner name="Aino" /> }));
    await Promise.all([Inner.load('fi'), Outer.load('fi')]);
    const screen = await show(<Outer />);
    expect(screen.container.textContent).toBe('Hei Aino');
  });

  it('comes with its words, and not before them', async () => {
    const Late = latePart(async () => ({ default: Greeting }), { words: ['group'] });
    const screen = await show(<Late name="Aino" />);
    await expect.element(screen.getByText('Hei Aino')).toBeInTheDocument();
    const { t } = await loadWords('fi', []);
    expect(t('group.title')).not.toContain('⟦');
  });

  it('that cannot be loaded reaches the boundary, which says so', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Late = latePart<{ name: string }>(() => Promise.reject(new Error('ei saatu')));
    const screen = await show(
      <Boundary>
        <Late name="Aino" />
      </Boundary>,
    );
    await expect.poll(() => screen.container.textContent).toBe('ei saatu');
    quiet.mockRestore();
  });
});
