import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { LogNotice } from '#components/access/LogNotice.tsx';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords, type Namespace } from '#components/app/words.ts';
import type { LogState } from '#lib/ports/access-log.ts';

const namespaces: readonly Namespace[] = ['app'];
const failure = { reason: 'unreachable', at: '2026-11-18T07:41:00.000Z' };

async function open(state: LogState | undefined) {
  const words = await loadWords('fi', namespaces);
  return render(
    <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words} namespaces={namespaces}>
      <LogNotice state={state} />
    </WordsProvider>,
  );
}

describe('the line about the log', () => {
  it.each([
    [
      { waiting: 1, hasServer: true, failure },
      /^1 lokitapahtuma odottaa palvelinta · Tapahtumat ovat tallessa/,
    ],
    [{ waiting: 12, hasServer: true, failure }, /^12 lokitapahtumaa odottaa palvelinta/],
  ])('%o', async (state, words) => {
    const screen = await open(state);
    await expect.element(screen.getByRole('status')).toHaveTextContent(words);
  });

  it.each([
    ['nothing is known yet', undefined],
    ['all was delivered', { waiting: 0, hasServer: true }],
    ['the delivery is only under way', { waiting: 3, hasServer: true }],
    ['there is no server to wait for', { waiting: 3, hasServer: false, failure }],
  ])('is not there when %s', async (_name, state) => {
    const screen = await open(state);
    expect(screen.container.textContent).toBe('');
  });
});
