import { describe, expect, it } from 'vitest';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { parseTextPack, parseTextPackFile } from '#lib/functioning/text-pack/text-pack.ts';
import { wordingOf } from '#lib/functioning/text-pack/wording.ts';

const ucla = {
  instrument: 'ucla-3',
  version: '1',
  language: 'fi',
  licence: 'Lupa 12/2026',
  items: { 1: 'Ensimmäinen kysymys?', 2: 'Toinen kysymys?', 3: 'Kolmas kysymys?' },
  answers: { 1: 'Harvoin', 3: 'Usein' },
  itemAnswers: { 2: { 3: 'Hyvin usein' } },
};
const problemsOf = (input: unknown) => {
  const parsed = parseTextPack(input);
  return parsed.ok ? [] : parsed.failure.map(({ path, expected, got }) => [path, expected.key, got.value]);
};

describe('a text pack', () => {
  it('is read as it is', () => {
    expect(parseTextPack(ucla)).toEqual({ ok: true, value: ucla });
    expect(parseTextPackFile(JSON.stringify(ucla))).toEqual({ ok: true, value: ucla });
  });

  it('is refused by name when its instrument does not ship', () => {
    for (const instrument of ['mna-sf', 'constructor'])
      expect(problemsOf({ ...ucla, instrument })).toEqual([['instrument', 'oneOf', instrument]]);
  });

  it.each([
    ['another version', { version: '2' }, [['version', 'oneOf', '2']]],
    ['a language that is none', { language: 'de' }, [['language', 'oneOf', 'de']]],
    ['no terms', { licence: ' ' }, [['licence', 'text', undefined]]],
    ['an item that is missing', { items: { 1: 'a', 2: 'b' } }, [['items.3', 'text', undefined]]],
    ['an item too many', { items: { ...ucla.items, 4: 'd' } }, [['items.4', 'knownField', undefined]]],
    ['points that are not offered', { answers: { 0: 'En' } }, [['answers.0', 'knownField', undefined]]],
    [
      'points that the item does not offer',
      { itemAnswers: { 2: { 9: 'x' } } },
      [['itemAnswers.2.9', 'knownField', undefined]],
    ],
    [
      'text that turns the writing round',
      { introduction: 'a\u202eb' },
      [['introduction', 'plainText', 'a\u202eb']],
    ],
    ['scoring of its own', { points: [1, 2] }, [['points', 'knownField', undefined]]],
  ])('is refused with %s', (_what, change, expected) => {
    expect(problemsOf({ ...ucla, ...change })).toEqual(expected);
  });

  it('is refused when it is no JSON, or has no end', () => {
    expect(parseTextPackFile('{')).toMatchObject({ ok: false, failure: [{ expected: { key: 'json' } }] });
    expect(parseTextPackFile(`"${'x'.repeat(200_000)}"`)).toMatchObject({ ok: false });
  });
});

describe('the wording of an instrument', () => {
  const instrument = instrumentById('ucla-3');
  const phq9 = instrumentById('phq-9');
  const pack = parseTextPack(ucla);
  if (instrument === undefined || phq9 === undefined || !pack.ok) throw new Error('not there');
  const [first, second] = instrument.items;
  if (first === undefined || second === undefined) throw new Error('no items');

  it('is our own short names without a pack', () => {
    const wording = wordingOf(instrument, 'fi');
    expect(wording.item(first)).toEqual({ text: 'seuran puute', from: 'label' });
    expect(wording.answer(first, 3)).toBe('usein');
    expect(wording.answer(first, 0)).toBeUndefined();
    expect(wording.licence).toBeUndefined();
  });

  it('is the free one that ships, where there is one in the language', () => {
    const [item] = phq9.items;
    if (item === undefined) throw new Error('no items');
    expect(wordingOf(phq9, 'en').item(item).from).toBe('shipped');
    expect(wordingOf(phq9, 'fi').item(item).from).toBe('label');
  });

  it('is that of the pack, with our words where it has none', () => {
    const wording = wordingOf(instrument, 'fi', [pack.value]);
    expect(wording.item(first)).toEqual({ text: 'Ensimmäinen kysymys?', from: 'pack' });
    expect([1, 2, 3].map((points) => wording.answer(first, points))).toEqual(['Harvoin', 'joskus', 'Usein']);
    expect(wording.answer(second, 3)).toBe('Hyvin usein');
    expect(wording.licence).toBe('Lupa 12/2026');
  });

  it('is not that of a pack for another language or version', () => {
    expect(wordingOf(instrument, 'sv', [pack.value]).item(first).from).toBe('label');
    const newer = { ...instrument, version: '2' };
    expect(wordingOf(newer, 'fi', [pack.value]).item(first).from).toBe('label');
  });
});
