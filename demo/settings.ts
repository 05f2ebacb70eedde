import { defaultRoleTable } from '#lib/access/access-defaults.ts';
import type { Language } from '#lib/base/language.ts';
import type { ProtectionSettings } from '#lib/model/settings/access-settings.ts';
import type {
  HostSettings,
  ProfessionalSettings,
  Role,
  Settings,
  SourceSettings,
} from '#lib/model/settings/settings.ts';

export interface DemoSettingsOptions {
  readonly healthUrl: string;
  readonly socialUrl: string;
  /** The server of the log; events stay on the device when absent. */
  readonly logUrl?: string;
  /** Address of the demo record; absent when only OpenMRS is shown. */
  readonly recordUrl?: string;
  readonly openmrsUrl?: string;
  /** True when the demo record shows the health server's own Patient ids (`--data`). */
  readonly recordShowsPatientIds?: boolean;
  readonly role?: Role;
  readonly language?: Language;
  readonly protection?: ProtectionSettings['key'];
  /** Stops the clock of the extension. */
  readonly fixedNow?: Date;
}

/** Invented professionals, one per role. */
export const professionals: Readonly<Record<Role, ProfessionalSettings>> = {
  nurse: { id: 'demo-nurse', name: 'Tiina Mustonen', role: 'nurse', register: 'health' },
  physician: { id: 'demo-physician', name: 'Antti Keränen', role: 'physician', register: 'health' },
  socialWorker: {
    id: 'demo-social-worker',
    name: 'Sanna Räisänen',
    role: 'socialWorker',
    register: 'social',
  },
  teamLead: { id: 'demo-team-lead', name: 'Liisa Piirainen', role: 'teamLead', register: 'health' },
};

/** What a newcomer would fill in by hand: the two demo servers and the record UIs of the demo. */
export function demoSettings(options: DemoSettingsOptions): Settings {
  return {
    version: 1,
    language: options.language ?? 'fi',
    timeZone: 'Europe/Helsinki',
    professional: professionals[options.role ?? 'nurse'],
    sources: [
      source('health', 'Potilasrekisteri', options.healthUrl),
      // A folder of records is one register; a second one that is empty would only look as if it were closed.
      ...(options.recordShowsPatientIds === true
        ? []
        : [source('social', 'Sosiaalihuollon asiakasrekisteri', options.socialUrl)]),
    ],
    hosts: hosts(options),
    cacheHours: 12,
    // The administrator's choice for a demonstration: whoever opens this browser profile may use it.
    protection: { key: options.protection ?? 'device' },
    ...(options.fixedNow === undefined ? {} : { fixedNow: options.fixedNow.toISOString() }),
    summary: { hidden: [], width: 400, collapsed: false },
    access: { roleTable: { teamLead: { health: leadSeesOfHealth() } } },
    ...(options.logUrl === undefined ? {} : { log: { baseUrl: options.logUrl } }),
  };
}

/**
 * The demo's organisation has ward sisters lead its teams: they answer for what is recorded, and so they see the risk factors that the
 * list counts. The extension's own table leaves those out for a lead who only arranges work: docs/access-gate.md.
 */
function leadSeesOfHealth(): 'all' | readonly string[] {
  const { health } = defaultRoleTable.teamLead;
  return health === 'all' ? health : [...health, 'risk-factors'];
}

function source(register: 'health' | 'social', name: string, baseUrl: string): SourceSettings {
  return {
    id: register,
    name,
    controller: 'Kainuun hyvinvointialue',
    register,
    kind: 'fhir',
    baseUrl,
    signIn: { kind: 'smart', clientId: 'rinnalla' },
    askedByDefault: true,
  };
}

function hosts(options: DemoSettingsOptions): readonly HostSettings[] {
  const found: HostSettings[] = [];
  if (options.recordUrl !== undefined) {
    found.push({
      id: 'demo-record',
      name: 'Potilaskertomus (demo)',
      adapter: 'demo-record',
      matches: [`${new URL(options.recordUrl).origin}/*`],
      // The record opens a client by the health register's id, and shows the identity code.
      ...(options.recordShowsPatientIds === true ? {} : { addressSourceId: 'health' }),
      // A folder's records name nobody of the demo: there the record UI is trusted to have verified the relationship.
      ...(options.recordShowsPatientIds === true ? { sourceId: 'health', verifiesRelationship: true } : {}),
    });
  }
  if (options.openmrsUrl !== undefined) {
    found.push({
      id: 'openmrs',
      name: 'OpenMRS 3 (demo)',
      adapter: 'openmrs',
      matches: [`${new URL(options.openmrsUrl).origin}/*`],
      sourceId: 'health',
    });
  }
  return found;
}
