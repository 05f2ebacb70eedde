import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import { watchHost } from '#lib/adapters/host/watch-host.ts';
import type { ConfiguredReading } from '#lib/model/settings/settings.ts';
import type { TabContext } from '#lib/ports/messages.ts';
import { hostOf, stateOf } from './pages.ts';

const reading: ConfiguredReading = {
  header: '#who',
  frame: 'iframe.chart',
  name: { selector: 'b' },
  identityCode: { attribute: 'data-code' },
};
const page = (name: string, code: string) =>
  `<!doctype html><div id="who" data-code="${code}"><b>${name}</b></div>`;
const larisa = page('Larisa', '030856-9173');
const onni = page('Onni', '110209A942P');

describe('a chart in a frame', () => {
  let frame: HTMLIFrameElement;
  let sent: TabContext[];
  let ending: AbortController;
  const said = () =>
    sent.map(({ reading }) => (reading.state === 'client' ? reading.client.name : stateOf(reading)));
  const shows = (name: string) => expect.poll(() => said().at(-1)).toBe(name);

  function watch(changes: Partial<ConfiguredReading> = {}) {
    const adapter = createHostAdapter(hostOf('configured', { reading: { ...reading, ...changes } }));
    if (adapter === undefined) throw new Error('No adapter');
    watchHost(window, adapter, 'one', (context) => sent.push(context), ending.signal);
  }

  async function load(html: string): Promise<void> {
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = html;
    await loaded;
  }

  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.className = 'chart';
    frame.srcdoc = larisa;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    await loaded;
    sent = [];
    ending = new AbortController();
  });
  afterEach(() => {
    ending.abort();
    frame.remove();
    document.querySelector('#who')?.remove();
  });

  it('is read', async () => {
    watch();
    expect(said()).toEqual(['Larisa']);
  });

  it('is not read any more from the moment its page is left', async () => {
    watch();
    await load(onni);
    await shows('Onni');
    expect(said()).toEqual(['Larisa', 'pending: header', 'Onni']);
  });

  it('is watched in every page that it shows', async () => {
    watch();
    await load(onni);
    await shows('Onni');
    const name = frame.contentDocument?.querySelector('b');
    if (name) name.textContent = 'Väinö';
    await Promise.resolve();
    expect(said().at(-1)).toBe('Väinö');
  });

  it('may stand beside an identity in the page around it', async () => {
    const holder = document.createElement('div');
    holder.id = 'who';
    holder.dataset.code = '170632-9397';
    holder.append(Object.assign(document.createElement('b'), { textContent: 'Väinö' }));
    await load('<!doctype html><p>chart</p>');
    document.body.append(holder);
    watch();
    expect(said()).toEqual(['Väinö']);
  });

  it('that shows another client than the page around it is in doubt', async () => {
    const holder = document.createElement('div');
    holder.id = 'who';
    holder.dataset.code = '170632-9397';
    holder.append(Object.assign(document.createElement('b'), { textContent: 'Väinö' }));
    document.body.append(holder);
    watch();
    expect(said()).toEqual(['pending: agreement']);
  });

  it('of another origin cannot be read, and that is said', async () => {
    frame.setAttribute('sandbox', '');
    await load(onni);
    watch();
    expect(said()).toEqual(['unclear: unreadable']);
  });

  it('that is taken away means that no client is open', async () => {
    watch();
    frame.remove();
    await shows('none');
  });
});
