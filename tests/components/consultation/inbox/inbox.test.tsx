import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/base.css';
import sidebar from '#components/app/SidebarApp.module.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { ConsultationAccess } from '#components/consultation/consultation-port.ts';
import ClientInbox from '#components/consultation/inbox/ClientInbox.tsx';
import type { Inbox } from '#components/consultation/inbox/Inbox.tsx';
import ThreadPage from '#components/consultation/thread/ThreadPage.tsx';
import { fail } from '#lib/base/result.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { violations } from '#tests/components/app/violations.ts';
import { fakeThread, recipientMay, shownAt } from '../thread/fake-thread.ts';

import { full, item, lines, read, red, renderInbox, text, waits } from './inbox-stage.tsx';

beforeEach(() => page.viewport(400, 900));

describe('what stands in the inbox', () => {
  it('empty: says of each box that there is nothing', async () => {
    const { screen, onAsk } = await renderInbox({ answer: read([]) });
    expect(text()).toContain('0 avointa, 0 sinulle');
    expect(text()).toContain('Sinulle ei ole avoimia kysymyksiä');
    await screen.getByRole('button', { name: /^Lähetetyt/ }).click();
    expect(text()).toContain('Et ole lähettänyt kysymyksiä');
    await screen.getByRole('button', { name: 'Kysy kollegalta' }).click();
    expect(onAsk).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('full: one vocabulary for counts, and every line in words', async () => {
    const { screen } = await renderInbox();
    expect(text()).toContain('11 avointa, 8 sinulle');
    expect(document.querySelector('[data-box="waiting"]')?.textContent).toBe('Odottaa minua8 avointa');
    expect(lines().map(({ dataset }) => dataset.thread)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `thread-${at}`),
    );
    for (const said of [
      '2 lukematonta viestiä',
      'heti, myöhässä 2 h',
      'myöhässä 2 pv',
      'myöhässä 30 min',
      '20.11. klo 16',
      'vastuun siirto odottaa',
      'nimi ei saatavilla',
      'vastattu, merkitse tulos',
      'kysyi takaisin',
      'Tiina Mustonen, sairaanhoitaja',
    ]) {
      expect(text()).toContain(said);
    }
    await screen.getByRole('button', { name: /^Lähetetyt/ }).click();
    for (const said of ['odottaa vastausta', 'siirtynyt', 'peruttu', 'hylätty', 'Sanna Räisänen']) {
      expect(text()).toContain(said);
    }
    expect(await violations()).toEqual([]);
  });

  it('red twice at most: the third late line says it in words alone', async () => {
    await renderInbox({ clientConsultations: { items: [full[0] as InboxItem], failures: [] } });
    expect(lines().filter(({ textContent }) => textContent?.includes('myöhässä'))).toHaveLength(4);
    expect(red()).toHaveLength(2);
  });

  it('late with one person: says that those who stand in for them see it, and shows theirs as such', async () => {
    const raised = item(1, {
      boxes: ['team'],
      isMyTurn: false,
      time: 'late',
      raised: { as: 'team', mayTake: false },
    });
    const { screen } = await renderInbox({ answer: read([raised, full[12] as InboxItem]) });
    expect(text()).not.toContain('Vastuu ei ole siirtynyt');
    await screen.getByRole('button', { name: /^Tiimille/ }).click();
    expect(text()).toContain('näkyy myös vastaanottajan sijaiselle ja tiimille. Vastuu ei ole siirtynyt.');
    expect(lines()[0]?.textContent).toContain('näkyy tiimille');
    expect(lines()[1]?.textContent).toContain('odottaa vastausta');
  });

  it('partial: names what did not answer, what was not asked for and what is closed, and what would open it', async () => {
    const failures = [
      { sourceName: 'Terveydenhuolto', failure: { reason: 'timedOut' } },
      { sourceName: 'Työterveyshuolto', failure: { reason: 'notSignedIn' } },
      { sourceName: 'Sosiaalihuolto', failure: { reason: 'forbidden' } },
    ] as const;
    const { screen, access } = await renderInbox({ answer: read([], failures) });
    for (const said of [
      'Lähde ei vastannut: Terveydenhuolto · lähde ei vastannut ajoissa',
      'Ei haettu: Työterveyshuolto · kirjautuminen on vanhentunut, haetaan kun kirjaudut uudelleen',
      'Ei oikeutta: Sosiaalihuolto · avautuu, kun pääkäyttäjä',
      'Vastanneissa lähteissä ei ole konsultaatioita',
    ]) {
      expect(text()).toContain(said);
    }
    expect(text()).not.toContain('Sinulle ei ole avoimia');
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => access.read.mock.calls.length).toBe(2);
    expect(await violations()).toEqual([]);
  });

  it('locked: nothing at all before its look is in the log, not even how many', async () => {
    await renderInbox({ answer: fail({ reason: 'notLogged' }) });
    expect(text()).toContain('Ei näytetä: katselua ei voitu kirjata käyttölokiin · avautuu, kun loki');
    expect(text()).not.toContain('avointa');
    expect(lines()).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

  it('the client’s own come first, three of them at first, and the others are a press away', async () => {
    const items = full.slice(0, 5);
    const { screen } = await renderInbox({
      answer: read(full.slice(8)),
      clientConsultations: { items, failures: [] },
    });
    expect(text()).toMatch(/Tämän asiakkaan.*Kaikki/);
    expect(
      lines()
        .slice(0, 3)
        .map(({ dataset }) => dataset.thread),
    ).toEqual(['thread-0', 'thread-1', 'thread-2']);
    await screen.getByRole('button', { name: 'Näytä 2 muuta' }).click();
    expect(lines()[4]?.dataset.thread).toBe('thread-4');
    expect(await violations()).toEqual([]);
  });

  it('says that the open client has none, and nothing of it that could not be logged', async () => {
    const { screen } = await renderInbox({ clientConsultations: { items: [], failures: [] } });
    expect(text()).toContain('Tästä asiakkaasta ei ole konsultaatioita');
    await screen.unmount();
    await renderInbox({ clientConsultations: 'notLogged' });
    expect(text()).toContain('Ei näytetä');
    expect(text()).not.toContain('Tästä asiakkaasta ei ole');
  });

  it('offers the first step of a question where the open client has none, one line of it where there are some, and nowhere else', async () => {
    const startAsk = <p>Keneltä kysyt?</p>;
    const askAnother = <p>Kysy lisäksi</p>;
    const none = { items: [], failures: [] };
    const shown = async (clientConsultations: Parameters<typeof Inbox>[0]['clientConsultations']) => {
      const { screen } = await renderInbox({ startAsk, askAnother, clientConsultations });
      const there = ['Keneltä kysyt?', 'Kysy lisäksi'].filter((words) => text().includes(words));
      await screen.unmount();
      return there;
    };
    expect(await shown(none)).toEqual(['Keneltä kysyt?']);
    expect(await shown({ ...none, items: [full[0] as InboxItem] })).toEqual(['Kysy lisäksi']);
    expect(await shown('reading')).toEqual([]);
    expect(await shown('notLogged')).toEqual([]);
  });
});

describe('thousands of lines', () => {
  const many = Array.from({ length: 5000 }, (_, at) => item(at, waits));

  it.each([false, true])(
    'only what is seen is in the document (wide: %s), from the first frame on',
    async (wide) => {
      if (wide) await page.viewport(1440, 900);
      await renderInbox({ answer: read(many), wide });
      expect(lines().length).toBeGreaterThan(10);
      expect(lines().length).toBeLessThan(60);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(lines().length).toBeGreaterThan(10);
      expect(lines().length).toBeLessThan(60);
      expect(text()).toContain('5000 avointa');
    },
  );

  it('J, K, arrows, Home and End go from line to line, also to one that was not in the document', async () => {
    await renderInbox({ answer: read(many) });
    const at = () => (document.activeElement as HTMLElement).dataset.thread;
    lines()[0]?.focus();
    await userEvent.keyboard('jj{ArrowDown}k');
    await expect.poll(at).toBe('thread-2');
    await userEvent.keyboard('{End}');
    await expect.poll(at).toBe('thread-4999');
    await userEvent.keyboard('{Home}');
    await expect.poll(at).toBe('thread-0');
  });

  it('Enter opens, and back is where one was', async () => {
    const { screen } = await renderInbox({
      answer: read(many),
      clientConsultations: { items: many.slice(-1), failures: [] },
    });
    lines()[0]?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.thread).toBe('thread-4999');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => document.querySelector<HTMLElement>('[data-opened]')?.dataset.opened)
      .toBe('thread-4999');
    await screen.getByRole('button', { name: 'takaisin' }).click();
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.thread).toBe('thread-4999');
  });
});

describe('opening', () => {
  it('stands at the conversation that led here', async () => {
    await renderInbox({ startAt: 'thread-3' });
    await expect
      .poll(() => document.querySelector<HTMLElement>('[data-opened]')?.dataset.opened)
      .toBe('thread-3');
  });

  it('opens the client in the record, and says why it could not', async () => {
    const { screen, access } = await renderInbox();
    const button = screen.getByRole('button', { name: /^2 lukematonta viestiä, Tervahauta Larisa/ }).first();
    await expect.element(button).toHaveAccessibleName(/avautuu potilastietoon$/);
    await button.click();
    expect(access.openClient).toHaveBeenCalledWith(full[0]);
    expect(document.querySelector('[data-opened]')).toBeNull();
    for (const [outcome, words] of [
      ['noHost', 'ei ole auki tässä selaimessa'],
      ['noAddress', 'ei ole osoitetta'],
      ['noClient', 'Asiakasta ei löydy'],
    ] as const) {
      access.openClient.mockResolvedValueOnce(outcome);
      await button.click();
      await expect.poll(text).toContain(words);
    }
    await button.click();
    await expect.poll(text).not.toContain('Asiakasta ei löydy');
    access.openClient.mockResolvedValueOnce('noHost');
    await button.click();
    await screen.getByRole('button', { name: 'Lue tässä' }).click();
    await expect.poll(() => document.querySelector('[data-opened="thread-0"]')).not.toBeNull();
  });

  it('of the client who is open is read here, in whichever list it stands', async () => {
    const { access } = await renderInbox({
      clientConsultations: { items: [full[0] as InboxItem], failures: [] },
    });
    const both = lines().filter(({ dataset }) => dataset.thread === 'thread-0');
    expect(both).toHaveLength(2);
    both[1]?.click();
    await expect.poll(() => document.querySelector('[data-opened="thread-0"]')).not.toBeNull();
    expect(access.openClient).not.toHaveBeenCalled();
  });

  it('of the same client at another register is read here too; of a namesake it opens the record', async () => {
    const { screen, access } = await renderInbox({
      clientConsultations: { items: [], failures: [] },
      openClient: { name: 'Tervahauta Larisa', birthDate: '1968-03-14' },
    });
    lines()[0]?.click();
    await expect.poll(() => document.querySelector('[data-opened="thread-0"]')).not.toBeNull();
    await screen.unmount();
    const other = await renderInbox({
      clientConsultations: { items: [], failures: [] },
      openClient: { name: 'Tervahauta Larisa', birthDate: '1971-01-01' },
    });
    lines()[0]?.click();
    expect(other.access.openClient).toHaveBeenCalledOnce();
    expect(access.openClient).not.toHaveBeenCalled();
  });

  it('in a wide window the conversation stands beside the list', async () => {
    await page.viewport(1440, 900);
    const { screen } = await renderInbox({
      wide: true,
      thread: (opened, onBack) => (
        <ThreadPage
          access={fakeThread({ thread: { item: opened, messages: [] } }).access}
          item={opened}
          now={() => shownAt}
          mayDo={recipientMay}
          chooseColleague={() => null}
          onBack={onBack}
          copyText={async () => 'copied'}
        />
      ),
    });
    await screen.getByRole('button', { name: 'Lue tässä: Ahosalmi Reino' }).first().click();
    await expect.poll(() => document.querySelector('[data-thread-page="read"]')).not.toBeNull();
    expect(lines().length).toBeGreaterThan(5);
    expect(lines()[1]?.getAttribute('aria-current')).toBe('true');
    for (const line of lines()) expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth + 1);
    expect(await violations()).toEqual([]);
    await page.screenshot({ path: '../../../../test-results/inbox/inbox-1440-open.png' });
  });
});

describe('how it looks', () => {
  it.each([
    [360, 'fi'],
    [360, 'sv'],
    [360, 'en'],
    [560, 'fi'],
  ] as const)('nothing is cut at %i px in %s but questions and professions', async (width, language) => {
    await page.viewport(width, 900);
    await renderInbox({
      language,
      clientConsultations: { items: [full[0] as InboxItem, full[7] as InboxItem], failures: [] },
      answer: read(full, [{ sourceName: 'Työterveyshuolto', failure: { reason: 'unreachable' } }]),
    });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(text()).not.toContain('⟦');
    const cut = [...document.querySelectorAll<HTMLElement>('[data-thread] *')].filter(
      (node) =>
        node.scrollWidth > node.clientWidth + 1 &&
        getComputedStyle(node).overflowX === 'hidden' &&
        node.clientWidth > 1 &&
        node.dataset.asked === undefined &&
        node.dataset.profession === undefined,
    );
    expect(cut.map((node) => node.textContent)).toEqual([]);
    for (const line of lines()) expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth + 1);
    await page.screenshot({ path: `../../../../test-results/inbox/inbox-${width}-${language}.png` });
  });

  it.each(['fi', 'sv', 'en'] as const)('wide, in %s', async (language) => {
    await page.viewport(1440, 900);
    await renderInbox({ language, wide: true, answer: read(full) });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1440);
    for (const line of lines()) expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth + 1);
    await page.screenshot({ path: `../../../../test-results/inbox/inbox-1440-${language}.png` });
  });

  it('in half the width, as with text at twice its size', async () => {
    await page.viewport(200, 450);
    await renderInbox();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(200);
    await page.screenshot({ path: '../../../../test-results/inbox/inbox-200.png' });
  });
});

describe('where a client is open', () => {
  it('reads the client’s own beside the inbox, and again on a press', async () => {
    const words = await loadWords('fi', ['app', 'terms', 'inbox']);
    const failures = [{ sourceName: 'Terveydenhuolto', failure: { reason: 'timedOut' } }] as const;
    const ofClient = vi.fn<ConsultationAccess['ofClient']>(async () => read(full.slice(0, 1), failures));
    const access = {
      now: () => shownAt,
      read: async () => read(full.slice(8)),
      observe: () => () => undefined,
      openClient: async () => 'opened' as const,
      thread: () => fakeThread().access,
      ofClient,
    };
    const screen = await render(
      <WordsProvider language="fi" timeZone="Europe/Helsinki" initial={words}>
        <main className={sidebar.root}>
          <ClientInbox access={access} wide={false} thread={() => null} />
        </main>
      </WordsProvider>,
    );
    await expect.poll(() => lines()[0]?.dataset.thread).toBe('thread-0');
    expect(text()).toContain('Lähde ei vastannut: Terveydenhuolto');
    await screen.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.poll(() => ofClient.mock.calls.length).toBe(2);
  });
});

describe('the conversation’s access', () => {
  it('is one as long as it is open, whatever the inbox reads meanwhile', async () => {
    const given: unknown[] = [];
    const { access } = await renderInbox({
      startAt: 'thread-0',
      wide: true,
      thread: (_item, _onBack, own) => {
        given.push(own);
        return null;
      },
    });
    await expect.poll(() => given.length).toBeGreaterThan(0);
    const before = given.length;
    document.querySelector<HTMLElement>('[data-box="sent"]')?.click();
    await expect.poll(() => given.length).toBeGreaterThan(before);
    expect(new Set(given).size).toBe(1);
    expect(access.read).toHaveBeenCalledOnce();
  });
});
