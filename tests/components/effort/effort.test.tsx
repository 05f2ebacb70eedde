import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { answerConsultation } from './answer-consultation.ts';
import { answerFinding } from './answer-finding.ts';
import { askAgain } from './ask-again.ts';
import { askColleague } from './ask-colleague.ts';
import { countEffort, type Effort } from './count-effort.ts';
import { effortPage } from './effort-table.ts';
import type { EffortWalk } from './effort-walk.ts';
import { fillGeneric7, fillGeneric7ByKeys } from './fill-generic-7.ts';
import { nameOwner } from './name-owner.ts';
import { seePicture } from './see-picture.ts';
import { writePlan } from './write-plan.ts';

/*
 * What everyday tasks ask of the hand, held to docs/effort.md. After a deliberate change, read what changed, then:
 * npx vitest run --project components tests/components/effort -u
 */

const walks: readonly EffortWalk[] = [
  seePicture,
  answerFinding,
  nameOwner,
  askColleague,
  askAgain,
  answerConsultation,
  writePlan,
  fillGeneric7,
  fillGeneric7ByKeys,
];
const counted = new Map<EffortWalk, Effort>();

beforeEach(() => page.viewport(400, 900));

it.each(walks)('$task: can be done as it is counted', async (walk) => {
  const steps = await walk.begin();
  counted.set(walk, await countEffort(steps));
});

it('the page of the effort says what was counted', async () => {
  expect([...counted.keys()]).toEqual(walks);
  await expect(effortPage([...counted])).toMatchFileSnapshot('../../../docs/effort.md');
});
