import type { PlanAccess, PlanDraft } from '#components/plan/plan-port.ts';
import { createPlanVersions } from '#lib/adapters/sources/fhir-rest/plan-versions.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { todayIn } from '#lib/base/dates.ts';
import { fail, ok } from '#lib/base/result.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { composePlanPicture, ownSourceOf } from '#lib/workflows/plan/plan-picture.ts';
import { newestPlanWrite, recordPlan } from '#lib/workflows/plan/record-plan.ts';
import { openDrafts } from '../session/open-drafts.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** Sections of which the page shows something: the plan, and the responsible professionals to choose from. */
const sections = ['plan', 'owners'];
const form = 'plan';

/** The plan of the client who is open now. Whatever is done later is done for that client, or not at all. */
export async function openPlanAccess(
  running: RunningSidebar,
  isInSight: () => boolean,
): Promise<PlanAccess | 'notLogged'> {
  const opened = running.current.client.shown();
  if (opened === undefined) return 'notLogged';
  const looked = await opened.look(sections);
  if (!looked.ok) return 'notLogged';
  const { clientKey, professional } = opened;
  const store = await openDrafts(running.session, professional.id);
  const clock = { now: () => new Date() };
  /** The same client, as the gate shows it at this moment. */
  const shown = (): ShownClient | undefined => {
    const client = running.current.client.shown();
    return client?.clientKey === clientKey && client.professional.id === professional.id ? client : undefined;
  };
  const { signIn } = running.session;
  const planVersions = createPlanVersions({
    sources: () => running.current.settings.sources,
    accessToken: (sourceId) => signIn.accessToken(sourceId),
    http: { fetch: (url, init) => fetch(url, init), wait: waitInRealTime, clock },
  });

  return {
    professional,
    today: todayIn(opened.now, opened.timeZone),
    picture() {
      const client = shown();
      return client === undefined ? undefined : composePlanPicture(client);
    },
    readDraft: () => store.read<PlanDraft>(clientKey, form),
    keepDraft: (found, onState) =>
      keepDraft<PlanDraft>({
        store,
        clock,
        clientKey,
        form,
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: (changed) => store.observe(clientKey, (name) => name === form && changed()),
    async record({ plan, basis, texts, text }) {
      if (!isInSight()) return fail({ reason: 'covered' });
      const client = shown();
      if (client === undefined) return fail({ reason: 'noSource' });
      const recorded = await recordPlan(running.outbox, {
        client,
        plan,
        ...(basis === undefined ? {} : { basis }),
        texts,
        text,
      });
      return recorded.ok ? ok(recorded.value.item) : recorded;
    },
    written: () => newestPlanWrite(running.outbox, clientKey),
    async versions(plan) {
      const client = shown();
      const own = client === undefined ? undefined : ownSourceOf(client);
      const patientId = own?.record.client?.id;
      if (own === undefined || patientId === undefined) return fail({ reason: 'notFound' });
      return planVersions.read(
        { sourceId: own.source.id, planId: plan.id.slice('CarePlan/'.length), patientId },
        new AbortController().signal,
      );
    },
    newGoalId: () => `urn:uuid:${crypto.randomUUID()}`,
    print: () => window.print(),
  };
}
