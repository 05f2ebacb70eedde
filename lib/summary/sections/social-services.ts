import { isInForce, localDate, todayIn } from '#lib/base/dates.ts';
import { formatDateRange } from '#lib/base/format.ts';
import type { ServiceEntry } from '#lib/model/entries.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
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
  toText({ services, decisions, ended }, context) {
    const { t, language, timeZone } = context;
    const line = (title: string, row: SocialServiceRow) => {
      const period = formatDateRange(
        row.from === undefined ? undefined : localDate(row.from, timeZone),
        row.to,
        language,
      );
      const fact = joined(
        row.text,
        row.serviceTask,
        row.pending ? t('terms.service.pending') : undefined,
        row.to === undefined ? undefined : t('text.inForce', { period }),
      );
      return factLine(context, `${title}: ${fact}`, row.from, row.provenance.register);
    };
    return [
      ...services.map((row) => line(t('terms.service.service'), row)),
      ...decisions.map((row) => line(t('terms.service.decision'), row)),
      ...ended.map((row) => line(t('terms.service.ended'), row)),
    ];
  },
};
