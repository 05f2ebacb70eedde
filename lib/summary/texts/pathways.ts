import { formatDate } from '#lib/base/format.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { PathwaysView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ pathways, tasks, messages }: PathwaysView, context: TextContext): readonly string[] {
  const { t, language } = context;
  return [
    ...pathways.map(({ title, from, provenance }) =>
      factLine(context, `${t('terms.planType.pathway')}: ${title}`, from, provenance.register),
    ),
    ...tasks.map((task) => {
      const due =
        task.due === undefined ? undefined : t('terms.task.due', { date: formatDate(task.due, language) });
      const late = task.lateDays === undefined ? undefined : t('terms.late', { count: task.lateDays });
      const fact = `${t(`terms.task.${task.type}`)}: ${joined(task.text, due, late)}`;
      return factLine(context, fact, task.provenance.recordedAt, task.provenance.register);
    }),
    ...messages.map(({ text, sent, from, provenance }) =>
      factLine(context, `${t('terms.task.message')}: ${joined(text, from)}`, sent, provenance.register),
    ),
  ];
}
