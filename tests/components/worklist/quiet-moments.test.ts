import { afterEach, describe, expect, it, vi } from 'vitest';
import { createQuietMoments } from '#components/worklist/quiet-moments.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
let quiet = createQuietMoments();
afterEach(() => quiet.stop());

describe('work for quiet moments', () => {
  it('is done piece by piece, and the rest after it', async () => {
    quiet = createQuietMoments();
    let pieces = 0;
    const then = vi.fn();
    quiet.fill(() => {
      pieces += 1;
      return pieces === 3;
    }, then);
    await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
    expect(pieces).toBe(3);
  });

  it.each(['wheel', 'scroll', 'pointerdown', 'keydown'])('waits as long as there is a %s', async (motion) => {
    quiet = createQuietMoments();
    const step = vi.fn();
    dispatchEvent(new Event(motion));
    quiet.whenStill([step]);
    for (let time = 0; time < 10; time += 1) {
      await pause(60);
      dispatchEvent(new Event(motion));
    }
    expect(step).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(step).toHaveBeenCalledOnce(), { timeout: 5000 });
  });

  it('does every step once, in order', async () => {
    quiet = createQuietMoments();
    const done: number[] = [];
    quiet.whenStill([1, 2, 3].map((step) => () => void done.push(step)));
    await vi.waitFor(() => expect(done).toEqual([1, 2, 3]));
  });

  it('is not done when it has been stopped', async () => {
    quiet = createQuietMoments();
    const step = vi.fn();
    quiet.fill(step, step);
    quiet.whenStill([step]);
    quiet.stop();
    await pause(100);
    expect(step).not.toHaveBeenCalled();
  });
});
