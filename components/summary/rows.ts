import type { Provenance } from '#lib/model/provenance.ts';
import { type Register, registers } from '#lib/model/register.ts';

interface Row {
  readonly provenance: Provenance;
}

/** A row is known by the entry it rests on. */
export function rowKey({ provenance }: Row): string {
  return `${provenance.sourceId} ${provenance.reference}`;
}

/** The registers of the rows, each once, in the order of the design. */
export function registersOf(rows: readonly Row[]): readonly Register[] {
  return registers.filter((register) => rows.some((row) => row.provenance.register === register));
}
