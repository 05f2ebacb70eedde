import { describe, expect, it } from 'vitest';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { toCarePlan } from '#lib/plan/fhir/care-plan.ts';
import type { PlanVersion } from '#lib/ports/plan-versions.ts';
import { sinceLastReview } from '#lib/workflows/plan/since-last-review.ts';
import { aPlan, ownGoal, planTexts } from '#tests/builders/plans.ts';

function version(number: number, at: string, plan: ClientPlan): PlanVersion {
  const resource = toCarePlan(plan, {
    client: 'Patient/1',
    author: { name: 'Tiina' },
    now: at,
    today: at.slice(0, 10),
    texts: planTexts,
  });
  return { version: String(number), at, resource };
}
const first = aPlan({ matters: 'Ensin' });
const reviewed = aPlan({ matters: 'Ensin', means: [], reviews: [{ on: '2026-05-01' }] });
const today = { ...reviewed, matters: 'Nyt', goals: [{ ...ownGoal, status: 'reached' as const }] };
const versions = [
  version(3, '2026-11-18T08:00:00Z', today),
  version(2, '2026-05-01T08:00:00Z', reviewed),
  version(1, '2026-01-10T08:00:00Z', first),
];

describe('what changed since the last review', () => {
  it('compares with the version in which the review was held', () => {
    expect(sinceLastReview(today, versions, 'Europe/Helsinki')).toMatchObject({
      reviewedOn: '2026-05-01',
      writtenAt: '2026-05-01T08:00:00Z',
      changes: [{ part: 'matters' }, { part: 'goalReached' }],
    });
  });

  it('compares with the first version where no review was held', () => {
    const { reviews: _reviews, ...rest } = today;
    const never = { ...rest, reviews: [] };
    const since = sinceLastReview(
      never,
      [version(2, '2026-11-18T08:00:00Z', never), version(1, '2026-01-10T08:00:00Z', first)],
      'Europe/Helsinki',
    );
    expect(since).not.toHaveProperty('reviewedOn');
    expect(since?.changes.map(({ part }) => part)).toEqual(['matters', 'goalReached', 'means']);
  });

  it('says nothing changed right after the review', () => {
    expect(sinceLastReview(reviewed, versions.slice(1), 'Europe/Helsinki')?.changes).toEqual([]);
  });

  it.each([[[]], [versions.slice(0, 1)]])(
    'says nothing where the server keeps no earlier version',
    (kept) => {
      expect(sinceLastReview(today, kept, 'Europe/Helsinki')).toBeUndefined();
    },
  );
});
