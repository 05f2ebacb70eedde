import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Mark } from '#components/ui/Mark.tsx';
import { type IsoDate, lateDays } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { contactWords, professionWords } from '../plan-words.ts';
import styles from './View.module.css';

interface PlanViewProps {
  readonly plan: ClientPlan;
  readonly register: Register;
  readonly others: readonly string[];
  readonly today: IsoDate;
  /** The client has died: no review is late. */
  readonly isDeceased: boolean;
  /** Titles of the findings that it answers to. */
  readonly findings: readonly string[];
}

/** A plan to be read: the client's words first, then what is done, by whom, and when it is looked at again. */
export function PlanView({ plan, register, others, today, isDeceased, findings }: PlanViewProps) {
  const words = useWords();
  const { t, format } = words;
  const { matters, goals, noGoal, means, support, contacts, reviewDue, reviews, parts, from } = plan;
  const late = isDeceased || reviewDue === undefined ? undefined : lateDays(reviewDue, today);
  return (
    <article className={styles.plan} aria-label={t(`plan.title.${plan.type}`)} data-plan={plan.type}>
      <header className={styles.title}>
        <h2>{t(`plan.title.${plan.type}`)}</h2>
        <span className={styles.meta}>
          {from !== undefined && t('plan.since', { date: format.date(from) })}{' '}
          <RegisterTag register={register} />
        </span>
      </header>
      {matters !== undefined && (
        <Part head={t('plan.head.matters')}>
          <p className={styles.ownWords}>{t('plan.quoted', { words: matters })}</p>
        </Part>
      )}
      {(goals.length > 0 || noGoal) && (
        <Part head={t('plan.head.goals')}>
          {goals.map((goal) => (
            <p key={goal.id} className={classNames(goal.ownWords && styles.ownWords)}>
              {goal.ownWords ? t('plan.quoted', { words: goal.text }) : goal.text}
              <span className={styles.meta}>
                {goal.due !== undefined && ` ${t('plan.goal.by', { date: format.date(goal.due) })}`}
                {goal.status !== 'active' && ` · ${t(`plan.goal.${goal.status}`)}`}
              </span>
            </p>
          ))}
          {noGoal && <p>{t('plan.goal.none')}</p>}
        </Part>
      )}
      <Lines
        head={t('plan.head.means')}
        lines={means.map(({ text, by }) => (by === undefined ? text : `${text} (${by})`))}
      />
      <Lines
        head={t('plan.head.support')}
        lines={support.map(({ who, what }) => (what === undefined ? who : `${who}: ${what}`))}
      />
      <Lines head={t('plan.head.contacts')} lines={contacts.map((contact) => contactWords(contact, words))} />
      {(reviewDue !== undefined || reviews.length > 0) && (
        <Part head={t('plan.head.review')}>
          <p>
            {reviewDue !== undefined && format.date(reviewDue)}
            {late !== undefined && (
              <>
                {' '}
                <Mark
                  icon="clock"
                  tone="late"
                  wordsTone="late"
                  words={t('plan.review.late', { count: late })}
                  size="detail"
                />
              </>
            )}
            {reviews[0] !== undefined && (
              <span className={styles.meta}>
                {' '}
                · {t('plan.review.held', { date: format.date(reviews[0].on) })}
              </span>
            )}
          </p>
        </Part>
      )}
      {parts.length > 0 && (
        <Part head={t('plan.head.parts')}>
          {parts.map((part) => (
            <div key={`${part.by} ${part.at} ${part.text}`} className={styles.part}>
              <p className={styles.meta}>
                {[
                  professionWords(part.profession, words),
                  part.by,
                  part.at === undefined ? undefined : format.day(part.at),
                ]
                  .filter((each) => each !== undefined)
                  .join(', ')}
              </p>
              <p className={styles.lines}>{part.text}</p>
            </div>
          ))}
        </Part>
      )}
      <Lines head={t('plan.head.finding')} lines={findings} />
      <Lines head={t('plan.otherLines')} lines={others} />
    </article>
  );
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{head}</h3>
      {children}
    </section>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part head={head}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}
