import { describe, expect, it } from 'vitest';
import {
  createExpressionHandler,
  type ExpressionCommand,
} from '#lib/adapters/expressions/expression-protocol.ts';
import { createWorkerEvaluator } from '#lib/adapters/expressions/worker-evaluator.ts';
import type { AskedWorker } from '#lib/adapters/messaging/worker-client.ts';
import { fail, ok } from '#lib/base/result.ts';

type Command = ExpressionCommand & { readonly request: number };
type Listener = (event: { readonly data: unknown }) => void;

/** Workers that know some expressions, and a clock that strikes when the test says so. */
function aStage() {
  const commands: ExpressionCommand[] = [];
  const striking: (() => void)[] = [];
  let started = 0;
  let running = 0;
  const start = (): AskedWorker => {
    started += 1;
    running += 1;
    const listeners: Record<string, Listener[]> = {};
    const fire = (type: string, data: unknown) => {
      for (const listener of listeners[type] ?? []) listener({ data });
    };
    const handle = createExpressionHandler({
      evaluate: (expression, { questionnaire, variables }) =>
        expression.startsWith('loop')
          ? new Promise(() => undefined)
          : Promise.resolve(
              expression === 'wrong' ? fail('cannot') : ok([expression, questionnaire, variables]),
            ),
    });
    return {
      postMessage(message) {
        const { request, ...command } = message as Command;
        commands.push(command as ExpressionCommand);
        const isBroken = command.type === 'evaluate' && command.expression === 'broken';
        if (isBroken) queueMicrotask(() => fire('error', undefined));
        else
          void handle(command as ExpressionCommand).then((answer) => fire('message', { request, ...answer }));
      },
      addEventListener(type: string, listener: Listener) {
        listeners[type] = [...(listeners[type] ?? []), listener];
      },
      terminate() {
        running -= 1;
      },
    };
  };
  const evaluator = createWorkerEvaluator({
    start,
    wait: (_milliseconds, signal) =>
      new Promise((resolve) => {
        striking.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  const questionnaire = { resourceType: 'Questionnaire' };
  const ask = (expression: string, given: object = questionnaire) =>
    evaluator.evaluate(expression, { resource: {}, questionnaire: { ...given }, variables: {} });
  const context = { resource: {}, questionnaire, variables: {} };
  return {
    evaluator,
    ask,
    askSame: (expression: string) => evaluator.evaluate(expression, context),
    /** Ends the time of what is waited for last. */
    async strike() {
      await new Promise((resolve) => setTimeout(resolve));
      striking.at(-1)?.();
    },
    commands,
    started: () => started,
    running: () => running,
  };
}

describe('evaluating in a worker', () => {
  it('starts none before there is something to evaluate, and one for all of it', async () => {
    const { askSame, started, commands, running, evaluator } = aStage();
    expect(started()).toBe(0);
    expect(await askSame('a')).toEqual(ok(['a', { resourceType: 'Questionnaire' }, {}]));
    expect(await askSame('wrong')).toEqual(fail('cannot'));
    // The questionnaire, the largest part, goes once.
    expect(commands.map(({ type }) => type)).toEqual(['start', 'setQuestionnaire', 'evaluate', 'evaluate']);
    expect([started(), running()]).toEqual([1, 1]);
    evaluator.close();
    expect(running()).toBe(0);
    expect(await askSame('a')).toEqual(fail('cannot'));
    expect(started()).toBe(1);
  });

  it('sends another questionnaire when there is another', async () => {
    const { ask } = aStage();
    await ask('a', { id: '1' });
    expect(await ask('a', { id: '2' })).toEqual(ok(['a', { id: '2' }, {}]));
  });

  it('ends the worker with an expression that is late, and goes on with the next in a new one', async () => {
    const { ask, strike, started, running } = aStage();
    const [looping, after] = [ask('loop'), ask('a')];
    await strike();
    expect(await looping).toEqual(fail('late'));
    expect(await after).toMatchObject({ ok: true });
    expect([started(), running()]).toEqual([2, 1]);
  });

  it('begins what was late not again, and nothing at all after three', async () => {
    const { ask, strike, started, commands } = aStage();
    for (const name of ['loop 1', 'loop 2', 'loop 3']) {
      const looping = ask(name);
      await strike();
      expect(await looping).toEqual(fail('late'));
      expect(await ask(name)).toEqual(fail('late'));
    }
    const before = commands.length;
    expect(await ask('a')).toEqual(fail('late'));
    expect(commands.length).toBe(before);
    expect(started()).toBe(3);
  });

  it('has a new worker after one that broke down', async () => {
    const { ask, started } = aStage();
    expect(await ask('broken')).toEqual(fail('cannot'));
    expect(await ask('a')).toMatchObject({ ok: true });
    expect(started()).toBe(2);
  });

  it('answers at once when it is closed while it evaluates', async () => {
    const { ask, strike, evaluator, running } = aStage();
    const looping = ask('loop');
    await new Promise((resolve) => setTimeout(resolve));
    evaluator.close();
    expect(await looping).toEqual(fail('cannot'));
    await strike();
    expect(running()).toBe(0);
  });

  it('says that it cannot when no worker can be started, and tries once', async () => {
    let tried = 0;
    const evaluator = createWorkerEvaluator({
      start: () => {
        tried += 1;
        throw new TypeError('refused');
      },
      wait: (_milliseconds, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    });
    const context = { resource: {}, questionnaire: {}, variables: {} };
    expect(await evaluator.evaluate('1', context)).toEqual(fail('cannot'));
    expect(await evaluator.evaluate('2', context)).toEqual(fail('cannot'));
    expect(tried).toBe(1);
  });
});
