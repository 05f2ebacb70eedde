import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { judgeAct } from '#lib/consultation/judge-act.ts';
import { partyOf } from '#lib/consultation/side-of.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toActProvenance } from '#lib/fhir/consultation-provenance.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import type { Consultation, ConsultationMessage } from '#lib/model/consultation.ts';
import type { Register } from '#lib/model/register.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { actText, saidWith } from './act-text.ts';
import { clientKeyFor } from './client-of-consultation.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf, logDisclosures, logWrite } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { moveResponsibility } from './move-responsibility.ts';
import { type ChainedWrite, consultationWrite, putChain } from './put-chain.ts';
import { momentInThread } from './send-message.ts';
import { readWaiting } from './thread-writes.ts';

type Done = Result<Consultation, ConsultationFailure>;

/**
 * Does one act: the Task with the version that was seen, and after it what was typed and who did it. Nothing of these leaves where the
 * Task itself is refused or conflicts. A change of one's own that is still on its way is built upon.
 */
export async function actOnConsultation(
  ports: ConsultationPorts,
  given: ListedConsultation,
  act: ConsultationAct,
  {
    seen,
    attachments = [],
  }: {
    /** The last moment of the thread that was seen. */
    readonly seen?: string | undefined;
    /** Go with what is said, by reference. */
    readonly attachments?: ConsultationMessage['attachments'] | undefined;
  } = {},
): Promise<Done> {
  const { sourceId } = given.consultation;
  const place = placeOf(ports, sourceId);
  const actor = actorAt(ports, sourceId);
  if (place === undefined) return fail({ reason: 'noSource' });
  if (actor === undefined) return fail({ reason: 'noReference' });
  const outbox = await ports.outbox.list();
  if (!outbox.ok) return outbox;
  const underWay = readWaiting(outbox.value, ports.places);
  const waiting = underWay.tasks.filter(
    ({ consultation }) => consultation.threadId === given.consultation.threadId,
  );
  const [listed = given] = mergeWaiting([given], waiting);
  const { consultation } = listed;
  const now = momentInThread(ports, consultation, underWay, seen);
  const judged = judgeAct(consultation, { act, actor, now });
  if (!judged.ok) return fail({ reason: 'refused', why: judged.failure });
  const next = judged.value;
  const receiver = receiverOf(act);
  if (receiver !== undefined && !mayReceive(consultation, receiver.register)) {
    return fail({ reason: 'notAgreed' });
  }
  const { reference, version, resource } = consultation;
  if (reference === undefined || version === undefined || resource === undefined) {
    return act.act === 'withdraw' ? takeBack(ports, outbox.value, next) : fail({ reason: 'onItsWay' });
  }

  const look = { source: place.source, client: listed.client, patientId: consultation.patientId };
  if (receiver !== undefined && receiver.register !== consultation.register) {
    const sections = ['consultation', ...consultation.sections];
    const there = ports.places.find(({ source }) => source.register === receiver.register);
    const disclosed = await logDisclosures(ports, [{ ...look, sections, basis: basisOf(consultation) }], {
      register: receiver.register ?? '',
      controller: there?.source.controller ?? '',
    });
    if (!disclosed.ok) return fail({ reason: 'notLogged' });
  }
  const clientKey = waiting[0]?.item.write.clientKey ?? clientKeyFor(listed);
  const { threadId, patientId, participants } = next;
  const patient = `Patient/${patientId}`;
  const words = await ports.words();
  const text = actText(act, words);
  const write = { clientKey, sourceId, what: consultationWrite, text };
  const said = saidWith(act, words);
  const id = reference.slice('Task/'.length);
  const by = partyOf(actor);
  const task: ChainedWrite = {
    ...write,
    change: {
      kind: 'update',
      id,
      basedOn: version,
      resource: { ...toConsultationTask(next, patient, resource), id },
    },
  };
  const message: ChainedWrite | undefined =
    said === undefined
      ? undefined
      : {
          ...write,
          text: said.text,
          change: {
            kind: 'create',
            resource: toConsultationMessage(
              { ...said, threadId, sentAt: now, by, attachments, recipients: participants },
              patient,
            ),
          },
        };
  const provenance: ChainedWrite = {
    ...write,
    change: { kind: 'create', resource: toActProvenance({ threadId, act: act.act, by, at: now }, reference) },
    afterPlace: 0,
  };
  const put = await putChain(ports.outbox, [task, ...(message === undefined ? [] : [message]), provenance]);
  if (!put.ok) return put;
  await logWrite(
    ports,
    {
      ...look,
      sections: ['Task', ...(message === undefined ? [] : ['Communication']), 'Provenance'],
      basis: basisOf(consultation),
    },
    'update',
  );
  const [first] = put.value;
  if (act.act === 'acceptTakeOver' && first !== undefined) {
    await moveResponsibility(ports, { consultation: next, client: listed.client, clientKey }, first.id);
  }
  return ok(next);
}

/** Who gets the thread by this act, beside those who have it. */
function receiverOf(act: ConsultationAct): { readonly register?: Register } | undefined {
  if (act.act === 'forward') return act.to;
  return act.act === 'invite' ? act.party : undefined;
}

/**
 * The client agreed to what went to one register, or was asked nothing because it stayed in the asker's own. What is in the thread goes to
 * these two and to no third one, nor to anybody of whom nobody says where they work.
 */
function mayReceive(
  { register, agreement, recipient, forwards }: Consultation,
  receiving: Register | undefined,
): boolean {
  if (receiving === undefined) return false;
  const agreed = [recipient, ...forwards.map(({ from }) => from)].map((each) => each.register);
  return receiving === register || (agreement?.given === true && agreed.includes(receiving));
}

/** A question that nobody has been sent: it does not leave, and nothing of it. */
async function takeBack(
  ports: ConsultationPorts,
  items: readonly OutboxItem[],
  withdrawn: Consultation,
): Promise<Done> {
  const task = readWaiting(items, ports.places).tasks.find(
    ({ consultation, basedOn }) => basedOn === undefined && consultation.threadId === withdrawn.threadId,
  );
  const first = task?.item.write.after ?? task?.item.id;
  if (first === undefined) return fail({ reason: 'onItsWay' });
  const taken = await ports.outbox.withdraw(first);
  if (!taken.ok) return taken;
  return taken.value.kind === 'withdrawn' ? ok(withdrawn) : fail({ reason: 'onItsWay' });
}
