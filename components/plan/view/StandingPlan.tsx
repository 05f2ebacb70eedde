import { useWords } from '#components/app/WordsProvider.tsx';
import { NothingMark } from '#components/summary/NothingMark.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { PlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import form from '../form/Form.module.css';
import type { PlanAccess } from '../plan-port.ts';
import type { ClosingFindings } from '../use-closing-findings.ts';
import type { Standing } from '../use-recording.ts';
import { LastReview } from './LastReview.tsx';
import { PlanView } from './PlanView.tsx';
import styles from './View.module.css';
import { WrittenLine } from './WrittenLine.tsx';

interface StandingPlanProps {
  readonly standing: Standing | undefined;
  readonly picture: PlanPicture;
  readonly written: OutboxItem | undefined;
  readonly access: PlanAccess;
  readonly titles: (plan: ClientPlan) => readonly string[];
  readonly closed: ClosingFindings['outcome'];
  readonly hasDraft: boolean;
  /** The client has died: a plan can be ended, and none is begun, changed or reviewed. */
  readonly isDeceased: boolean;
  readonly onWrite: () => void;
  readonly onReview: () => void;
  readonly onEnd: () => void;
  readonly onCopy: () => void;
}

/** What is in force, what became of the last recording, and what can be done. */
export function StandingPlan(props: StandingPlanProps) {
  const { standing, picture, written, access, titles, closed, hasDraft, isDeceased } = props;
  const { t } = useWords();
  const { professional, today } = access;
  const isRecorded = standing !== undefined && !standing.isOnItsWay && picture.own !== undefined;
  return (
    <>
      {hasDraft && (
        <div className={form.draft} data-draft-waits>
          <p>
            <strong>{t('plan.draft.not')}</strong>, {t('plan.draft.where')} · {t('plan.draft.long')}
          </p>
          <LinkButton onPress={props.onWrite}>{t('plan.continue')}</LinkButton>
        </div>
      )}
      {written !== undefined && (
        <WrittenLine item={written} register={professional.register} closed={closed} />
      )}
      {standing === undefined ? (
        <p className={styles.line}>
          {picture.bar === undefined ? (
            <>
              <NothingMark state="empty" /> {t('plan.none')}
            </>
          ) : (
            <Mark
              icon={picture.bar === 'notPermitted' ? 'padlock' : 'warning'}
              words={t(`plan.record.${picture.bar}`)}
            />
          )}
        </p>
      ) : (
        <PlanView
          plan={standing.plan}
          register={professional.register}
          others={standing.others}
          today={today}
          isDeceased={isDeceased}
          findings={titles(standing.plan)}
        />
      )}
      <div className={styles.bar} data-plan-deeds>
        {picture.bar !== 'notPermitted' && (!isDeceased || hasDraft) && (
          <button type="button" className={`${form.button} ${form.primary}`} onClick={props.onWrite}>
            {t(hasDraft ? 'plan.continue' : standing === undefined ? 'plan.write' : 'plan.update')}
          </button>
        )}
        {isRecorded && picture.bar === undefined && (
          <>
            {!isDeceased && <LinkButton onPress={props.onReview}>{t('plan.reviewHeld')}</LinkButton>}
            <LinkButton onPress={props.onEnd}>{t('plan.end')}</LinkButton>
          </>
        )}
        {standing !== undefined && <LinkButton onPress={props.onCopy}>{t('plan.copy')}</LinkButton>}
      </div>
      {isRecorded && picture.own !== undefined && (
        <LastReview key={picture.own.entry.version} own={picture.own} access={access} />
      )}
      {picture.others.length > 0 && (
        <>
          <h2 className={styles.subhead}>{t('plan.others')}</h2>
          {picture.others.map(({ plan, source, entry, others }) => (
            <PlanView
              key={`${source.id} ${entry.id}`}
              plan={plan}
              register={source.register}
              others={others}
              today={today}
              isDeceased={isDeceased}
              findings={titles(plan)}
            />
          ))}
        </>
      )}
    </>
  );
}
