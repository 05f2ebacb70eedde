import { isInForce, todayIn } from '#lib/base/dates.ts';
import type { ServiceEntry } from '#lib/model/entries.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { SocialServiceRow, SocialServicesView } from '../views.ts';

function toRow({ provenance, concept, serviceTask, from, to, status }: ServiceEntry): SocialServiceRow {
  return {
    provenance,
    text: concept.text,
    pending: status === 'pending',
    ...present({ serviceTask, from: from ?? provenance.recordedAt, to }),
  };
}

/**
 * Services the client has and decisions in force, from the social register. What has ended by its date is ended
 * whatever its status; pending ones are shown and not counted as in force.
 */
export const definition: SectionDefinition<'social-services', SocialServicesView> = {
  id: 'social-services',
  searches: ['episodes', 'decisions'],
  registers: ['social'],
  compose({ entries, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const all = newestFirst(entriesOfKind(entries, 'service'), ({ from }) => from);
    const hasEnded = ({ status, to }: ServiceEntry) =>
      status === 'ended' || !isInForce(present({ to }), today);
    const current = all.filter((service) => !hasEnded(service));
    return {
      services: current.filter(({ type }) => type === 'service').map(toRow),
      decisions: current.filter(({ type }) => type === 'decision').map(toRow),
      ended: all.filter(hasEnded).map(toRow),
      inForce: current.filter((service) => service.status !== 'pending' && isInForce(service, today)).length,
    };
  },
  hasFacts: ({ services, decisions, ended }) => services.length + decisions.length + ended.length > 0,
};
