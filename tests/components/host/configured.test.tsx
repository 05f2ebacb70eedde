import { describe, expect, it } from 'vitest';
import { createHostAdapter } from '#lib/adapters/host/create-host-adapter.ts';
import type { ConfiguredReading } from '#lib/model/settings/settings.ts';
import type { HostAdapter } from '#lib/ports/host-adapter.ts';
import { hostOf, pageOf, readAt, stateOf } from './pages.ts';

const reading: ConfiguredReading = {
  urlPattern: '/chart/(?<id>[a-z0-9]+)$',
  header: '#who',
  name: { selector: 'b' },
  identityCode: { attribute: 'data-code' },
  birthDate: { selector: '.born', pattern: 's\\. (\\S+)' },
  dateFormat: 'd.M.yyyy',
};

const { urlPattern: _, ...withoutAddress } = reading;

function adapterFor(
  changes: Partial<ConfiguredReading> = {},
  sourceId?: string,
  base: ConfiguredReading = reading,
): HostAdapter {
  const { sourceId: _, ...host } = hostOf('configured');
  const whole = sourceId === undefined ? host : { ...host, sourceId };
  const adapter = createHostAdapter({ ...whole, reading: { ...base, ...changes } });
  if (adapter === undefined) throw new Error('No adapter');
  return adapter;
}

const header = (name = 'Tervahauta Larisa', code = '030856-9173', born = 's. 3.8.1956') =>
  `<div id="who" data-code="${code}"><b>${name}</b><span class="born">${born}</span></div>`;

describe('a record that is read by its settings', () => {
  it('shows a client', () => {
    expect(readAt(adapterFor({}, 'health'), pageOf(header()), '/chart/a1')).toEqual({
      state: 'client',
      client: {
        hostId: 'configured',
        identifiers: [{ system: 'urn:oid:1.2.246.21', value: '030856-9173' }],
        sourcePatient: { sourceId: 'health', id: 'a1' },
        name: 'Tervahauta Larisa',
        birthDate: '1956-08-03',
      },
    });
  });

  it.each<[string, Partial<ConfiguredReading>, string, string, string]>([
    ['another address', {}, '/list', header(), 'none'],
    ['no header yet', {}, '/chart/a1', '', 'pending: header'],
    ['no header, and an address that never tells', { urlPattern: '.*' }, '/chart/a1', '', 'pending: header'],
    [
      'a birth date in another form',
      { dateFormat: 'yyyy-MM-dd' },
      '/chart/a1',
      header(),
      'unclear: unreadable',
    ],
    [
      'a birth date that the pattern does not find',
      {},
      '/chart/a1',
      header('L', '030856-9173', '3.8.1956'),
      'client',
    ],
    ['nothing that points', {}, '/chart/a1', header('Larisa', ''), 'unclear: incomplete'],
    ['nothing that checks', {}, '/chart/a1', header('', '030856-9173', ''), 'unclear: incomplete'],
    [
      'a locked record',
      { absentWhen: '.locked' },
      '/chart/a1',
      `${header()}<p class="locked"></p>`,
      'unclear: unreadable',
    ],
    ['an unlocked record', { absentWhen: '.locked' }, '/chart/a1', header(), 'client'],
    [
      'two headers of two clients',
      { header: '.who', identityCode: { attribute: 'data-code' } },
      '/chart/a1',
      `<i class="who" data-code="030856-9173"><b>A</b></i><i class="who" data-code="170632-9397"><b>B</b></i>`,
      'pending: agreement',
    ],
    [
      'a header of another client than the address',
      { patientId: { attribute: 'data-id' } },
      '/chart/a1',
      '<div id="who" data-id="a2" data-code="030856-9173"><b>Larisa</b></div>',
      'pending: agreement',
    ],
  ])('%s', (_, changes, path, body, expected) => {
    expect(stateOf(readAt(adapterFor(changes), pageOf(body), path))).toBe(expected);
  });

  it.each([
    ['a header', header(), 'client'],
    ['no header', '', 'none'],
  ])('whose address does not tell, with %s', (_, body, expected) => {
    const adapter = adapterFor({}, undefined, withoutAddress);
    expect(stateOf(readAt(adapter, pageOf(body), '/anything'))).toBe(expected);
  });

  it.each<[string, Partial<ConfiguredReading>, string]>([
    ['address pattern', { urlPattern: '(' }, 'none'],
    ['header', { header: ':::' }, 'pending: header'],
    ['field', { name: { selector: '[' } }, 'client'],
    ['field pattern', { name: { selector: 'b', pattern: '(' } }, 'client'],
    ['lock', { absentWhen: '<' }, 'client'],
    ['frame', { frame: '>>' }, 'none'],
  ])('reads a faulty %s as nothing found, and never throws', (_, changes, expected) => {
    expect(stateOf(readAt(adapterFor(changes), pageOf(header()), '/chart/a1'))).toBe(expected);
  });

  it('is not held by a careless pattern and a long text', () => {
    const changes = { name: { selector: 'b', pattern: '^(a+)+$' } };
    const root = pageOf(header('b'.repeat(1_000_000)));
    expect(stateOf(readAt(adapterFor(changes), root, '/chart/a1'))).toBe('client');
  });

  it('reads what a field holds, not what it was drawn with', () => {
    const root = pageOf('<form id="who" data-code="030856-9173"><input value="Before"></form>');
    const input = root.querySelector('input');
    if (input !== null) input.value = 'Tervahauta Larisa';
    expect(readAt(adapterFor({ name: { selector: 'input' } }), root, '/chart/a1')).toMatchObject({
      client: { name: 'Tervahauta Larisa' },
    });
  });

  it('does not believe the header of the client before at a new address', () => {
    const adapter = adapterFor({}, 'health');
    const root = pageOf(header());
    expect(stateOf(readAt(adapter, root, '/chart/a1'))).toBe('client');
    expect(stateOf(readAt(adapter, root, '/chart/a2'))).toBe('pending: agreement');
    root.querySelector('#who')?.setAttribute('data-code', '170632-9397');
    expect(stateOf(readAt(adapter, root, '/chart/a2'))).toBe('pending: agreement');
    const born = root.querySelector('.born');
    if (born !== null) born.textContent = 's. 17.6.1932';
    expect(readAt(adapter, root, '/chart/a2')).toMatchObject({ client: { sourcePatient: { id: 'a2' } } });
  });

  it('is no adapter without its reading', () => {
    expect(createHostAdapter(hostOf('configured'))).toBeUndefined();
  });
});
