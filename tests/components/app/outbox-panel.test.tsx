import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { OutboxMark } from '#components/access/outbox/OutboxMark.tsx';
import { type OutboxActions, OutboxPanel } from '#components/access/outbox/OutboxPanel.tsx';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import { languages } from '#lib/base/language.ts';
import {
  type OutboxItem,
  type ResourceJson,
  type WriteKind,
  type WriteState,
  writeKinds,
} from '#lib/ports/outbox.ts';

function item(id: string, state: WriteState): OutboxItem {
  return {
    id,
    sequence: 1,
    putAt: '2026-11-18T07:41:00Z',
    state,
    write: {
      clientKey: 'a',
      sourceId: 'health',
      what: 'owner',
      text: 'Vastuuhenkilöksi Sanna Räisänen',
      change: {
        kind: 'update',
        id: 'g',
        basedOn: '1',
        resource: {
          resourceType: 'Goal',
          description: { text: 'Kävelee kauppaan' },
          lifecycleStatus: 'active',
        },
      },
    },
  };
}

const items = [
  item('w', {
    kind: 'waiting',
    attempts: 2,
    failure: { reason: 'notSignedIn' },
    next: '2026-11-18T07:45:00Z',
  }),
  item('c', {
    kind: 'conflict',
    theirVersion: '2',
    theirs: { resourceType: 'Goal', description: { text: 'Kävelee postiin' }, lifecycleStatus: 'active' },
  }),
  item('r', { kind: 'refused', status: 422, detail: 'Task.owner is not known' }),
];

async function show(language: (typeof languages)[number] = 'fi', shown: readonly OutboxItem[] = items) {
  await page.viewport(360, 900);
  const actions = {
    copyText: vi.fn<OutboxActions['copyText']>(async () => true),
    tryNow: vi.fn<OutboxActions['tryNow']>(),
    retryRefused: vi.fn<OutboxActions['retryRefused']>(),
    discardRefused: vi.fn<OutboxActions['discardRefused']>(),
    resolveConflict: vi.fn<OutboxActions['resolveConflict']>(),
  };
  const initial = await loadWords(language, ['outbox', 'terms']);
  const screen = await render(
    <WordsProvider
      language={language}
      timeZone="Europe/Helsinki"
      initial={initial}
      namespaces={['outbox', 'terms']}
    >
      <main>
        <h1>Rinnalla</h1>
        <OutboxMark state={{ waiting: 2, stuck: 1 }} onOpen={actions.tryNow} />
        <OutboxPanel items={shown} damaged={0} sourceName={() => 'Kainuu'} actions={actions} />
      </main>
    </WordsProvider>,
  );
  return { screen, actions };
}

describe('the outbox on the screen', () => {
  it('says how many wait, and that they are saved', async () => {
    const { screen } = await show();
    await expect.element(screen.getByText('2 kirjausta odottaa lähettämistä')).toBeVisible();
    await expect.element(screen.getByText(/Kirjautuminen on vanhentunut/)).toBeVisible();
  });

  it('shows what differs between two versions, and nothing else, and lets the user choose', async () => {
    const { screen, actions } = await show();
    const differing = [...document.querySelectorAll('[data-differs]')];
    expect(differing.map((row) => row.getAttribute('data-differs'))).toEqual(['description']);
    expect(differing[0]?.textContent).toContain('Kävelee kauppaan');
    expect(differing[0]?.textContent).toContain('Kävelee postiin');
    await screen.getByRole('button', { name: 'Pidä palvelimen' }).click();
    expect(actions.resolveConflict).toHaveBeenCalledWith('c', 'theirs');
  });

  it('lets a refused write be removed only after its text was copied and the user has confirmed', async () => {
    const { screen, actions } = await show();
    await expect.element(screen.getByText(/Task.owner is not known/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Poista kirjaus' }).elements()).toHaveLength(0);
    await screen.getByRole('button', { name: 'Kopioi teksti' }).nth(1).click();
    await screen.getByRole('button', { name: 'Poista kirjaus' }).click();
    expect(actions.discardRefused).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Poista', exact: true }).click();
    expect(actions.discardRefused).toHaveBeenCalledWith('r');
  });

  const response = { resourceType: 'QuestionnaireResponse', status: 'amended' } as const;
  const assessment = (theirs: ResourceJson): OutboxItem => {
    const met = item('a', { kind: 'conflict', theirVersion: '2', theirs });
    const change = { kind: 'update', id: 'q', basedOn: '1', resource: { ...response } } as const;
    return {
      ...met,
      write: { ...met.write, what: 'assessment', text: 'Toimintakyky: ICF Generic-7', change },
    };
  };

  it('of an assessment that met another version leads to where both are joined, and offers no choice of one', async () => {
    const { screen } = await show('fi', [assessment({ ...response, status: 'completed' })]);
    expect(document.querySelector('[data-open-recorded]')?.textContent).toContain('yhdistetään kohdittain');
    expect(screen.getByRole('button', { name: /^Pidä/ }).elements()).toHaveLength(0);
    expect(document.querySelector('table')).toBeNull();
    expect(document.body.textContent).not.toContain('Valitse, kumpi jää voimaan');
    await expect.element(screen.getByRole('button', { name: 'Kopioi teksti' })).toBeVisible();
  });

  it.each([
    ['entered in error', { ...response, status: 'entered-in-error' }],
    ['something else', { resourceType: 'Basic' }],
  ])(
    'of an assessment whose other version is %s leaves the choice: there is nothing to join',
    async (_name, theirs) => {
      const { screen } = await show('fi', [assessment(theirs)]);
      expect(screen.getByRole('button', { name: /^Pidä/ }).elements()).toHaveLength(2);
      expect(document.querySelector('[data-open-recorded]')).toBeNull();
    },
  );

  it.each([...languages])('says of each kind of write in %s what it is', async (language) => {
    const of = (what: string): OutboxItem => {
      const waiting = item(what, { kind: 'waiting', attempts: 0 });
      return { ...waiting, write: { ...waiting.write, what: what as WriteKind } };
    };
    await show(language, [...writeKinds, 'fromTheFuture'].map(of));
    const { t } = await loadWords(language, ['outbox']);
    const heads = [...document.querySelectorAll('[data-outbox-item] h3')].map((head) => head.textContent);
    expect(heads).toEqual([...writeKinds, 'other'].map((what) => t(`outbox.what.${what}`)));
    // No word falls back on its key, and no two are called the same.
    expect(heads.filter((head) => head.includes('what.'))).toEqual([]);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it.each([...languages])('fits 360 px and has no fault of accessibility in %s', async (language) => {
    await show(language);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
});
