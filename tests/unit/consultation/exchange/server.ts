import type { ActName, Actor } from '#lib/consultation/consultation-acts.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';

/** What one write would do. `id` is its tag: the server's history tells whether it has it. */
export type Request =
  | {
      readonly kind: 'task';
      readonly id: string;
      /** `If-Match`; absent for the first version (`If-None-Exist`). */
      readonly ifMatch?: number;
      readonly consultation: Consultation;
      readonly act: ActName | 'ask';
      readonly actor: Actor;
    }
  | { readonly kind: 'message'; readonly id: string; readonly message: ConsultationMessage };

export type Answer = { readonly status: 'ok'; readonly version?: number } | { readonly status: 'conflict' };

/** One change that the server took. */
export interface TakenChange {
  readonly before?: Consultation;
  readonly after: Consultation;
  readonly act: ActName | 'ask';
  readonly actor: Actor;
}

/** What the server answers to a search: one moment of it. */
export interface Snapshot {
  readonly consultation?: Consultation;
  readonly messages: readonly ConsultationMessage[];
}

/** A FHIR server as far as this needs one: versions, `If-Match`, `If-None-Exist`, and no idea of what a consultation is. */
export class SimulatedServer {
  readonly changes: TakenChange[] = [];
  /** How often each message was stored: more than once is a message twice. */
  readonly stored: string[] = [];
  private readonly messages = new Map<string, ConsultationMessage>();
  private readonly versions: { readonly id: string; readonly consultation: Consultation }[] = [];

  /** The version that a write made, now or long ago. */
  versionOf(id: string): number | undefined {
    const index = this.versions.findIndex((version) => version.id === id);
    return index < 0 ? undefined : index + 1;
  }

  has(request: Request): boolean {
    return request.kind === 'task' ? this.versionOf(request.id) !== undefined : this.messages.has(request.id);
  }

  take(request: Request): Answer {
    if (request.kind === 'message') {
      if (!this.messages.has(request.id)) {
        this.messages.set(request.id, {
          ...request.message,
          id: `Communication/${request.id}`,
          isOnItsWay: false,
        });
        this.stored.push(request.id);
      }
      return { status: 'ok' };
    }
    const current = this.versions.length;
    if (request.ifMatch === undefined ? current > 0 : request.ifMatch !== current) {
      return request.ifMatch === undefined ? { status: 'ok', version: 1 } : { status: 'conflict' };
    }
    const before = this.versions.at(-1)?.consultation;
    const version = current + 1;
    const after = { ...request.consultation, reference: 'Task/1', version: String(version) };
    this.versions.push({ id: request.id, consultation: after });
    const { act, actor } = request;
    this.changes.push(before === undefined ? { after, act, actor } : { before, after, act, actor });
    return { status: 'ok', version };
  }

  read(): Snapshot {
    const consultation = this.versions.at(-1)?.consultation;
    const messages = [...this.messages.values()];
    return consultation === undefined ? { messages } : { consultation, messages };
  }
}
