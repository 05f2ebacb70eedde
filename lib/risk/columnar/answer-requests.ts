import type { RiskInput } from '../evaluate/risk-input.ts';
import type { Rule } from '../rule.ts';
import { describeClients } from './describe-clients.ts';
import { type ColumnEvaluator, createColumnEvaluator } from './evaluate-columns.ts';
import { createSnapshot, type Snapshot } from './snapshot.ts';
import type { WorkerAnswer, WorkerCommand, WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** Keeps one snapshot and answers what is asked of it. The worker's module gives it messages, and sends the replies. */
export function createRequestHandler(scores: RiskInput['scores']): (request: WorkerRequest) => WorkerReply {
  let snapshot: Snapshot | undefined;
  let rules: readonly Rule[] | undefined;
  let evaluator: ColumnEvaluator | undefined;

  function answer(command: WorkerCommand): WorkerAnswer {
    switch (command.type) {
      case 'startSnapshot':
        snapshot = createSnapshot(command.today, command.tables);
        evaluator = undefined;
        return { type: 'done' };
      case 'setRules':
        rules = command.rules;
        evaluator = undefined;
        return { type: 'done' };
      case 'addClients':
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        snapshot.addClients(command.clients);
        return { type: 'done' };
      case 'updateClient':
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        snapshot.updateClient(command.client);
        return { type: 'done' };
      case 'removeClient':
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        return snapshot.removeClient(command.id)
          ? { type: 'done' }
          : { type: 'refused', reason: 'unknownClient' };
      case 'evaluateRules': {
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        if (rules === undefined) return { type: 'refused', reason: 'noRules' };
        evaluator ??= createColumnEvaluator(rules, snapshot, scores);
        return {
          type: 'rulesEvaluated',
          ruleIds: rules.map(({ id }) => id),
          clientIds: snapshot.clientIds(),
          outcomes: evaluator.evaluate(),
        };
      }
      case 'evaluateClients': {
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        if (rules === undefined) return { type: 'refused', reason: 'noRules' };
        evaluator ??= createColumnEvaluator(rules, snapshot, scores);
        return {
          type: 'clientsEvaluated',
          ruleIds: rules.map(({ id }) => id),
          outcomes: evaluator.evaluateClients(command.ids),
        };
      }
      case 'describeClients': {
        if (snapshot === undefined) return { type: 'refused', reason: 'noSnapshot' };
        if (rules === undefined) return { type: 'refused', reason: 'noRules' };
        return {
          type: 'clientsDescribed',
          described: describeClients(command.clients, { rules, snapshot, scores }),
        };
      }
    }
  }

  return ({ request, ...command }) => ({ request, ...answer(command) });
}
