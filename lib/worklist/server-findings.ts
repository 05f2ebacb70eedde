import type { IsoInstant } from '#lib/base/dates.ts';
import type { ServerFindingEntry, TriageEntry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { shortFingerprint } from '#lib/risk/findings/fingerprint.ts';
import { answerInForce, newestAnswerFirst } from '#lib/risk/findings/triage-state.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rowAnswer } from './row-findings.ts';
import type { RowFinding } from './worklist-row.ts';

/** What a server's findings are read with. */
export interface ServerFindingContext {
  /** The organisation's rules by id: what the server leaves out of one of them is known from here. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly role: Role;
  readonly today: string;
  readonly triage: readonly TriageEntry[];
  readonly lastLook?: IsoInstant;
}

/** The Flag says since when and how urgent, the RiskAssessment on what it rests: of one finding both are told. */
function merged(entries: readonly ServerFindingEntry[]): readonly ServerFindingEntry[] {
  const byFinding = new Map<string, ServerFindingEntry>();
  for (const entry of entries) {
    const key = `${entry.ruleId} ${entry.fingerprint}`;
    const known = byFinding.get(key);
    if (known === undefined) {
      byFinding.set(key, entry);
      continue;
    }
    byFinding.set(key, {
      ...entry,
      ...known,
      basis: known.basis.length >= entry.basis.length ? known.basis : entry.basis,
      roles: known.roles.length >= entry.roles.length ? known.roles : entry.roles,
      // Active as long as either says so: an answer is never made up.
      status: known.status === 'active' || entry.status === 'active' ? 'active' : 'answered',
    });
  }
  // Of one rule with other evidence than before the newest stands.
  const byRule = new Map<string, ServerFindingEntry>();
  for (const entry of byFinding.values()) {
    const known = byRule.get(entry.ruleId);
    if (known === undefined || (entry.metOn ?? '') > (known.metOn ?? '')) byRule.set(entry.ruleId, entry);
  }
  return [...byRule.values()];
}

/** What the server calls a role is ours where it writes our words; where it names none, the finding is everybody's. */
function isForRole({ roles }: ServerFindingEntry, role: Role): boolean {
  return roles.length === 0 || roles.includes(role);
}

/** Names what it rests on, so that an answer can be held against it. */
function fingerprintOf({ fingerprint, ruleId, metOn, basis }: ServerFindingEntry): string {
  return fingerprint === '' ? shortFingerprint([ruleId, metOn ?? '', ...basis].join('|')) : fingerprint;
}

function toRowFinding(entry: ServerFindingEntry, context: ServerFindingContext): RowFinding {
  const { ruleId, ruleVersion, title, metOn, basis, provenance } = entry;
  const rule = entry.isOwnRule ? context.rules.get(ruleId) : undefined;
  const fingerprint = fingerprintOf(entry);
  const history = newestAnswerFirst(context.triage.filter((answer) => answer.ruleId === ruleId)).map(
    (answer) =>
      // An answer given here names the evidence piece by piece, the server by a short name of all of it.
      shortFingerprint(answer.fingerprint) === fingerprint ? { ...answer, fingerprint } : answer,
  );
  const triage = answerInForce(history, fingerprint, context.today);
  const state = triage === undefined && entry.status === 'active' ? 'open' : 'handled';
  const lookedOn = context.lastLook?.slice(0, 10);
  return {
    ruleId,
    ruleVersion,
    group: entry.group ?? rule?.group ?? (provenance.register === 'social' ? 'social' : 'health'),
    // A server that says nothing of urgency asks for a look, not for more.
    tier: entry.tier ?? rule?.tier ?? 'check',
    origin: 'server',
    title,
    state,
    isNew: state === 'open' && lookedOn !== undefined && metOn !== undefined && metOn >= lookedOn,
    ...(metOn === undefined ? {} : { metOn }),
    fingerprint,
    evidence: { count: basis.length },
    figures: {},
    ...(triage === undefined ? {} : rowAnswer(triage)),
  };
}

/** What servers have found themselves, for this role. A rule that is sensitive here stands on no list, whoever found it. */
export function serverFindings(
  entries: readonly ServerFindingEntry[],
  context: ServerFindingContext,
): readonly RowFinding[] {
  return merged(entries)
    .filter((entry) => isForRole(entry, context.role))
    .filter(({ isOwnRule, ruleId }) => !(isOwnRule && context.rules.get(ruleId)?.sensitive === true))
    .map((entry) => toRowFinding(entry, context));
}
