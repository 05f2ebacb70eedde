import { browser } from 'wxt/browser';
import type { WorklistConsultations } from '#components/worklist/worklist-actions.ts';
import { addDays, todayIn } from '#lib/base/dates.ts';
import { professionalOf } from '#lib/workflows/visit-access.ts';
import { copyText } from '../session/copy-text.ts';
import { createConsultations } from '../session/create-consultations.ts';
import { createInboxAccess } from '../session/create-inbox-access.ts';
import { openDrafts } from '../session/open-drafts.ts';
import { createOutboxAccess } from '../sidebar/create-outbox-access.ts';
import type { WorkPorts } from './worklist-work.ts';

/** Days that the figures look back. */
const figureDays = 90;

/** The inbox of whoever is signed in, in the page of the team's list: the extension's own tab, so a press is always meant. */
export async function openWorklistConsultations(ports: WorkPorts): Promise<WorklistConsultations> {
  const { settings, professional, browserSession, log, now } = ports;
  const clock = { now };
  const outbox = createOutboxAccess(browserSession);
  const whole = professionalOf({ ...settings, professional });
  const part = await createConsultations({
    settings,
    professional: whole,
    signIn: browserSession.signIn,
    outbox,
    log,
    clock,
    capabilities: browser.storage.local,
  });
  return {
    inbox: createInboxAccess({
      part,
      settings,
      professional: whole,
      clock,
      drafts: await openDrafts(browserSession, professional.id),
      observeOutbox: outbox.observe,
      isInSight: () => true,
    }),
    copyText,
    async figures() {
      const to = now();
      const from = new Date(to.getTime() - figureDays * 86_400_000);
      const told = await part.figures(
        { from: from.toISOString(), to: to.toISOString() },
        new AbortController().signal,
      );
      const today = todayIn(to, settings.timeZone);
      return { ...told, period: { from: addDays(today, -figureDays), to: today } };
    },
  };
}
