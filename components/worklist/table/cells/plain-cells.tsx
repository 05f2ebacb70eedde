import { useWords } from '#components/app/WordsProvider.tsx';
import { CellNothing } from '../CellNothing.tsx';
import type { CellProps } from '../cell.ts';

/* Columns that stand on the screen only when they are asked for: one value each. */

export function AgeCell({ derived: { age } }: CellProps) {
  return age === undefined ? <CellNothing state="none" /> : <span>{age}</span>;
}

export function MunicipalityCell({ derived: { row } }: CellProps) {
  const { municipality } = row;
  if (municipality.kind === 'known') return <span>{municipality.name}</span>;
  return <CellNothing state={municipality.kind === 'hidden' ? 'notPermitted' : 'none'} />;
}

export function DaysWaitingCell({ derived: { loop } }: CellProps) {
  const { t } = useWords();
  return (
    <span>{loop.daysWaiting === undefined ? '–' : t('worklist.days', { count: loop.daysWaiting })}</span>
  );
}

export function PlanDateCell({ derived: { row } }: CellProps) {
  const { t, format } = useWords();
  const { plan } = row;
  if (plan.state !== 'recorded') return <CellNothing state={plan.state} />;
  return <span>{plan.from === undefined ? t('terms.undated') : format.date(plan.from)}</span>;
}

export function NextContactCell({ derived: { row } }: CellProps) {
  const { t, format } = useWords();
  return <span>{row.nextContact ? format.date(row.nextContact.at) : t('worklist.contact.noneBooked')}</span>;
}

export function EmergencyCell({ derived: { row } }: CellProps) {
  return (
    <span>
      {row.use.emergency.now} ({row.use.emergency.previous})
    </span>
  );
}

export function RemoteCell({ derived: { row } }: CellProps) {
  const { format } = useWords();
  const { now, remote } = row.use;
  return <span>{now === 0 ? '–' : format.percent((100 * remote) / now)}</span>;
}

export function RepeatsCell({ derived: { row } }: CellProps) {
  return <span>{row.use.repeats.reduce((sum, count) => sum + count, 0)}</span>;
}
