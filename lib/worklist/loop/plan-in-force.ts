import { type IsoDate, isInForce } from '#lib/base/dates.ts';
import type { PlanEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { RowPlan } from '../worklist-row.ts';

/** The plan in force that the register itself answers for, its own kind before others; the newest of several. */
export function planInForce(plans: readonly PlanEntry[], register: Register, today: IsoDate): RowPlan {
  const own = register === 'social' ? 'clientPlan' : 'healthAndCare';
  const [plan] = plans
    .filter(
      ({ status, type, provenance, ...period }) =>
        status === 'active' &&
        type !== 'pathway' &&
        provenance.register === register &&
        isInForce(period, today),
    )
    .toSorted((a, b) =>
      (a.type === own) === (b.type === own)
        ? (b.from ?? '').localeCompare(a.from ?? '')
        : Number(b.type === own) - Number(a.type === own),
    );
  if (plan === undefined || plan.type === 'pathway') return { state: 'none' };
  const { type, from, reviewDue } = plan;
  return {
    state: 'recorded',
    type,
    ...(from === undefined ? {} : { from }),
    ...(reviewDue === undefined ? {} : { reviewDue }),
  };
}
