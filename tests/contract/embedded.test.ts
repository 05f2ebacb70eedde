import 'fake-indexeddb/auto';
import { createEmbeddedSource } from '#lib/adapters/sources/embedded/create-embedded-source.ts';
import { createDatasetStore } from '#lib/adapters/sources/embedded/dataset-store.ts';
import { importDataset } from '#lib/adapters/sources/embedded/import-dataset.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { TestResource } from './fhir-test-server.ts';
import { describeRecordSource, mustSucceed } from './record-source.contract.ts';

const settings: SourceSettings = {
  id: 'tuotu',
  name: 'Tuotu aineisto',
  controller: 'Kainuun hyvinvointialue',
  register: 'social',
  kind: 'embedded',
  signIn: { kind: 'none' },
  askedByDefault: true,
};
const now = '2026-11-23T10:00:00Z';
let databases = 0;

async function openWith(name: string, text: string) {
  const sealer = createSealer(await generateSealerKeys());
  databases += 1;
  const store = createDatasetStore(settings.id, async () => sealer, `contract-${databases}`);
  const files = [{ name, stream: () => new Blob([text]).stream() }];
  mustSucceed(await importDataset({ source: settings, files, store, now: new Date() }));
  return createEmbeddedSource({ settings, dataset: store, clock: { now: () => new Date(now) } });
}

/** As a transaction names them: every resource by an address of its own, which the others refer to. */
function toTransaction(resources: readonly TestResource[]): string {
  const text = JSON.stringify({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  });
  return text.replaceAll(/"reference":"Patient\/([^"]+)"/g, '"reference":"urn:uuid:$1"');
}

describeRecordSource('an imported transaction', (resources) =>
  openWith('dataset.json', toTransaction(resources)),
);

describeRecordSource('imported NDJSON', (resources) =>
  openWith('dataset.ndjson', resources.map((resource) => JSON.stringify(resource)).join('\n')),
);
