import type { CapabilityCache, ServerCapabilities } from '#lib/adapters/sources/fhir-rest/capabilities.ts';
import {
  createFhirRestSource,
  type FhirRestSourceOptions,
} from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { Sealer } from '#lib/adapters/store/sealer.ts';
import type { AccessSettings } from '#lib/model/settings/access-settings.ts';
import type { Settings, SourceSettings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';

export interface SourcePorts {
  readonly clock: Clock;
  readonly openSealer: () => Promise<Sealer>;
  readonly capabilityCache: CapabilityCache;
  readonly accessToken: (sourceId: string, renew: boolean) => Promise<string | undefined>;
}

/** Makes the source of one FHIR server. */
type CreateFhirSource = (options: FhirRestSourceOptions) => RecordSource;

/** The sources of the settings, each with its adapter. The embedded one is loaded only where a dataset is configured. */
export function createSources(
  settings: Settings,
  ports: SourcePorts,
  createFhirSource: CreateFhirSource = createFhirRestSource,
): Promise<readonly RecordSource[]> {
  return Promise.all(
    settings.sources.map((source) => createSource(source, settings.access, ports, createFhirSource)),
  );
}

async function createSource(
  settings: SourceSettings,
  access: AccessSettings | undefined,
  ports: SourcePorts,
  createFhirSource: CreateFhirSource,
): Promise<RecordSource> {
  const contactDays = access?.contactDaysAfter;
  const limits = contactDays === undefined ? {} : { contactDays };
  if (settings.kind === 'embedded') {
    const [{ createEmbeddedSource }, { createDatasetStore }] = await Promise.all([
      import('#lib/adapters/sources/embedded/create-embedded-source.ts'),
      import('#lib/adapters/sources/embedded/dataset-store.ts'),
    ]);
    const dataset = createDatasetStore(settings.id, ports.openSealer);
    return createEmbeddedSource({ settings, dataset, clock: ports.clock, ...limits });
  }
  return createFhirSource({
    settings,
    ...limits,
    capabilityCache: ports.capabilityCache,
    clock: ports.clock,
    accessToken: ({ renew } = { renew: false }) => ports.accessToken(settings.id, renew),
    fetch: (url, init) => fetch(url, init),
    wait: waitInRealTime,
    random: Math.random,
  });
}

/** The part of `browser.storage.local` that is used here. */
interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

/** Capability statements hold no client data; they outlive the sidebar so that a server is asked once a day. */
export function createCapabilityCache(area: LocalArea): CapabilityCache {
  const keyOf = (baseUrl: string) => `capabilities:${baseUrl}`;
  return {
    async read(baseUrl) {
      const key = keyOf(baseUrl);
      return (await area.get(key))[key] as ServerCapabilities | undefined;
    },
    write: (baseUrl, capabilities) => area.set({ [keyOf(baseUrl)]: capabilities }),
  };
}
