import fhirpath from 'fhirpath';
import type { Peer } from './peer-client.ts';
import { type Count, type Question, questions, type Where } from './question.ts';

/* FHIRPath on plain objects, each expression compiled once. On resources in a Bundle it takes many times as long. */

function whereText(where: Where): string {
  if ('in' in where) return `(${where.in.map((value) => `${where.field} = '${value}'`).join(' or ')})`;
  if ('is' in where) return `${where.field} = ${where.is}`;
  return `${where.field} >= ${where.from} and ${where.field} <= ${where.to}`;
}

function countText({ count, where, distinct }: Count): string {
  const found = `${count}.where(${where.map(whereText).join(' and ')})`;
  return distinct === undefined ? `${found}.count()` : `${found}.${distinct}.distinct().count()`;
}

function textOf(question: Question): string {
  if ('all' in question) return `(${question.all.map(textOf).join(' and ')})`;
  if ('any' in question) return `(${question.any.map(textOf).join(' or ')})`;
  if ('age' in question) return `age >= ${question.age}`;
  if ('now' in question) {
    const [now, before] = [countText(question.now), countText(question.before)];
    return `(${now} - ${before} >= ${question.by} and ${now} >= ${before} * ${question.factor})`;
  }
  return `${countText(question.ask)} ${question.op} ${question.than}`;
}

export function createFhirpathPeer(): Peer {
  const compiled = Object.entries(questions).map(
    ([id, question]) => [id, fhirpath.compile(textOf(question))] as const,
  );
  return async (client) => {
    const found: string[] = [];
    // The engine answers at once, or with a promise where an expression asks a server.
    for (const [id, evaluate] of compiled) if ((await evaluate(client))[0] === true) found.push(id);
    return found;
  };
}
