import { describe, expect, it } from 'vitest';
import type { Mask } from '#lib/access/access-decision.ts';
import { confirmationKey, filterEntries } from '#lib/access/filter-entries.ts';
import { aConcept, aProblem, aService } from '#tests/builders/entries.ts';

const refusedDocument = (reference: string): Mask => ({ kind: 'refusedDocument', reference });
const refusedTask = (serviceTask: string): Mask => ({ kind: 'refusedServiceTask', serviceTask });

const plain = aProblem({ id: 'Condition/1' });
const special = aProblem({
  id: 'Condition/2',
  concept: aConcept('Salattu asia'),
  recordedAt: '2026-03-02T10:00:00Z',
  provenance: { specialContent: '1' },
});

function ids(masks: readonly Mask[], entries = [plain, special], confirmed: readonly string[] = []) {
  const filtered = filterEntries(entries, masks, new Set(confirmed));
  return {
    shown: filtered.entries.map(({ id }) => id),
    waiting: filtered.awaitingConfirmation.map(({ id }) => id),
  };
}

describe('entries behind the gate', () => {
  it('holds a specially protected entry back and tells that it is there, not what it says', () => {
    const { entries, awaitingConfirmation } = filterEntries([plain, special], [], new Set());
    expect(entries).toEqual([plain]);
    expect(awaitingConfirmation).toEqual([
      {
        id: 'Condition/2',
        kind: 'problem',
        recordedAt: '2026-03-02T10:00:00Z',
        register: 'health',
        sourceId: 'health',
      },
    ]);
  });

  it('shows it after its own confirmation, and no other by the same', () => {
    const another = { ...special, id: 'Condition/3' };
    const key = confirmationKey({ sourceId: 'health', id: 'Condition/2' });
    expect(ids([], [special, another], [key])).toEqual({ shown: ['Condition/2'], waiting: ['Condition/3'] });
    const elsewhere = confirmationKey({ sourceId: 'social', id: 'Condition/2' });
    expect(ids([], [special], [elsewhere]).waiting).toEqual(['Condition/2']);
  });

  it.each(['Condition/2', 'https://record.example.fi/fhir/Condition/2', 'Condition/2/_history/4'])(
    'lets a refused document vanish without a count, confirmed or not: %s',
    (reference) => {
      const key = confirmationKey({ sourceId: 'health', id: 'Condition/2' });
      expect(ids([refusedDocument(reference)])).toEqual({ shown: ['Condition/1'], waiting: [] });
      expect(ids([refusedDocument(reference)], [special], [key])).toEqual({ shown: [], waiting: [] });
    },
  );

  it('finds the document by the reference at the source, and no other that ends alike', () => {
    const entry = aProblem({ id: 'Condition/9', provenance: { reference: 'Composition/7' } });
    const shown = (reference: string) => ids([refusedDocument(reference)], [entry]).shown.length;
    expect(['Composition/7', 'Composition/77', 'XComposition/7', 'Condition/9'].map(shown)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('hides a refused service task, and what does not say its task in social welfare', () => {
    const provenance = { serviceTask: 'iäkkäät' };
    const entries = [
      aService({ id: 'Service/refused', serviceTask: 'lastensuojelu', register: 'social' }),
      aService({ id: 'Service/other', register: 'social', provenance }),
      aService({
        id: 'Service/by-provenance',
        register: 'social',
        provenance: { serviceTask: 'lastensuojelu' },
      }),
      aProblem({ id: 'Problem/untold', register: 'social' }),
      plain,
    ];
    const { entries: shown } = filterEntries(entries, [refusedTask('lastensuojelu')], new Set());
    expect(shown.map(({ id }) => id)).toEqual(['Service/other', 'Condition/1']);
  });

  it('leaves places to the words', () => {
    expect(ids([{ kind: 'places' }], [plain]).shown).toEqual(['Condition/1']);
  });
});
