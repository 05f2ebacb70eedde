import { identitySection } from '#lib/access/access-defaults.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { makeConsultation } from '#lib/consultation/make-consultation.ts';
import { toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toActProvenance } from '#lib/fhir/consultation-provenance.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation, Question, Recipient } from '#lib/model/consultation.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import type { GatedClient } from '../risk-input-of.ts';
import { attachContext } from './attach-context.ts';
import type { ComposedSection } from './attachable-context.ts';
import type { ConsultationFailure, QuestionLack } from './consultation-failure.ts';
import { actorAt, type ConsultationPorts } from './consultation-ports.ts';
import { type ConsultationLook, logDisclosures, logWrite } from './log-consultation.ts';
import { type ChainedWrite, consultationWrite, putChain } from './put-chain.ts';
import type { QuestionDraft } from './question-draft.ts';
import { recipientAs } from './recipient-gate.ts';

export interface AskRequest {
  /** The client as the gate shows it at this moment. */
  readonly client: ShownClient;
  readonly draft: QuestionDraft;
  readonly findingLines?: (client: GatedClient) => readonly string[];
}

/**
 * Sends a question. What leaves is composed anew at this moment, behind the recipient's gate: a permit that was taken back since
 * the preview takes its facts along. Whatever goes to another register is in the disclosure log before anything is put.
 */
export async function askColleague(
  ports: ConsultationPorts,
  { client, draft, findingLines }: AskRequest,
): Promise<Result<Consultation, ConsultationFailure>> {
  const own = ownSource(client);
  if (own === undefined) return fail({ reason: 'noSource' });
  const asker = actorAt(ports, own.source.id);
  if (asker === undefined) return fail({ reason: 'noReference' });
  const identity = client.decide(own.source, identitySection);
  if (identity.outcome === 'closed') return fail({ reason: 'notPermitted' });

  const { recipient: colleague, urgency } = draft;
  const threadId = ports.createId();
  const words = await ports.words();
  const context =
    colleague === undefined
      ? undefined
      : attachContext({
          client,
          recipient: colleague,
          threadId,
          words,
          // The rules are judged for what goes along alone.
          ...(findingLines === undefined || !draft.sections.includes('findings') ? {} : { findingLines }),
        });
  const lacks = lacksOf(draft, context?.needsAgreement ?? false);
  if (lacks.length > 0 || colleague === undefined || context === undefined || urgency === undefined) {
    return fail({ reason: 'incomplete', lacks });
  }
  // The same reference at another source is somebody else.
  if (colleague.sourceId !== own.source.id) return fail({ reason: 'noReference' });
  if (colleague.reference === asker.reference) return fail({ reason: 'refused', why: 'sameRecipient' });

  const attached = context.attachable.filter(({ id }) => draft.sections.includes(id));
  const { agreement } = draft;
  const { id: sourceId, controller, register } = own.source;
  const consultation = makeConsultation(
    {
      threadId,
      source: { sourceId, controller, register },
      patientId: own.patient.id,
      asker,
      recipient: recipientOf(colleague),
      question: questionOf(draft),
      urgency,
      sections: attached.map(({ id }) => id),
      ...(agreement === undefined ? {} : { agreement: { given: true, ...agreement } }),
      ruleIds: draft.ruleIds,
    },
    client.now.toISOString(),
    client.timeZone,
  );

  if (context.needsAgreement) {
    const disclosed = await disclose(ports, client, { colleague, attached, own });
    if (!disclosed) return fail({ reason: 'notLogged' });
  }
  const writes = writesOf(consultation, attached, client.clientKey);
  const put = await putChain(ports.outbox, writes);
  if (!put.ok) return put;
  await logWrite(
    ports,
    {
      source: own.source,
      client: own.patient,
      patientId: own.patient.id,
      sections: [...new Set(writes.map(({ change }) => change.resource.resourceType))],
      basis: identity.basis,
      hostClient: client.record.hostClient,
    },
    'create',
  );
  return ok(consultation);
}

function lacksOf(draft: QuestionDraft, needsAgreement: boolean): readonly QuestionLack[] {
  return [
    ...(draft.recipient === undefined ? ['recipient' as const] : []),
    ...(draft.urgency === undefined ? ['urgency' as const] : []),
    ...(draft.asked.trim() === '' ? ['asked' as const] : []),
    ...(needsAgreement && draft.agreement === undefined ? ['agreement' as const] : []),
  ];
}

interface OwnSource {
  readonly source: SourceDescription;
  readonly patient: NonNullable<SourceRecord['client']>;
}

/** The source at which the professional works and which knows the client: the consultation is kept there. */
function ownSource({ record, professional }: ShownClient): OwnSource | undefined {
  for (const { source, result } of record.sources) {
    const patient = recordOf(result)?.client;
    if (source.register === professional.register && patient !== undefined) return { source, patient };
  }
  return undefined;
}

function recipientOf({ reference, name, profession, kind, register }: Colleague): Recipient {
  return {
    reference,
    name,
    kind,
    ...(profession === undefined ? {} : { profession }),
    ...(register === undefined ? {} : { register }),
  };
}

function questionOf({ asked, tried, wishes, handOver }: QuestionDraft): Question {
  return {
    asked: asked.trim(),
    ...(tried.trim() === '' ? {} : { tried: tried.trim() }),
    ...(wishes.trim() === '' ? {} : { wishes: wishes.trim() }),
    handOver,
  };
}

/** The authorisation, the state, what goes along, and who did it: each leaves when the one before it has arrived. */
function writesOf(
  consultation: Consultation,
  attached: readonly ComposedSection[],
  clientKey: string,
): readonly ChainedWrite[] {
  const { threadId, sourceId, patientId, asker, askedAt, recipient, question } = consultation;
  const patient = `Patient/${patientId}`;
  const context = attached.map(({ text }) => text).join('\n\n');
  const asked = `${recipient.name}: ${question.asked}`;
  const write = { clientKey, sourceId, what: consultationWrite };
  return [
    {
      ...write,
      change: { kind: 'create', resource: toConsultationRequest(consultation, patient) },
      text: asked,
    },
    {
      ...write,
      change: { kind: 'create', resource: toConsultationTask(consultation, patient) },
      text: asked,
    },
    ...(context === ''
      ? []
      : [
          {
            ...write,
            change: {
              kind: 'create' as const,
              resource: toConsultationMessage(
                { threadId, kind: 'context', sentAt: askedAt, by: asker, text: context, attachments: [] },
                patient,
              ),
            },
            text: context,
          },
        ]),
    {
      ...write,
      change: {
        kind: 'create',
        resource: toActProvenance({ threadId, act: 'ask', by: asker, at: askedAt }),
      },
      text: asked,
      afterPlace: 1,
    },
  ];
}

/** True when the disclosure is in the log: of the question itself, and of each source whose facts go along. */
async function disclose(
  ports: ConsultationPorts,
  client: ShownClient,
  {
    colleague,
    attached,
    own,
  }: {
    readonly colleague: Colleague;
    readonly attached: readonly ComposedSection[];
    readonly own: OwnSource;
  },
): Promise<boolean> {
  const { record, decide } = client;
  const looks = record.sources.flatMap(({ source, result }): readonly ConsultationLook[] => {
    // What comes from the recipient's own register goes back to it, and is disclosed to nobody.
    if (source.register === colleague.register) return [];
    const sections = attached.filter(({ sourceIds }) => sourceIds.includes(source.id)).map(({ id }) => id);
    const isOwn = source.id === own.source.id;
    if (sections.length === 0 && !isOwn) return [];
    const patient = recordOf(result)?.client;
    const decision = decide(source, sections[0] ?? identitySection);
    if (patient === undefined || decision.outcome === 'closed') return [];
    const permission = permissionOf(client, colleague, source, sections[0]);
    return [
      {
        source,
        client: patient,
        patientId: patient.id,
        sections: [...(isOwn ? ['consultation'] : []), ...sections],
        basis: { ...decision.basis, ...(permission === undefined ? {} : { permission }) },
        hostClient: record.hostClient,
      },
    ];
  });
  const there = ports.places.find(({ source }) => source.register === colleague.register);
  const recipient = {
    register: colleague.register ?? '',
    controller: there?.source.controller ?? colleague.units[0]?.name ?? '',
  };
  return (await logDisclosures(ports, looks, recipient)).ok;
}

/** The client's permit by which this section goes to the recipient's register; none for the question alone. */
function permissionOf(
  client: ShownClient,
  colleague: Colleague,
  source: SourceDescription,
  section: string | undefined,
): string | undefined {
  const recipient = recipientAs(colleague, '');
  if (recipient === undefined || section === undefined) return undefined;
  const decision = client.decideFor(recipient, source, section);
  return decision.outcome === 'closed' ? undefined : decision.basis.permission;
}
