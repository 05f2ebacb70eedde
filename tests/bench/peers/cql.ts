import cql from 'cql-execution';
import type { Peer, PeerClient, PeerRecord } from './peer-client.ts';
import { type Count, type ListName, type Question, questions, type Where } from './question.ts';

/*
 * CQL runs as ELM, which the Java translator makes of CQL text. This is ELM written directly: one public expression for each
 * rule, over records that the engine asks the client for by the name of their list.
 */

type Elm = Readonly<Record<string, unknown>>;
const system = 'urn:hl7-org:elm-types:r1';
const literal = (value: number | string | boolean): Elm => ({
  type: 'Literal',
  valueType: `{${system}}${typeof value === 'number' ? (Number.isInteger(value) ? 'Integer' : 'Decimal') : typeof value === 'string' ? 'String' : 'Boolean'}`,
  value: String(value),
});
const binary = (type: string, one: Elm, other: Elm): Elm => ({ type, operand: [one, other] });

/** The engine's And and Or take two operands. */
function joined(type: 'And' | 'Or', parts: readonly Elm[]): Elm {
  const [first, ...others] = parts;
  return others.reduce<Elm>((sum, part) => binary(type, sum, part), first ?? literal(type === 'And'));
}

function whereElm(where: Where): Elm {
  const value: Elm = { type: 'Property', scope: 'R', path: where.field };
  if ('in' in where)
    return joined(
      'Or',
      where.in.map((each) => binary('Equal', value, literal(each))),
    );
  if ('is' in where) return binary('Equal', value, literal(where.is));
  return joined('And', [
    binary('GreaterOrEqual', value, literal(where.from)),
    binary('LessOrEqual', value, literal(where.to)),
  ]);
}

function countElm({ count, where, distinct }: Count): Elm {
  const query: Elm = {
    type: 'Query',
    source: [{ alias: 'R', expression: { type: 'Retrieve', dataType: count } }],
    relationship: [],
    where: joined('And', where.map(whereElm)),
    ...(distinct === undefined
      ? {}
      : { return: { distinct: true, expression: { type: 'Property', scope: 'R', path: distinct } } }),
  };
  return { type: 'Count', source: query };
}

function elmOf(question: Question): Elm {
  if ('all' in question) return joined('And', question.all.map(elmOf));
  if ('any' in question) return joined('Or', question.any.map(elmOf));
  if ('age' in question) {
    const age: Elm = { type: 'Property', path: 'age', source: { type: 'ExpressionRef', name: 'Patient' } };
    return binary('GreaterOrEqual', age, literal(question.age));
  }
  if ('now' in question) {
    const [now, before] = [countElm(question.now), countElm(question.before)];
    return joined('And', [
      binary('GreaterOrEqual', binary('Subtract', now, before), literal(question.by)),
      binary('GreaterOrEqual', now, binary('Multiply', before, literal(question.factor))),
    ]);
  }
  const { ask, op, than } = question;
  return binary(op === '=' ? 'Equal' : 'GreaterOrEqual', countElm(ask), literal(than));
}

const library = {
  library: {
    identifier: { id: 'rules', version: '1' },
    schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
    usings: { def: [{ localIdentifier: 'System', uri: system }] },
    statements: {
      def: [
        {
          name: 'Patient',
          context: 'Patient',
          expression: { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: 'Patient' } },
        },
        ...Object.entries(questions).map(([name, question]) => ({
          name,
          context: 'Patient',
          accessLevel: 'Public',
          expression: elmOf(question),
        })),
      ],
    },
  },
};

/** One client as the engine asks for one. */
function sourceOf(client: PeerClient) {
  const patient = {
    id: 'client',
    getId: () => 'client',
    age: client.age,
    findRecords: (name: string): readonly (PeerRecord | PeerClient)[] =>
      name === 'Patient' ? [client] : client[name as ListName],
  };
  let isGiven = false;
  return {
    currentPatient: () => (isGiven ? undefined : patient),
    nextPatient: () => {
      isGiven = true;
    },
  };
}

export function createCqlPeer(): Peer {
  const executor = new cql.Executor(new cql.Library(library));
  return async (client) => {
    const { patientResults } = await executor.exec(sourceOf(client) as never);
    return Object.entries(patientResults.client ?? {})
      .filter(([name, value]) => name !== 'Patient' && value === true)
      .map(([name]) => name);
  };
}
