import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { judgeAct } from '#lib/consultation/judge-act.ts';
import { momentAfter } from '#lib/consultation/moment-after.ts';
import { partyOf } from '#lib/consultation/side-of.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toActProvenance } from '#lib/fhir/consultation-provenance.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { actText, saidWith } from './act-text.ts';
import { clientKeyFor } from './client-of-consultation.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import { actorAt, type ConsultationPorts, placeOf } from './consultation-ports.ts';
import { basisOf, logWrite } from './log-consultation.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { moveResponsibility } from './move-responsibility.ts';
import { type ChainedWrite, consultationWrite, putChain } from './put-chain.ts';
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
): Promise<Done> {
  const { sourceId } = given.consultation;
  const place = placeOf(ports, sourceId);
  const actor = actorAt(ports, sourceId);
  if (place === undefined) return fail({ reason: 'noSource' });
  if (actor === undefined) return fail({ reason: 'noReference' });
  const outbox = await ports.outbox.list();
  if (!outbox.ok) return outbox;
  const waiting = readWaiting(outbox.value, ports.places).tasks.filter(
    ({ consultation }) => consultation.threadId === given.consultation.threadId,
  );
  const [listed = given] = mergeWaiting([given], waiting);
  const { consultation } = listed;
  const now = momentAfter(consultation.changedAt, ports.clock.now().toISOString());
  const judged = judgeAct(consultation, { act, actor, now });
  if (!judged.ok) return fail({ reason: 'refused', why: judged.failure });
  const next = judged.value;
  const { reference, version, resource } = consultation;
  if (reference === undefined || version === undefined || resource === undefined) {
    return act.act === 'withdraw' ? takeBack(ports, outbox.value, next) : fail({ reason: 'onItsWay' });
  }

  const clientKey = waiting[0]?.item.write.clientKey ?? clientKeyFor(listed);
  const { threadId, patientId, participants } = next;
  const patient = `Patient/${patientId}`;
  const words = await ports.words();
  const text = actText(act, words);
  const write = { clientKey, sourceId, what: consultationWrite, text };
  const said =
    act.act === 'invite'
      ? { kind: 'message' as const, text: words.t('outbox.consultation.invited', { name: act.party.name }) }
      : saidWith(act);
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
              { ...said, threadId, sentAt: now, by, attachments: [], recipients: participants },
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
      source: place.source,
      client: listed.client,
      patientId,
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
