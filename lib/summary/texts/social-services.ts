import { localDate } from '#lib/base/dates.ts';
import { formatDateRange } from '#lib/base/format.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { SocialServiceRow, SocialServicesView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText(
  { services, decisions, ended }: SocialServicesView,
  context: TextContext,
): readonly string[] {
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
}
