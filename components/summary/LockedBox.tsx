import { latePart } from '#components/app/late-part.ts';

/** What is closed, why, and what would open it: most clients have nothing closed, so it is loaded with the first. */
export const LockedBox = latePart(
  async () => ({ default: (await import('./LockedBoxBody.tsx')).LockedBoxBody }),
  { words: ['access'] },
);
