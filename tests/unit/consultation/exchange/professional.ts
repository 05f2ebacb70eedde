import { composeConversation } from '#lib/consultation/compose-conversation.ts';
import type { Actor, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { joinThreads } from '#lib/consultation/join-threads.ts';
import { judgeAct } from '#lib/consultation/judge-act.ts';
import type { Consultation, ConsultationMessage, MessageKind } from '#lib/model/consultation.ts';
import type { Answer, Request, SimulatedServer, Snapshot } from './server.ts';

/** One write in the outbox. */
interface Write {
  readonly request: Request;
  /** The pending write that this one builds on; its version becomes the `If-Match`. */
  basedOn?: string;
  /** Leaves only when that one has arrived, and ends with it. */
  readonly after?: string;
  attempts: number;
  state: 'waiting' | 'delivered' | 'conflict' | 'ended';
}

/** What becomes of one request on the way. `late`: it comes to the server after the sender has given up waiting. */
export type Fate = 'arrives' | 'requestLost' | 'answerLost' | 'twice' | 'late';

/** A colleague with a device: what has been read, what is on its way, and a clock of their own. */
export class SimulatedProfessional {
  readonly conflicts: string[] = [];
  readonly refusals: string[] = [];
  readonly writes: Write[] = [];
  /** Answers of the server on their way here, in any order. */
  readonly coming: Snapshot[] = [];
  private readonly known: Consultation[] = [];
  private readonly messages: ConsultationMessage[] = [];
  private count = 0;

  readonly actor: Actor;
  private readonly clock: () => number;

  constructor(actor: Actor, clock: () => number) {
    this.actor = actor;
    this.clock = clock;
  }

  private now(): string {
    return new Date(this.clock()).toISOString();
  }

  private waitingTasks() {
    return this.writes.flatMap((write) =>
      write.state === 'waiting' && write.request.kind === 'task' ? [{ write, task: write.request }] : [],
    );
  }

  /** The consultation as this device shows it: whatever is newest of what was read and what is on its way. */
  view(): Consultation | undefined {
    const all = [...this.known, ...this.waitingTasks().map(({ task }) => task.consultation)];
    return joinThreads(all.map((consultation) => ({ consultation })))[0]?.consultation;
  }

  conversation() {
    const own = this.writes.flatMap(({ request, state }) =>
      request.kind === 'message' && state !== 'ended' ? [request.message] : [],
    );
    return composeConversation([...this.messages, ...own], this.actor);
  }

  private put(request: Request, built: { readonly basedOn?: string; readonly after?: string }): void {
    this.writes.push({ request, ...built, attempts: 0, state: 'waiting' });
  }

  private newId(): string {
    this.count += 1;
    return `${this.actor.name} ${this.count}`;
  }

  private putTask(
    consultation: Consultation,
    act: (Request & { kind: 'task' })['act'],
    on?: Consultation,
  ): string {
    const id = this.newId();
    const basis = this.waitingTasks().findLast(({ task }) => task.consultation === on);
    const ifMatch = basis === undefined && on?.version !== undefined ? { ifMatch: Number(on.version) } : {};
    const request = { kind: 'task' as const, id, consultation, act, actor: this.actor, ...ifMatch };
    this.put(request, basis === undefined ? {} : { basedOn: basis.write.request.id });
    return id;
  }

  say(
    text: string,
    kind: MessageKind,
    more: { readonly after?: string; readonly replaces?: string } = {},
  ): void {
    const id = this.newId();
    const message: ConsultationMessage = {
      id: `urn:uuid:${id}`,
      key: id,
      threadId: 'thread-1',
      kind,
      sentAt: this.now(),
      by: this.actor,
      text: kind === 'read' ? '' : `${text} ${id}`,
      ...(more.replaces === undefined ? {} : { replaces: more.replaces }),
      attachments: [],
      isOnItsWay: true,
    };
    this.put({ kind: 'message', id, message }, more.after === undefined ? {} : { after: more.after });
  }

  ask(consultation: Consultation): void {
    const after = this.putTask(consultation, 'ask');
    this.say('context', 'context', { after });
  }

  act(act: ConsultationAct): void {
    const on = this.view();
    if (on === undefined) return;
    const judged = judgeAct(on, { act, actor: this.actor, now: this.now() });
    if (!judged.ok) {
      this.refusals.push(judged.failure);
      return;
    }
    const after = this.putTask(judged.value, act.act, on);
    this.say(act.act, 'message', { after });
  }

  /** Of an own message. */
  edit(pick: number): void {
    const own = this.conversation().messages.filter(
      ({ isMine, message }) => isMine && message.kind === 'message',
    );
    const chosen = own[pick % Math.max(1, own.length)];
    if (chosen !== undefined) this.say('edited', 'edit', { replaces: chosen.message.key });
  }

  markRead(): void {
    const last = this.conversation().messages.at(-1);
    if (last !== undefined) this.say('', 'read', { replaces: last.message.key });
  }

  /** The first write that may leave: in order; one behind a conflict of its own resource does not hold back the others. */
  private next(): Write | undefined {
    return this.writes.find(({ state }) => state === 'waiting');
  }

  /** Sends the next write. What the network does to it is its fate; a request that comes late is handed back. */
  send(server: SimulatedServer, fate: Fate): Request | undefined {
    const write = this.next();
    if (write === undefined) return undefined;
    const { request } = write;
    write.attempts += 1;
    // From the second attempt on the server is asked first whether it has the write.
    if (write.attempts > 1 && server.has(request)) {
      const version = server.versionOf(request.id);
      this.delivered(write, version === undefined ? { status: 'ok' } : { status: 'ok', version });
      return undefined;
    }
    if (fate === 'requestLost') return undefined;
    if (fate === 'late') return request;
    const answer = server.take(request);
    if (fate === 'twice') server.take(request);
    if (fate !== 'answerLost') this.delivered(write, answer);
    return undefined;
  }

  private delivered(write: Write, answer: Answer): void {
    const { request } = write;
    if (answer.status === 'conflict') {
      this.loses(write);
      return;
    }
    write.state = 'delivered';
    if (request.kind === 'message' || answer.version === undefined) return;
    const version = String(answer.version);
    this.known.push({ ...request.consultation, reference: 'Task/1', version });
    for (const [index, each] of this.writes.entries()) {
      if (each.basedOn !== request.id || each.request.kind !== 'task') continue;
      const { basedOn: _basis, ...rest } = each;
      const consultation = { ...each.request.consultation, reference: 'Task/1', version };
      this.writes[index] = { ...rest, request: { ...each.request, consultation, ifMatch: answer.version } };
    }
  }

  /** The other one was first: this act, what builds on it and what was said with it do not leave, and the author is told. */
  private loses(write: Write): void {
    write.state = 'conflict';
    this.conflicts.push(write.request.id);
    for (const each of this.writes) {
      if (each.state !== 'waiting') continue;
      if (each.basedOn === write.request.id) this.loses(each);
      else if (each.after === write.request.id) each.state = 'ended';
    }
  }

  /** One of the answers that are on their way, in any order; it may come again. */
  receive(pick: number, again: boolean): void {
    const index = pick % Math.max(1, this.coming.length);
    const snapshot = this.coming[index];
    if (snapshot === undefined) return;
    if (!again) this.coming.splice(index, 1);
    if (snapshot.consultation !== undefined) this.known.push(snapshot.consultation);
    this.messages.push(...snapshot.messages);
  }
}
