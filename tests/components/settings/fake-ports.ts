import type { RulesPort } from '#components/settings/rules/rules-port.ts';
import type { SettingsPorts } from '#components/settings/settings-ports.ts';
import { ok } from '#lib/base/result.ts';
import { parseSettings } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsField } from '#lib/ports/settings-store.ts';
import { chooseRules } from '#lib/risk/language/rule-choices.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { fakeForms } from './forms/fake-forms.ts';
import { fakeLog } from './log/fake-log.ts';

export interface FakePorts extends SettingsPorts {
  /** What is stored now. */
  readonly stored: () => unknown;
  readonly asked: string[][];
  readonly files: { readonly name: string; readonly text: string }[];
}

/** Ports of the settings page in memory: everything is allowed and answers at once, unless replaced. */
export function fakePorts(
  start: unknown,
  replaced: Partial<SettingsPorts> & {
    readonly managed?: readonly SettingsField[];
    readonly granted?: boolean;
  } = {},
): FakePorts {
  const { managed = [], granted = true, ...rest } = replaced;
  let stored = start;
  const asked: string[][] = [];
  const files: { name: string; text: string }[] = [];
  let observer: ((settings: ReturnType<typeof parseSettings>) => void) | undefined;
  let hasAccess = granted;
  let accessChanged: (() => void) | undefined;
  return {
    stored: () => stored,
    asked,
    files,
    store: {
      read: async () => parseSettings(stored),
      async write(settings: Settings) {
        stored = settings;
        observer?.(parseSettings(stored));
        return ok(undefined);
      },
      managedFields: async () => managed,
      observe(changed) {
        observer = changed;
        return () => {
          observer = undefined;
        };
      },
    },
    hasAccess: async () => hasAccess,
    async requestAccess(patterns) {
      asked.push([...patterns]);
      hasAccess = true;
      accessChanged?.();
      return true;
    },
    observeAccess(changed) {
      accessChanged = changed;
      return () => {};
    },
    testConnection: async () => ok({ name: 'Medplum', fhirVersion: '4.0.1', types: 16, batch: true }),
    tryReading: () => ({ state: 'none' }),
    importDataset: async () => ok({ clients: 40, entries: 9120, unread: [] }),
    log: fakeLog(),
    rules: fakeRules(),
    forms: fakeForms(),
    signIn: {
      state: async () => ({ kind: 'notNeeded' }),
      signIn: async () => ({ ok: false, failure: { reason: 'cancelled' } }),
      signOut: async () => undefined,
      observe: () => () => undefined,
    },
    openWorklist: () => undefined,
    saveFile: (name, text) => void files.push({ name, text }),
    ...rest,
  };
}

/** Two rules of the catalogue, answered for a while; the trial finds one client of three. */
export function fakeRules(replaced: Partial<RulesPort> = {}): RulesPort {
  return {
    configured: async ({ risk }) => chooseRules([repeatedReason, emergencyVisits], risk?.rules),
    parse: async () => ok({ ...emergencyVisits, id: 'own-rule' }),
    usefulness: async () => ({ 'emergency-visits': { known: 5, act: 3, later: 0, notRelevant: 2 } }),
    async preview(_rule, onProgress) {
      onProgress(3, 3);
      return {
        total: 3,
        closed: 0,
        outcomes: { present: 1, absent: 1, insufficientData: 1, notApplicable: 0, notPermitted: 0 },
        found: [{ name: 'Esimerkki Aino', birthDate: '1951-12-24', metOn: '2026-11-03' }],
        lacking: [],
      };
    },
    ...replaced,
  };
}
