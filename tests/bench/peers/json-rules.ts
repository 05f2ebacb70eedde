import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Peer, PeerClient, PeerRecord } from './peer-client.ts';
import { type Count, type Question, questions, type Where } from './question.ts';

/*
 * json-rules-engine compares facts with values; it has no counting. Counts are facts with parameters, worked out by functions
 * of ours and kept by the engine for the client.
 */

function fits(record: PeerRecord, where: Where): boolean {
  const value = record[where.field];
  if ('in' in where) return typeof value === 'string' && where.in.includes(value);
  if ('is' in where) return value === where.is;
  return typeof value === 'number' && value >= where.from && value <= where.to;
}

function countIn(client: PeerClient, { count, where, distinct }: Count): number {
  const found = client[count].filter((record) => where.every((each) => fits(record, each)));
  return distinct === undefined ? found.length : new Set(found.map((record) => record[distinct])).size;
}

const params = (value: object) => value as Record<string, unknown>;

function conditionOf(question: Question): NestedCondition {
  if ('all' in question) return { all: question.all.map(conditionOf) };
  if ('any' in question) return { any: question.any.map(conditionOf) };
  if ('age' in question) return { fact: 'age', operator: 'greaterThanInclusive', value: question.age };
  if ('now' in question) {
    const { now, before, by, factor } = question;
    const atLeast = (than: object) => ({
      fact: 'count',
      params: params(now),
      operator: 'greaterThanInclusive',
      value: { fact: 'more', params: params({ before, ...than }) },
    });
    return { all: [atLeast({ by, factor: 1 }), atLeast({ by: 0, factor })] };
  }
  const { ask, op, than } = question;
  return {
    fact: 'count',
    params: params(ask),
    operator: op === '=' ? 'equal' : 'greaterThanInclusive',
    value: than,
  };
}

const isTopLevel = (condition: NestedCondition): condition is TopLevelCondition =>
  'all' in condition || 'any' in condition;

export function createJsonRulesPeer(): Peer {
  const engine = new Engine([], { allowUndefinedFacts: false });
  engine.addFact('count', async (asked, almanac) =>
    countIn(await almanac.factValue<PeerClient>('client'), asked as unknown as Count),
  );
  engine.addFact('more', async (asked, almanac) => {
    const { before, by, factor } = asked as unknown as { before: Count; by: number; factor: number };
    return (await almanac.factValue<number>('count', params(before))) * factor + by;
  });
  for (const [id, question] of Object.entries(questions)) {
    const condition = conditionOf(question);
    engine.addRule({
      conditions: isTopLevel(condition) ? condition : { all: [condition] },
      event: { type: id },
    });
  }
  return async (client) => {
    const { events } = await engine.run({ client, age: client.age });
    return events.map(({ type }) => type);
  };
}
