import { loadWords } from '#components/app/words.ts';
import { createColleagueDirectory } from '#lib/adapters/sources/fhir-rest/create-colleague-directory.ts';
import { createConsultationSource } from '#lib/adapters/sources/fhir-rest/create-consultation-source.ts';
import { createFhirRestSource } from '#lib/adapters/sources/fhir-rest/create-fhir-rest-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { AccessLog } from '#lib/ports/access-log.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';
import {
  type ConsultationPart,
  createConsultationPart,
} from '#lib/workflows/consultation/consultation-part.ts';
import type { ConsultationPlace } from '#lib/workflows/consultation/consultation-ports.ts';
import { createStandInMemory } from '#lib/workflows/consultation/stand-ins.ts';
import { createCapabilityCache } from '../sidebar/create-sources.ts';
import { createIncludeMemory } from './include-memory.ts';
import { createStandInShelf } from './stand-in-shelf.ts';

export interface ConsultationWork {
  readonly settings: Settings;
  readonly professional: Professional;
  readonly signIn: Pick<SignIn, 'accessToken'>;
  readonly outbox: Pick<Outbox, 'put' | 'putAll' | 'list' | 'withdraw' | 'resolveConflict' | 'settleRefused'>;
  readonly log: Pick<AccessLog, 'record'>;
  readonly clock: Clock;
  readonly capabilities: Parameters<typeof createCapabilityCache>[0];
}

/** Every FHIR server of the settings that may hold consultations, with the directory of who can be asked there. */
export function consultationPlaces({
  settings,
  signIn,
  clock,
  capabilities,
}: Pick<ConsultationWork, 'settings' | 'signIn' | 'clock' | 'capabilities'>): readonly ConsultationPlace[] {
  const capabilityCache = createCapabilityCache(capabilities);
  return settings.sources
    .filter(({ kind }) => kind === 'fhir')
    .map((source): ConsultationPlace => {
      const http = {
        settings: source,
        clock,
        fetch: (url: string, init: RequestInit) => fetch(url, init),
        wait: waitInRealTime,
        random: Math.random,
        accessToken: ({ renew } = { renew: false }) => signIn.accessToken(source.id, { renew }),
      };
      const { id, name, controller, register } = source;
      return {
        source: { id, name, controller, register },
        consultations: createConsultationSource({
          ...http,
          includes: createIncludeMemory(id, source.baseUrl ?? ''),
        }),
        directory: createColleagueDirectory({ ...http, timeZone: settings.timeZone }),
        records: createFhirRestSource({ ...http, capabilityCache }),
      };
    });
}

/** Consultations of one professional in one session, as every page of the extension wires them. */
export async function createConsultations(work: ConsultationWork): Promise<ConsultationPart> {
  const { settings, professional, outbox, log, clock } = work;
  const { t } = await loadWords(settings.language, ['terms']);
  return createConsultationPart({
    professional,
    profession: t(`terms.role.${professional.role}`),
    places: consultationPlaces(work),
    outbox,
    accessLog: log,
    clock,
    timeZone: settings.timeZone,
    createId: () => crypto.randomUUID(),
    standIns: createStandInMemory(createStandInShelf(professional.id)),
    words: () =>
      loadWords(settings.language, ['text', 'terms', 'consultation', 'outbox', 'summary', 'findings']),
  });
}
