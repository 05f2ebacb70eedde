import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import { watchHost } from '#lib/adapters/host/watch-host.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import { hostOf, stateOf } from './pages.ts';

const start = location.href;
const people: Readonly<Record<number, readonly [name: string, code: string, born: string]>> = {
  1: ['Tervahauta Larisa', '030856-9173', '3.8.1956'],
  2: ['Kemppainen Onni', '110209A942P', '11.2.2009'],
  3: ['Heikkinen Väinö', '170632-9397', '17.6.1932'],
};

function headerOf(number: number): HTMLElement {
  const [name = '', code = '', born = ''] = people[number] ?? [];
  const header = document.createElement('header');
  header.dataset.patientBanner = '';
  header.dataset.clientNumber = String(number);
  for (const [className, text] of [
    ['patient-name', name],
    ['identity-code', code],
    ['birth-date', born],
  ] as const) {
    const span = document.createElement('span');
    span.className = className;
    span.textContent = text;
    header.append(span);
  }
  return header;
}

/** Observer callbacks run at the end of the task that made the change: before the browser can paint it. */
const endOfTask = () => Promise.resolve();
const nextLook = () => new Promise((done) => setTimeout(done, 120));

describe('watching a host', () => {
  let place: HTMLElement;
  let sent: TabContext[];
  let ending: AbortController;
  const last = () => sent.at(-1)?.reading;
  const said = () =>
    sent.map(({ reading }) =>
      reading.state === 'client' ? reading.client.name?.split(' ')[1] : stateOf(reading),
    );

  function watch(path: string) {
    history.replaceState(null, '', path);
    const adapter = createHostAdapter(hostOf('demo-record'));
    if (adapter === undefined) throw new Error('No adapter');
    return watchHost(window, adapter, 'one', (context) => sent.push(context), ending.signal);
  }

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    sent = [];
    ending = new AbortController();
  });
  afterEach(() => {
    ending.abort();
    place.remove();
    history.replaceState(null, '', start);
  });

  it('says at once what is open', () => {
    place.append(headerOf(1));
    watch('/client/1');
    expect(said()).toEqual(['Larisa']);
  });

  it('blanks within the very call that changes the address', () => {
    place.append(headerOf(1));
    watch('/client/1');
    history.pushState(null, '', '/client/2');
    expect(said()).toEqual(['Larisa', 'pending: agreement']);
  });

  it('waits for a header that comes later, and takes it in the task in which it comes', async () => {
    place.append(headerOf(1));
    watch('/client/1');
    history.pushState(null, '', '/client/2');
    place.replaceChildren();
    await endOfTask();
    place.append(headerOf(2));
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'pending: agreement', 'Onni']);
  });

  it('sees another client in the same header before the change can be painted', async () => {
    place.append(headerOf(1));
    watch('/?sameUrl=1');
    place.querySelector('header')?.replaceChildren(...headerOf(2).childNodes);
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'Onni']);
  });

  it('sees a changed text node before it can be painted', async () => {
    place.append(headerOf(1));
    watch('/?sameUrl=1');
    const name = place.querySelector('.patient-name')?.firstChild;
    if (name) name.nodeValue = 'Tervahauta Liisa';
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'Liisa']);
  });

  it('sees a header of which one field has changed as neither client', async () => {
    place.append(headerOf(1));
    watch('/?sameUrl=1');
    const code = place.querySelector('.identity-code');
    if (code) code.textContent = people[2]?.[1] ?? '';
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'pending: agreement']);
  });

  it('sees a header disappear with the pane around it', async () => {
    const pane = document.createElement('section');
    pane.append(headerOf(1));
    place.append(pane);
    watch('/?sameUrl=1');
    pane.remove();
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'none']);
  });

  it('sees a header that is drawn anew in place of the old', async () => {
    place.append(headerOf(1));
    watch('/?sameUrl=1');
    place.replaceChildren(headerOf(1));
    await endOfTask();
    place.querySelector('header')?.replaceChildren(...headerOf(3).childNodes);
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'Väinö']);
  });

  it('sees which of two panes the host brings to the front', async () => {
    const panes = [1, 2].map((number) => {
      const pane = document.createElement('section');
      pane.append(headerOf(number));
      place.append(pane);
      return pane;
    });
    panes[1]?.toggleAttribute('hidden', true);
    watch('/?sameUrl=1');
    for (const pane of panes) pane.toggleAttribute('hidden');
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'Onni']);
  });

  it('finds a header that appears in a place nobody watched', async () => {
    watch('/client/1');
    const pane = document.createElement('section');
    place.append(pane);
    await endOfTask();
    pane.append(headerOf(1));
    await nextLook();
    expect(said()).toEqual(['pending: header', 'Larisa']);
  });

  it('is not called by what the rest of the page does', async () => {
    place.append(headerOf(1));
    let readings = 0;
    const adapter = createHostAdapter(hostOf('demo-record'));
    if (adapter === undefined) throw new Error('No adapter');
    const counted = {
      ...adapter,
      readClientContext: (page: Parameters<typeof adapter.readClientContext>[0]) => {
        readings += 1;
        return adapter.readClientContext(page);
      },
    };
    const grid = document.createElement('div');
    const cell = document.createElement('p');
    grid.append(cell);
    document.body.append(grid);
    watchHost(window, counted, 'one', (context) => sent.push(context), ending.signal);
    for (let change = 0; change < 500; change += 1) {
      cell.textContent = String(change);
      await endOfTask();
    }
    grid.remove();
    expect(readings).toBe(1);
  });

  it('follows the way back', async () => {
    place.append(headerOf(1));
    watch('/client/1');
    history.pushState(null, '', '/client/2');
    place.replaceChildren(headerOf(2));
    await endOfTask();
    const back = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.back();
    await back;
    expect(last()).toEqual({ state: 'pending', awaiting: 'agreement' });
    place.replaceChildren(headerOf(1));
    await endOfTask();
    expect(said()).toEqual(['Larisa', 'pending: agreement', 'Onni', 'pending: agreement', 'Larisa']);
  });

  it('leaves the list as no client', () => {
    watch('/');
    expect(said()).toEqual(['none']);
  });

  it('says nothing after its end', async () => {
    place.append(headerOf(1));
    watch('/client/1');
    ending.abort();
    history.pushState(null, '', '/client/2');
    place.replaceChildren(headerOf(2));
    await endOfTask();
    expect(said()).toEqual(['Larisa']);
  });
});
