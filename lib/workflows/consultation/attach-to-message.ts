import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { ConsultationMessage } from '#lib/model/consultation.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import {
  type AttachQuestion,
  attachableEntries,
  attachmentReference,
  closedAttachments,
  readersOf,
} from './attachable-entries.ts';
import type { ConsultationFailure } from './consultation-failure.ts';
import type { ConsultationPorts } from './consultation-ports.ts';
import { type ConsultationLook, logDisclosures } from './log-consultation.ts';
import { recipientAs } from './recipient-gate.ts';

/**
 * Judges anew, at the moment of sending, what is attached, and logs where it goes: for each reader of another register one disclosure
 * for each source. Nothing may be put unless it answers.
 */
export async function attachToMessage(
  ports: ConsultationPorts,
  question: Omit<AttachQuestion, 'client'> & { readonly client: ShownClient },
  chosen: ConsultationMessage['attachments'],
): Promise<Result<void, ConsultationFailure>> {
  const attachable = attachableEntries(question);
  if (closedAttachments(chosen, attachable).length > 0) return fail({ reason: 'attachmentClosed' });
  const { client, consultation, colleagues } = question;
  const names = new Set(chosen.map(({ reference }) => reference));
  const entries = attachable.entries.filter((entry) => names.has(attachmentReference(entry)));
  for (const party of readersOf(question)) {
    const colleague = colleagues.find(({ reference }) => reference === party.reference);
    const looks = client.record.sources.flatMap(({ source, result }): readonly ConsultationLook[] => {
      // What comes from the reader's own register goes back to it.
      if (source.register === colleague?.register) return [];
      const own = entries.filter(({ provenance }) => provenance.sourceId === source.id);
      const sections = [
        ...new Set(own.map(({ kind }) => (kind === 'permission' ? 'plan' : sectionOfKind[kind]))),
      ];
      const [section] = sections;
      const patient = recordOf(result)?.client;
      if (section === undefined || patient === undefined) return [];
      const decision = client.decide(source, section);
      if (decision.outcome === 'closed') return [];
      const permission = permissionOf(client, colleague, consultation.threadId, source, section);
      return [
        {
          source,
          client: patient,
          patientId: patient.id,
          sections,
          basis: { ...decision.basis, ...(permission === undefined ? {} : { permission }) },
          hostClient: client.record.hostClient,
        },
      ];
    });
    if (looks.length === 0) continue;
    const there = ports.places.find(({ source }) => source.register === colleague?.register);
    const recipient = {
      register: colleague?.register ?? '',
      controller: there?.source.controller ?? colleague?.units[0]?.name ?? '',
    };
    if (!(await logDisclosures(ports, looks, recipient)).ok) return fail({ reason: 'notLogged' });
  }
  return ok(undefined);
}

/** The client's permit by which the section goes to the reader's register. */
function permissionOf(
  client: ShownClient,
  colleague: Colleague | undefined,
  threadId: string,
  source: ConsultationLook['source'],
  section: string,
): string | undefined {
  const other = colleague && recipientAs(colleague, threadId);
  if (other === undefined) return undefined;
  const decision = client.decideFor(other, source, section);
  return decision.outcome === 'closed' ? undefined : decision.basis.permission;
}
