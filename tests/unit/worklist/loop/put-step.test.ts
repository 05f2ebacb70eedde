import { describe, expect, it } from 'vitest';
import { putStep } from '#lib/worklist/loop/put-step.ts';
import { aStep } from '#tests/unit/workflows/worklist-stage.ts';

const asked = aStep();
const read = aStep({ id: 'Task/77', version: '1' });
const accepted = aStep({ id: 'Task/77', status: 'accepted', changedAt: '2026-11-18T09:00:00Z' });

describe('a step on its way in the loop of a row', () => {
  it('comes first when it is the newest', () => {
    const older = aStep({ id: 'Task/1', at: '2026-10-01T08:00:00Z', step: 'note', status: 'done' });
    expect(putStep([older], asked)).toEqual([asked, older]);
  });
  it('takes its place by time among the others', () => {
    const newer = aStep({ id: 'Task/2', at: '2026-11-18T07:30:00Z', step: 'review' });
    expect(putStep([newer], asked)).toEqual([newer, asked]);
  });
  it('is the one that was read, once it has arrived under an id of the server', () => {
    const loop = [read];
    expect(putStep(loop, asked)).toBe(loop);
  });
  it('stands over an older state of the same step, and gives way to a newer one', () => {
    expect(putStep([read], accepted)).toEqual([accepted]);
    const cancelled = {
      ...accepted,
      version: '3',
      changedAt: '2026-11-18T09:30:00Z',
      status: 'cancelled',
    } as const;
    const loop = [cancelled];
    expect(putStep(loop, accepted)).toBe(loop);
  });
  it('is another when somebody else began it, or at another moment', () => {
    expect(putStep([{ ...read, by: 'Sari Karppinen' }], asked)).toHaveLength(2);
    expect(putStep([{ ...read, at: '2026-11-18T07:00:01Z' }], asked)).toHaveLength(2);
  });
});
