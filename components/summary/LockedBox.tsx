import { lazy } from 'react';
import { LateWords } from '#components/app/LateWords.tsx';
import type { SourceGap } from '#lib/summary/section.ts';

const LockedBoxBody = lazy(async () => ({ default: (await import('./LockedBoxBody.tsx')).LockedBoxBody }));

/** What is closed, why, and what would open it: most clients have nothing closed, so it is loaded with the first. */
export function LockedBox({ gap }: { gap: Extract<SourceGap, { kind: 'notPermitted' }> }) {
  return (
    <LateWords namespace="access">
      <LockedBoxBody gap={gap} />
    </LateWords>
  );
}
