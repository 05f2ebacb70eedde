import type { SettingsPorts } from '#components/settings/settings-ports.ts';
import { createDatasetStore } from '#lib/adapters/sources/embedded/dataset-store.ts';
import { importDataset } from '#lib/adapters/sources/embedded/import-dataset.ts';
import type { Sealer } from '#lib/adapters/store/sealer.ts';

/** Puts the files' clients into the encrypted local dataset of the source. */
export const importDatasetFiles =
  (openSealer: () => Promise<Sealer>): SettingsPorts['importDataset'] =>
  async (source, files) => {
    const { id, name, controller, register } = source;
    return importDataset({
      source: { id, name, controller, register },
      files,
      store: createDatasetStore(id, openSealer),
      now: new Date(),
    });
  };
