import type { Words } from '#components/app/WordsProvider.tsx';
import { roles } from '#lib/model/settings/settings.ts';
import type { ClientPlan, PlanContact } from '#lib/plan/client-plan.ts';
import type { ContactRhythm } from '#lib/plan/contact-rhythm.ts';
import type { PlanTexts } from '#lib/plan/fhir/plan-texts.ts';
import type { ChangeValue, PlanChange } from '#lib/plan/plan-changes.ts';

type PlanWords = Pick<Words, 't' | 'format'>;

/** `2 viikon välein`. */
export function rhythmWords({ every, unit }: ContactRhythm, { t }: Pick<Words, 't'>): string {
  return t(`plan.contact.${unit}`, { count: every });
}

/** `puhelu 2 viikon välein, Tiina Mustonen`. */
export function contactWords(contact: PlanContact, words: Pick<Words, 't'>): string {
  const { t } = words;
  const line = t('plan.contact.line', {
    channel: t(`plan.contact.channels.${contact.channel}`),
    rhythm: rhythmWords(contact.rhythm, words),
  });
  return contact.who === undefined ? line : t('plan.contact.with', { line, who: contact.who });
}

/** A role of ours in words; a profession of another system as it was written. */
export function professionWords(profession: string | undefined, { t }: Pick<Words, 't'>): string | undefined {
  if (profession === undefined) return undefined;
  return roles.some((role) => role === profession) ? t(`terms.role.${profession}`) : profession;
}

/** The words that stand in the written resources beside the codes. */
export function planTextsIn(words: Pick<Words, 't'>): PlanTexts {
  const { t } = words;
  return {
    title: { healthAndCare: t('plan.title.healthAndCare'), clientPlan: t('plan.title.clientPlan') },
    means: t('plan.head.means'),
    contact: t('plan.head.contacts'),
    review: t('plan.head.review'),
    support: t('plan.head.support'),
    contactLine: (contact) => contactWords(contact, words),
  };
}

/** What stood or stands in the changed place. */
export function changeValueWords(value: ChangeValue | undefined, words: PlanWords): string | undefined {
  if (value === undefined) return undefined;
  if ('date' in value) return words.format.date(value.date);
  if ('contact' in value) return contactWords(value.contact, words);
  const of = professionWords(value.of, words);
  return of === undefined ? value.text : `${value.text} (${of})`;
}

/** One change as one line of text. */
export function changeWords(change: PlanChange, words: PlanWords): string {
  const { t } = words;
  const [before, after] = [changeValueWords(change.before, words), changeValueWords(change.after, words)];
  const kind = t(`plan.changes.${change.kind === 'changed' ? 'changedTo' : change.kind}`);
  const was =
    change.kind === 'changed' && before !== undefined ? t('plan.changes.was', { text: before }) : '';
  const said = after ?? (change.kind === 'removed' ? before : undefined);
  const head = `${t(`plan.changes.part.${change.part}`)} · ${kind}`;
  return [said === undefined ? head : `${head}: ${said}`, was].filter((text) => text !== '').join(' · ');
}

/** The whole plan as text: for copying when it can't be delivered. */
export function planText(plan: ClientPlan, words: PlanWords): string {
  const { t, format } = words;
  const part = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${t(`plan.head.${head}`)}:`, ...lines.map((line) => `- ${line}`)];
  const withWho = (text: string, who: string | undefined) => (who === undefined ? text : `${text} (${who})`);
  return [
    t(`plan.title.${plan.type}`),
    ...part('matters', plan.matters === undefined ? [] : [plan.matters]),
    ...part(
      'goals',
      plan.goals.map(({ text, ownWords, status }) => {
        const said = ownWords ? t('plan.quoted', { words: text }) : text;
        return status === 'active' ? said : `${said} (${t(`plan.goal.${status}`)})`;
      }),
    ),
    ...(plan.noGoal ? [t('plan.goal.none')] : []),
    ...part(
      'means',
      plan.means.map(({ text, by }) => withWho(text, by)),
    ),
    ...part(
      'support',
      plan.support.map(({ who, what }) => (what === undefined ? who : `${who}: ${what}`)),
    ),
    ...part(
      'contacts',
      plan.contacts.map((contact) => contactWords(contact, words)),
    ),
    ...part('review', plan.reviewDue === undefined ? [] : [format.date(plan.reviewDue)]),
    ...part(
      'parts',
      plan.parts.map(({ text, by, profession }) => withWho(text, professionWords(profession, words) ?? by)),
    ),
  ].join('\n');
}
