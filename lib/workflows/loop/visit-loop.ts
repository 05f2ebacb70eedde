import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { GatedClient } from '../risk-input-of.ts';
import { targetOfRecord } from './loop-client.ts';
import type { LoopPart, LoopQuestion, LoopView } from './loop-part.ts';
import type { LoopWords } from './loop-text.ts';
import type { LoopPress } from './press-loop.ts';
import type { LoopFailure, LoopUndo } from './put-step.ts';
import type { UndoFailure } from './undo-loop.ts';
import type { WaitingSteps } from './waiting-loop.ts';

/** What the loop of one visit needs of it. */
export interface VisitLoopPorts {
  readonly part: Pick<LoopPart, 'waiting' | 'view' | 'press' | 'undo'>;
  readonly client: () => GatedClient;
  readonly findings: () => ClientFindings | undefined;
  readonly clientKey: string;
  readonly professional: Professional;
  readonly now: () => Date;
  readonly timeZone: string;
  /** Asks a source anew: what has arrived there is news to the record. */
  readonly ask: (sourceId: string) => void;
  /** Writes the use log. What is saved already stays saved if this fails. */
  readonly log: (sourceId: string, action: 'create' | 'update') => Promise<void>;
}

/** The loop of the client who is open: what is shown of it, and what is pressed. */
export interface VisitLoop {
  /** Reads the outbox: what was put before a restart counts, and what has arrived is asked for. */
  read(): Promise<void>;
  view(findings: ClientFindings | undefined): LoopView | undefined;
  press(press: LoopPress, words: LoopWords): Promise<Result<LoopUndo, LoopFailure>>;
  undo(undo: LoopUndo, words: LoopWords): Promise<Result<void, UndoFailure>>;
}

export function openVisitLoop(ports: VisitLoopPorts): VisitLoop {
  const { part, clientKey, professional, timeZone } = ports;
  let waiting: WaitingSteps = { steps: [], undelivered: 0 };

  function question(findings: ClientFindings): LoopQuestion {
    return { client: ports.client(), clientKey, professional, findings, waiting, now: ports.now(), timeZone };
  }

  async function read(): Promise<void> {
    const { record } = ports.client();
    const before = waiting;
    waiting = await part.waiting(clientKey, record, professional).catch(() => before);
    const own = targetOfRecord(record, professional, clientKey);
    if (own !== undefined && waiting.undelivered < before.undelivered) ports.ask(own.sourceId);
  }

  return {
    read,
    view(findings) {
      if (findings === undefined) return undefined;
      try {
        return part.view(question(findings));
      } catch {
        // What cannot be worked out is not shown, and takes nothing else with it.
        return undefined;
      }
    },
    async press(press, words) {
      const findings = ports.findings();
      if (findings === undefined) return fail({ reason: 'noSource' });
      const done = await part.press(question(findings), press, words);
      if (!done.ok) return done;
      const { entries, undo } = done.value;
      const sourceId = entries[0]?.provenance.sourceId;
      const isChange = undo.writes[0]?.before !== undefined;
      if (sourceId !== undefined) await ports.log(sourceId, isChange ? 'update' : 'create');
      await read();
      return ok(undo);
    },
    async undo(undo, words) {
      const undone = await part.undo(undo, words);
      await read();
      return undone;
    },
  };
}
