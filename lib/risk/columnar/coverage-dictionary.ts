import { type Register, registers } from '#lib/model/register.ts';
import type { Selector } from '../criterion.ts';
import { type Knowledge, knowledgeOf } from '../evaluate/judgement.ts';
import type { Coverage } from '../facts/coverage.ts';
import { type ClientFacts, coveragePlace } from './client-facts.ts';

type CoverageOfClient = Pick<ClientFacts, 'registers' | 'coverage'>;

/** Every different coverage of a snapshot by a number: most clients share a few. Only grows. */
export interface CoverageDictionary {
  readonly size: number;
  numberOf(client: CoverageOfClient): number;
  registersOf(number: number): readonly Register[];
  coverageOf(number: number): Coverage;
  /** How much clients with this coverage are known of what a selector asks for. */
  knowledgeOf(number: number, selector: Selector): Knowledge;
}

export function createCoverageDictionary(): CoverageDictionary {
  const known: CoverageOfClient[] = [];
  const byKey = new Map<string, number>();
  const registersOf = (number: number) => known[number]?.registers ?? [];
  const coverageOf =
    (number: number): Coverage =>
    (kind, register) =>
      known[number]?.coverage[coveragePlace(kind, register)] ?? 'absent';
  return {
    get size() {
      return known.length;
    },
    numberOf({ registers: ofClient, coverage }) {
      const key = `${registers.filter((register) => ofClient.includes(register))} ${coverage}`;
      const met = byKey.get(key);
      if (met !== undefined) return met;
      byKey.set(key, known.length);
      return known.push({ registers: ofClient, coverage }) - 1;
    },
    registersOf,
    coverageOf,
    knowledgeOf(number, { kind, registers: asked = registersOf(number) }) {
      const stateOf = coverageOf(number);
      return knowledgeOf(asked.map((register) => stateOf(kind, register)));
    },
  };
}
