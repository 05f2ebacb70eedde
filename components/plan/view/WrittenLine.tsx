import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Register } from '#lib/model/register.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { ClosingFindings } from '../use-closing-findings.ts';
import styles from './View.module.css';

interface WrittenLineProps {
  readonly item: OutboxItem;
  readonly register: Register;
  readonly closed: ClosingFindings['outcome'];
}

/** That it is recorded, when, and how far it has come. Green is for what is in the record or surely on its way there. */
export function WrittenLine({ item, register, closed }: WrittenLineProps) {
  const { t, format } = useWords();
  const { kind } = item.state;
  const isStuck = kind === 'conflict' || kind === 'refused';
  const state = kind === 'delivered' ? t(`plan.written.delivered.${register}`) : t(`plan.written.${kind}`);
  return (
    <div className={styles.written} role="status" data-plan-written={kind}>
      <Mark
        icon={isStuck ? 'warning' : 'check'}
        tone={isStuck ? 'late' : 'answered'}
        words={t('plan.written.done', { time: format.time(item.putAt) })}
        more={state}
      />
      {closed !== undefined && (
        <Mark
          icon={closed === 'closed' ? 'check' : 'warning'}
          tone={closed === 'closed' ? 'answered' : 'late'}
          words={t(closed === 'closed' ? 'plan.written.finding' : 'plan.written.findingFailed')}
          size="detail"
        />
      )}
    </div>
  );
}
