import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import type { Instrument, Words } from '#lib/functioning/instrument.ts';
import {
  instrumentById,
  instrumentRecording,
  instruments,
  instrumentsOn,
} from '#lib/functioning/instruments/registry.ts';
import { scoreRegistry } from '#lib/risk/scores/registry.ts';
import { instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

const folder = join(import.meta.dirname, '../../../../lib/functioning/instruments');
const fileNames = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'registry.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();

function wordsOf({ items, caution }: Instrument): readonly Words[] {
  const choices = items.flatMap(({ answers }) => (answers.kind === 'choice' ? answers.of : []));
  return [...items, ...choices].map(({ label }) => label).concat(caution ?? []);
}

describe('the instruments', () => {
  it('are registered, each once and by the name of its file', () => {
    expect(instruments.map(({ id }) => id).toSorted()).toEqual(fileNames);
  });

  it.each(fileNames)('%s is what its file exports', async (id) => {
    const module: Readonly<Record<string, unknown>> = await import(join(folder, `${id}.ts`));
    expect(module.instrument).toBe(instrumentById(id));
  });

  it('leave out what may not be used', () => {
    expect(fileNames.filter((id) => /mna|wsas|promis|start-back|kykyviisari|whodas-36/.test(id))).toEqual([]);
  });

  it('are found by what they record', () => {
    expect(instrumentRecording('phq9')?.id).toBe('phq-9');
    expect(instrumentRecording('falls')?.id).toBe('falls-key-questions');
    expect(instrumentRecording('other')).toBeUndefined();
    expect(instrumentRecording('weight')).toBeUndefined();
  });

  it('are on or off as the organisation says, else by default', () => {
    const on = (switched?: Readonly<Record<string, boolean>>) => instrumentsOn(switched).map(({ id }) => id);
    expect(on()).not.toContain('sppb');
    expect(on()).toHaveLength(instruments.length - 1);
    expect(on({ sppb: true, 'phq-9': false })).toContain('sppb');
    expect(on({ sppb: true, 'phq-9': false })).not.toContain('phq-9');
    expect(instrumentById('constructor')).toBeUndefined();
  });
});

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, instrument) => {
    it('says what it is, where it comes from and on which terms', () => {
      expect(instrument.name).not.toBe('');
      expect(instrument.version).toMatch(/^\d+(\.\d+)?$/);
      // A source names a year, and where it can be read.
      expect(instrument.source).toMatch(/\b(19|20)\d\d\b/);
      for (const language of languages) expect(instrument.licence[language]).not.toBe('');
    });

    it('agrees with its score on how sure it is and whether it is on', () => {
      const about = scoreRegistry.get(id);
      expect(about).toMatchObject({ confidence: instrument.confidence, defaultOn: instrument.defaultOn });
    });

    it('says why, when it is off or unverified', () => {
      if (!instrument.defaultOn || instrument.confidence === 'unverified')
        expect(instrument.caution).toBeDefined();
      if (instrument.confidence === 'unverified') expect(instrument.defaultOn).toBe(false);
    });

    it('has its words in three languages', () => {
      for (const words of wordsOf(instrument)) {
        for (const language of languages) expect(words[language].trim()).not.toBe('');
      }
      for (const { label } of instrument.items)
        expect([label.en, new Set(Object.values(label)).size > 1]).toEqual([label.en, true]);
    });

    it('ships no wording where the text is licensed', () => {
      if (instrument.text === 'pack')
        expect(instrument.items.filter(({ text }) => text !== undefined)).toEqual([]);
    });

    it('has ids of its own for its items, in the order of the publication', () => {
      const ids = instrument.items.map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
      const numbered = ids.filter((item) => /^\d+$/.test(item));
      if (numbered.length > 0) expect(ids).toEqual(ids.map((_, index) => String(index + 1)));
    });

    it('offers each number of points once, and each label once', () => {
      for (const { answers } of instrument.items) {
        if (answers.kind !== 'choice') continue;
        const points = answers.of.map((answer) => answer.points);
        expect(new Set(points).size).toBe(points.length);
        for (const language of languages)
          expect(new Set(answers.of.map(({ label }) => label[language])).size).toBe(points.length);
      }
    });

    it('names items that it has where answers are recorded by themselves', () => {
      const ids = instrument.items.map((item) => item.id);
      for (const { item } of instrument.alsoRecords ?? []) expect(ids).toContain(item);
      const codes = instrument.loinc?.items;
      if (codes !== undefined) expect(codes).toHaveLength(ids.length);
    });

    it('has its case tests', () => {
      expect(instrumentVectors[id]?.length).toBeGreaterThan(1);
    });
  },
);
