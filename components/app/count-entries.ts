import type { Summary } from '#lib/summary/views.ts';

/**
 * How many recorded facts the summary rests on, each counted once; read by the checks of the demo and the tests.
 * Walks whatever is there: a view of an unexpected shape must not take the sidebar down before its section can say so.
 */
export function countEntries({ sections }: Summary): number {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('provenance' in value && isReference(value.provenance)) {
      found.add(`${value.provenance.sourceId} ${value.provenance.reference}`);
    }
    for (const part of Object.values(value)) walk(part);
  };
  for (const section of Object.values(sections)) walk(section.view);
  return found.size;
}

function isReference(value: unknown): value is { sourceId: unknown; reference: unknown } {
  return typeof value === 'object' && value !== null && 'sourceId' in value && 'reference' in value;
}
