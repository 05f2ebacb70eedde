import { type IsoInstant, todayIn } from '#lib/base/dates.ts';
import type { HostClient } from '#lib/model/client.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { composeBanner } from './banner.ts';
import { identitiesOf } from './client-facts.ts';
import { composeCompleteness } from './completeness.ts';
import { hidePlaces } from './place-mask.ts';
import { sectionRegistry } from './registry.ts';
import type { Section, SectionDefinition, SectionId, SectionInput } from './section.ts';
import { gateRecord, type SectionGate } from './section-gate.ts';
import { sectionOrder } from './section-order.ts';
import { gapsOf, sectionStateOf, shownRecord } from './section-state.ts';
import { composeSinceLastLook } from './since-last-look.ts';
import type { BannerView, Summary } from './views.ts';

/** All that a summary is composed from. */
export interface SummaryRequest {
  /** What came of each source, after the gate: a closed source has no entries here. */
  readonly record: ClientRecord;
  readonly hostClient: HostClient;
  readonly now: Date;
  readonly timeZone: string;
  readonly role: Role;
  readonly summarySettings: { readonly order?: readonly string[]; readonly hidden: readonly string[] };
  /** When this professional last had the client open; absent at the first look. */
  readonly lastLook?: IsoInstant;
  /** What agreed between the host and the sources; nothing is claimed to agree when it is left out. */
  readonly agreedOn?: BannerView['agreedOn'];
  /** What of each source is closed in each section; nothing more than what the record itself says when absent. */
  readonly gate?: SectionGate;
  /** Specially protected entries that wait to be opened one by one; their content is not here. */
  readonly withheld?: Summary['withheld'];
}

/** Composes one section: its facts, what is missing from it, and which kind of nothing or something it is. */
export function composeSection<Id extends SectionId, View>(
  definition: SectionDefinition<Id, View>,
  input: SectionInput,
): Section<Id, View> {
  const view = definition.compose(input);
  const gaps = gapsOf(input.record, definition);
  const state = sectionStateOf(input.record, definition, gaps, definition.hasFacts(view));
  return { id: definition.id, state, gaps, view };
}

/** Entries that may be shown: of answers, and of older answers where nothing newer is there. Permissions are for the gate. */
function shownEntries(record: ClientRecord): readonly Entry[] {
  return record.sources
    .flatMap(({ result }) => shownRecord(result)?.entries ?? [])
    .filter(({ kind }) => kind !== 'permission');
}

/**
 * The composed picture of one client. Entries of different registers meet here, for display only: what is stored stays
 * apart. A pure function of its input; time comes as `now`.
 */
export function composeSummary(request: SummaryRequest): Summary {
  const { record: given, hostClient, now, timeZone, role, summarySettings, lastLook } = request;
  const record: ClientRecord = { ...given, hostClient };
  const identities = identitiesOf(record);
  const hasProtectionOrder = identities.some(({ protectionOrder }) => protectionOrder);
  const gated = gateRecord(record, request.gate);
  const masked = (of: ClientRecord) => {
    const all = shownEntries(of);
    return hasProtectionOrder ? hidePlaces(all, identities) : all;
  };
  const everything = masked(record);
  const inputFor = (section: SectionId): SectionInput => {
    const view = gated.recordFor(section);
    const entries = view === record ? everything : masked(view);
    return { record: view, entries, now, timeZone, hidePlaces: hasProtectionOrder };
  };
  const entries = request.gate === undefined ? everything : everything.filter(gated.mayShow);
  const today = todayIn(now, timeZone);
  const compose = <Id extends SectionId>(id: Id) =>
    composeSection(sectionRegistry[id], inputFor(id)) as Summary['sections'][Id];
  return {
    banner: composeBanner(record, entries, today, request.agreedOn ?? []),
    completeness: composeCompleteness(record),
    sinceLastLook: composeSinceLastLook(entries, lastLook, now, { timeZone, today }),
    sections: {
      owners: compose('owners'),
      plan: compose('plan'),
      'service-use': compose('service-use'),
      findings: compose('findings'),
      'risk-factors': compose('risk-factors'),
      problems: compose('problems'),
      medication: compose('medication'),
      'risk-information': compose('risk-information'),
      'social-services': compose('social-services'),
      functioning: compose('functioning'),
      pathways: compose('pathways'),
      'acting-on-behalf': compose('acting-on-behalf'),
    },
    order: sectionOrder(role, summarySettings),
    withheld: request.withheld ?? [],
  };
}
