import { indexFacts } from '#lib/risk/evaluate/fact-index.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { matchesSelector } from '#lib/risk/facts/matches-selector.ts';
import { longTermProblem } from '#lib/risk/reference/long-term-conditions.ts';
import { physicianWords } from '#lib/risk/reference/selectors.ts';
import type { ListName } from './question.ts';
import { peerToday } from './question.ts';

export type PeerRecord = Readonly<Record<string, string | number | boolean>>;

/** One client as the other engines are given one. */
export interface PeerClient extends Readonly<Record<ListName, readonly PeerRecord[]>> {
  readonly age: number;
}

const kinds = {
  contacts: 'contact',
  problems: 'problem',
  owners: 'owner',
  plans: 'plan',
  measurements: 'measurement',
} as const satisfies Record<ListName, string>;

export function peerClientOf(input: RiskInput): PeerClient {
  const index = indexFacts(input.facts, peerToday);
  const listOf = (list: ListName): readonly PeerRecord[] =>
    index.of(kinds[list]).map(({ shape, day, dueDay }) => ({
      register: shape.register,
      status: shape.status,
      name: shape.name,
      channel: shape.channel,
      urgency: shape.urgency,
      registerAndService: `${shape.register} ${shape.service}`,
      isPhysician: matchesSelector({ kind: 'contact', profession: physicianWords }, shape),
      isLongTerm: matchesSelector(longTermProblem, shape),
      ...(day === undefined ? {} : { onDay: day }),
      ...(dueDay === undefined ? {} : { dueOn: dueDay }),
    }));
  return {
    age: input.client.age ?? -1,
    contacts: listOf('contacts'),
    problems: listOf('problems'),
    owners: listOf('owners'),
    plans: listOf('plans'),
    measurements: listOf('measurements'),
  };
}

/** Ids of the rules that are present for a client. */
export type Peer = (client: PeerClient) => Promise<readonly string[]>;
