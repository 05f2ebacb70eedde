import { outcomesByCode } from '#lib/risk/columnar/compile/compile-rule.ts';
import type { ClientRules, DescribedFinding } from '#lib/risk/columnar/describe-clients.ts';
import { shortFingerprint } from '#lib/risk/findings/fingerprint.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { inRowOrder } from '#lib/worklist/row-findings.ts';
import type { RowFinding, WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { AskWorker } from './team-findings.ts';

/** Clients whose findings are described at once: a reply of a few hundred kilobytes. */
const describedAtOnce = 500;

/** Which of the rules hold for each client of the snapshot. */
async function presentByClient(ask: AskWorker): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const present = new Map<string, Set<string>>();
  const judged = await ask({ type: 'evaluateRules' });
  if (!judged.ok || judged.value.type !== 'rulesEvaluated') return present;
  const { ruleIds, clientIds, outcomes } = judged.value;
  for (const [row, id] of clientIds.entries()) {
    if (id === undefined) continue;
    const ofClient = new Set<string>();
    for (const [rule, codes] of outcomes.entries()) {
      const ruleId = ruleIds[rule];
      if (ruleId !== undefined && outcomesByCode[codes[row] ?? 0] === 'present') ofClient.add(ruleId);
    }
    present.set(id, ofClient);
  }
  return present;
}

async function describedOf(
  ask: AskWorker,
  clients: readonly ClientRules[],
): Promise<ReadonlyMap<string, readonly DescribedFinding[]>> {
  const byClient = new Map<string, DescribedFinding[]>();
  for (let from = 0; from < clients.length; from += describedAtOnce) {
    const some = clients.slice(from, from + describedAtOnce);
    const reply = await ask({ type: 'describeClients', clients: some });
    if (!reply.ok || reply.value.type !== 'clientsDescribed') continue;
    for (const each of reply.value.described) {
      const ofClient = byClient.get(each.id);
      if (ofClient === undefined) byClient.set(each.id, [each]);
      else ofClient.push(each);
    }
  }
  return byClient;
}

/**
 * What has come to hold only now. Its fingerprint is that of the rule alone until the client is read again: an answer given to
 * other evidence cannot be held against it before.
 */
function toRowFinding(rule: Rule, { metOn, evidence, figures }: DescribedFinding): RowFinding {
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    group: rule.group,
    tier: rule.tier,
    origin: 'rinnalla',
    state: 'open',
    isNew: false,
    ...(metOn === undefined ? {} : { metOn }),
    fingerprint: shortFingerprint(rule.id),
    evidence,
    figures,
  };
}

/** True for what stands in the row as it is: still present by the same rule, or lapsed under it. */
function stands(
  { ruleId, origin, state }: RowFinding,
  known: {
    readonly same: ReadonlySet<string>;
    readonly inForce: ReadonlyMap<string, Rule>;
    readonly present: ReadonlySet<string> | undefined;
  },
): boolean {
  if (origin === 'server') return !known.present?.has(ruleId);
  if (!known.inForce.has(ruleId)) return false;
  // Of a client who is not in the snapshot nothing new can be said: what the rule found under other limits goes.
  if (known.present === undefined || state === 'lapsed') return known.same.has(ruleId);
  return known.same.has(ruleId) && known.present.has(ruleId);
}

/**
 * The rows after the rules have changed, without asking any server: rules that went take their findings along, and rules that
 * came or changed are asked of everybody whose columns are in the worker. Rows to which nothing happens keep their identity.
 */
export async function judgeRowsAnew(
  ask: AskWorker,
  rows: Iterable<WorklistRow>,
  rules: { readonly before: readonly Rule[]; readonly now: readonly Rule[] },
): Promise<ReadonlyMap<string, WorklistRow>> {
  const inForce = new Map(rules.now.map((rule) => [rule.id, rule]));
  const asText = new Map(rules.before.map((rule) => [rule.id, JSON.stringify(rule)]));
  const same = new Set(
    rules.now.filter((rule) => asText.get(rule.id) === JSON.stringify(rule)).map(({ id }) => id),
  );
  const presentOf = await presentByClient(ask);
  const wanted: ClientRules[] = [];
  const kept = new Map<string, readonly RowFinding[]>();
  const all = [...rows];
  for (const { clientKey, findings } of all) {
    const present = presentOf.get(clientKey);
    const standing = findings.filter((finding) => stands(finding, { same, inForce, present }));
    kept.set(clientKey, standing);
    const told = new Set(standing.flatMap(({ ruleId, state }) => (state === 'lapsed' ? [] : [ruleId])));
    const missing = [...(present ?? [])].filter(
      (ruleId) => !told.has(ruleId) && inForce.get(ruleId)?.sensitive !== true,
    );
    if (missing.length > 0) wanted.push({ id: clientKey, ruleIds: missing });
  }
  const described = await describedOf(ask, wanted);
  const changed = new Map<string, WorklistRow>();
  for (const row of all) {
    const standing = kept.get(row.clientKey) ?? [];
    const fresh = (described.get(row.clientKey) ?? []).flatMap((each) => {
      const rule = inForce.get(each.ruleId);
      return rule === undefined ? [] : [toRowFinding(rule, each)];
    });
    if (fresh.length === 0 && standing.length === row.findings.length) continue;
    const now = new Set(fresh.map(({ ruleId }) => ruleId));
    const findings = inRowOrder([...standing.filter(({ ruleId }) => !now.has(ruleId)), ...fresh], inForce);
    changed.set(row.clientKey, { ...row, findings });
  }
  return changed;
}
