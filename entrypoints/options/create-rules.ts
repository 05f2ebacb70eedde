import { browser } from 'wxt/browser';
import type { FoundClient, RulePreview, RulesPort } from '#components/settings/rules/rules-port.ts';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { createRecordStore } from '#lib/adapters/store/record-store.ts';
import { createUsefulnessStore } from '#lib/adapters/store/usefulness.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { evaluateRule, type RuleOutcome } from '#lib/risk/evaluate/evaluate-rules.ts';
import { type ConfiguredRules, configureRules } from '#lib/risk/language/configure-rules.ts';
import { parseRuleText } from '#lib/risk/language/parse-rule.ts';
import { defaultTables } from '#lib/risk/reference/default-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { scoreIds } from '#lib/risk/score-inputs/registry.ts';
import { readTeam, type TeamClientRecord } from '#lib/workflows/read-team.ts';
import { riskInputOf } from '#lib/workflows/risk-input-of.ts';
import type { BrowserSession } from '../session/create-session.ts';
import { createCapabilityCache, createSources } from '../sidebar/create-sources.ts';

function configured({ risk }: Settings): ConfiguredRules {
  return configureRules({ catalogue: ruleCatalogue, tables: defaultTables, scores: scoreIds }, risk);
}

/** Sections that a finding's evidence comes from are many; the log names the one that is made use of. */
const sections = ['findings'];

/** The rules for the settings page: what is in force, and whom of the team's own clients a rule would find. */
export function createRules(
  readSettings: () => Promise<Settings | undefined>,
  { session, signIn }: BrowserSession,
): RulesPort {
  const usefulness = createUsefulnessStore(browser.storage.local, (name, run) =>
    navigator.locks.request(name, run),
  );
  return {
    configured: async (settings) => configured(settings),
    async parse(text, settings) {
      const { rules, tables } = configured(settings);
      return parseRuleText(text, {
        takenIds: new Set(rules.map(({ id }) => id)),
        tables: new Set([...Object.keys(tables.ranks), ...Object.keys(tables.limits)]),
        scores: scoreIds,
      });
    },
    usefulness: usefulness.read,
    async preview(rule, onProgress, signal) {
      const state = await session.read();
      const read = await readSettings();
      if (state.kind !== 'open' || read === undefined) return 'signedOut';
      const settings: Settings = { ...read, professional: state.professional };
      const { fixedNow } = settings;
      const clock = { now: () => (fixedNow === undefined ? new Date() : new Date(fixedNow)) };
      const openSealer = () => session.openSealer();
      const accessToken = (sourceId: string, renew: boolean) => signIn.accessToken(sourceId, { renew });
      const capabilityCache = createCapabilityCache(browser.storage.local);
      const sources = await createSources(settings, { clock, openSealer, capabilityCache, accessToken });
      const teams = settings.sources
        .filter(({ kind }) => kind === 'fhir')
        .map((source) =>
          createTeamSource({
            settings: source,
            timeZone: settings.timeZone,
            clock,
            accessToken: ({ renew } = { renew: false }) => accessToken(source.id, renew),
            fetch: (url, init) => fetch(url, init),
            wait: waitInRealTime,
            random: Math.random,
          }),
        );
      const tally = createTally(rule, settings, clock.now());
      const reading = await readTeam(
        {
          teams,
          sources,
          store: createRecordStore(openSealer),
          clock,
          settings,
          schedule: (run, afterMs) => {
            const timer = setTimeout(run, afterMs);
            return () => clearTimeout(timer);
          },
          accessLog: createAccessLog({ openSealer, hasServer: async () => settings.log !== undefined }),
          createId: () => crypto.randomUUID(),
        },
        {
          sections,
          onClient: tally.add,
          onProgress: ({ done, total }) => onProgress(done, total),
        },
        signal,
      );
      return {
        total: reading.total,
        closed: reading.closed,
        lacking: reading.lacking.map(({ source }) => source.name),
        ...tally.result(),
      };
    },
  };
}

/** Judges the rule for one client after another. A sensitive rule counts and names nobody. */
function createTally(rule: Rule, settings: Settings, now: Date) {
  const { tables } = configured(settings);
  const outcomes: Record<RuleOutcome, number> = {
    present: 0,
    absent: 0,
    insufficientData: 0,
    notApplicable: 0,
    notPermitted: 0,
  };
  const found: FoundClient[] = [];
  return {
    add(client: TeamClientRecord): void {
      const { input } = riskInputOf(client, { now, timeZone: settings.timeZone, tables });
      const { outcome, metOn } = evaluateRule(rule, input);
      outcomes[outcome] += 1;
      if (outcome !== 'present' || rule.sensitive === true) return;
      const { name, birthDate } = client.identity;
      found.push({
        name,
        ...(birthDate === undefined ? {} : { birthDate }),
        ...(metOn === undefined ? {} : { metOn }),
      });
    },
    result: (): Pick<RulePreview, 'outcomes' | 'found'> => ({
      outcomes,
      found: found.toSorted((a, b) => a.name.localeCompare(b.name, 'fi')),
    }),
  };
}
