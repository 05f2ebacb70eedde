import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import { composeSummary } from '#lib/summary/compose-summary.ts';
import { type CopyContext, copyBlock } from '#lib/summary/copy-text.ts';
import { sectionRegistry } from '#lib/summary/registry.ts';
import { type SectionDefinition, type SectionId, sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import type { ShownClient } from '../open-client.ts';
import type { GatedClient } from '../risk-input-of.ts';
import type { ComposedContext, ComposedSection, WithheldSection } from './attachable-context.ts';
import { factsOfView } from './facts-of-view.ts';
import { gateFor, type RecipientGate, recipientAs } from './recipient-gate.ts';
import { recordForRecipient, saidOfClosed } from './record-for-recipient.ts';

/** What is asked: what of the client who is open may leave for this colleague. */
export interface ContextQuestion {
  readonly client: Pick<
    ShownClient,
    'record' | 'withheld' | 'decide' | 'decideFor' | 'professional' | 'now' | 'timeZone'
  >;
  readonly recipient: Colleague;
  /** Name of the consultation to come. */
  readonly threadId: string;
  readonly words: Pick<CopyContext, 't' | 'language'>;
  /**
   * What the rules say of what the recipient may see, in lines: evaluated anew on that, since the asker's own findings may
   * rest on entries that stay behind. Findings do not go along without it.
   */
  readonly findingLines?: (client: GatedClient) => readonly string[];
}

/**
 * What may leave with a question: every section composed anew behind the recipient's own gate, and never more than the asker is
 * shown. What stays behind is named with its reason whether or not anything is recorded there.
 */
export function attachContext(question: ContextQuestion): ComposedContext {
  const { client, recipient, threadId } = question;
  const needsAgreement = recipient.register !== client.professional.register;
  const other = recipientAs(recipient, threadId);
  const sources = client.record.sources.map(({ source }) => source);
  if (other === undefined) {
    return { attachable: [], withheld: allWithheld(sources, () => 'recipientUnknown'), needsAgreement };
  }
  const gate = gateFor(client, other);
  const { record, protectedEntries } = recordForRecipient(client.record, gate);
  const summary = composeSummary({
    record,
    hostClient: record.hostClient,
    now: client.now,
    timeZone: client.timeZone,
    role: other.professional.role,
    summarySettings: { hidden: [] },
    gate: (source, section) => (gate.closedReason(source, section) === undefined ? undefined : saidOfClosed),
  });
  const context = { ...question.words, timeZone: client.timeZone, now: client.now };
  const entriesAside = [...client.withheld, ...protectedEntries];
  const attachable = sectionIds.flatMap((id): readonly ComposedSection[] => {
    const open = sources.filter((source) => gate.closedReason(source, id) === undefined);
    if (open.length === 0) return [];
    if (id === 'findings') {
      const lines = question.findingLines?.({ record, withheld: entriesAside, decide: gate.decide }) ?? [];
      if (lines.length === 0) return [];
      const text = copyBlock(summary, id, { ...context, findings: lines });
      const registers = [...new Set(open.map(({ register }) => register))];
      return [{ id, registers, sourceIds: open.map((source) => source.id), text, count: lines.length }];
    }
    const { view } = summary.sections[id];
    const definition = sectionRegistry[id] as SectionDefinition<SectionId, unknown>;
    if (!definition.hasFacts(view)) return [];
    return [{ id, ...factsOfView(view), text: copyBlock(summary, id, context) }];
  });
  const withheld = [
    ...allWithheld(sources, (source, id) => gate.closedReason(source, id)),
    ...speciallyProtected(entriesAside, sources, gate),
  ];
  return { attachable, withheld: withEachOnce(withheld), needsAgreement };
}

function allWithheld(
  sources: readonly SourceDescription[],
  reasonOf: (source: SourceDescription, id: SectionId) => WithheldSection['reason'] | undefined,
): readonly WithheldSection[] {
  const withheld = sectionIds.flatMap((id) =>
    sources.flatMap((source) => {
      const reason = reasonOf(source, id);
      return reason === undefined ? [] : [{ id, register: source.register, reason }];
    }),
  );
  return withEachOnce(withheld);
}

/** The asker is shown that such entries are there, and what of them is behind a closed gate has its own reason. */
function speciallyProtected(
  entries: ShownClient['withheld'],
  sources: readonly SourceDescription[],
  gate: RecipientGate,
): readonly WithheldSection[] {
  return entries.flatMap(({ kind, sourceId, register }) => {
    const id = sectionOfKind[kind];
    const source = sources.find((each) => each.id === sourceId);
    const isOpen = source !== undefined && gate.closedReason(source, id) === undefined;
    return isOpen ? [{ id, register, reason: 'speciallyProtected' as const }] : [];
  });
}

/** Two sources of one register that are closed for the same reason are one thing to a reader. */
function withEachOnce(withheld: readonly WithheldSection[]): readonly WithheldSection[] {
  const byName = new Map(withheld.map((each) => [`${each.id} ${each.register} ${each.reason}`, each]));
  return [...byName.values()];
}
