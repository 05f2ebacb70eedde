import type { SettingsPorts } from '#components/settings/settings-ports.ts';
import { createDatasetStore } from '#lib/adapters/sources/embedded/dataset-store.ts';
import { importDataset } from '#lib/adapters/sources/embedded/import-dataset.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';

/** Puts the files' clients into the encrypted local dataset of the source. */
export const importDatasetFiles: SettingsPorts['importDataset'] = async (source, files) => {
  const { id, name, controller, register } = source;
  return importDataset({
    source: { id, name, controller, register },
    files,
    store: createDatasetStore(id, openDeviceSealer),
    now: new Date(),
  });
};
