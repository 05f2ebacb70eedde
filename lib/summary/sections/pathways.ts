import { isInForce, lateDays, todayIn } from '#lib/base/dates.ts';
import { clientFactsOf } from '../client-facts.ts';
import { entriesOfKind, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { PathwaysView } from '../views.ts';

/** Care pathways in force, open tasks by their due date (undated last) and open messages, newest first. None is late after death. */
export const definition: SectionDefinition<'pathways', PathwaysView> = {
  id: 'pathways',
  searches: ['plans', 'tasks', 'messages'],
  compose({ entries, record, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const { deceased } = clientFactsOf(record, today);
    const pathways = newestFirst(
      entriesOfKind(entries, 'plan').filter(
        (plan) => plan.type === 'pathway' && plan.status !== 'ended' && isInForce(plan, today),
      ),
      ({ from }) => from,
    ).map(({ provenance, title, from }) => ({ provenance, title, ...present({ from }) }));
    const open = entriesOfKind(entries, 'task').filter((task) => task.open);
    const tasks = open
      .flatMap(({ provenance, type, text, due }) =>
        type === 'message'
          ? []
          : {
              provenance,
              type,
              text,
              ...present({ due, lateDays: deceased || due === undefined ? undefined : lateDays(due, today) }),
            },
      )
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
    const messages = newestFirst(
      open.filter(({ type }) => type === 'message'),
      ({ sent }) => sent,
    ).map(({ provenance, text, sent, from }) => ({ provenance, text, ...present({ sent, from }) }));
    return { pathways, tasks, messages, open: open.length };
  },
  hasFacts: ({ pathways, tasks, messages }) => pathways.length + tasks.length + messages.length > 0,
};
