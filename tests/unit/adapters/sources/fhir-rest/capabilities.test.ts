import { describe, expect, it } from 'vitest';
import { readCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';

const now = new Date('2026-11-23T10:00:00Z');

describe('batches', () => {
  const takesBatches = (...codes: readonly string[]) =>
    readCapabilities(
      {
        resourceType: 'CapabilityStatement',
        rest: [{ mode: 'server', interaction: codes.map((code) => ({ code })), resource: [] }],
      },
      now,
    )?.batch;

  it.each([
    [['batch'], true],
    [['transaction', 'batch'], true],
    // What HAPI FHIR states; it takes batches.
    [['transaction', 'history-system'], true],
    [['history-system'], false],
    [[], false],
  ] as const)('a server that states %j is asked in one: %s', (codes, expected) => {
    expect(takesBatches(...codes)).toBe(expected);
  });
});
