import type { HostSettings } from '#lib/model/settings/settings.ts';
import type { HostAdapter } from '#lib/ports/host-adapter.ts';
import { createConfiguredAdapter } from './configured/configured.ts';
import { createDemoRecordAdapter } from './demo-record/demo-record.ts';
import { createMedplumAdapter } from './medplum/medplum.ts';
import { createOpenmrsAdapter } from './openmrs/openmrs.ts';

/** The adapter that the settings name; `undefined` for a configured one without its reading. */
export function createHostAdapter(host: HostSettings): HostAdapter | undefined {
  switch (host.adapter) {
    case 'demo-record':
      return createDemoRecordAdapter(host);
    case 'openmrs':
      return createOpenmrsAdapter(host);
    case 'medplum':
      return createMedplumAdapter(host);
    case 'configured':
      return host.reading === undefined ? undefined : createConfiguredAdapter(host, host.reading);
  }
}
