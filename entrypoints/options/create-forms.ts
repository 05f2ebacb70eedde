import type { FormsPort } from '#components/settings/forms/forms-port.ts';
import { expandValueSet } from '#lib/adapters/sources/fhir-rest/expand-value-set.ts';
import { readOfferedForms } from '#lib/adapters/sources/fhir-rest/offered-forms.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { createFormLibrary } from '#lib/adapters/store/form-library.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import type { BrowserSession } from '../session/create-session.ts';
import { loadEvaluator } from '../workers/load-evaluator.ts';

/** A person waits for the answer: longer than this is no connection to work with. */
const patienceMs = 15_000;

/** The forms for the settings page: what was imported, and what a source's server offers and lists. */
export function createForms({ signIn }: BrowserSession): FormsPort {
  const clock = { now: () => new Date() };
  const portsOf = ({ id }: SourceSettings) => ({
    accessToken: () => signIn.accessToken(id),
    http: { fetch: (url: string, init: RequestInit) => fetch(url, init), wait: waitInRealTime, clock },
  });
  const patience = () => AbortSignal.timeout(patienceMs);
  return {
    library: createFormLibrary(),
    now: clock.now,
    offered: (source) => readOfferedForms(source, portsOf(source), patience()),
    expand: (source, canonical) => expandValueSet(source, canonical, portsOf(source), patience()),
    loadEvaluator,
  };
}
