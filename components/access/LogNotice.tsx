import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { LogState } from '#lib/ports/access-log.ts';

interface LogNoticeProps {
  readonly state: LogState | undefined;
}

/**
 * One line when the log server has not taken what was recorded. Nothing while a delivery is only under way: it is told
 * when it has failed. Without a server in the settings nothing waits for one.
 */
export function LogNotice({ state }: LogNoticeProps) {
  const { t } = useWords();
  if (state === undefined || !state.hasServer || state.waiting === 0 || state.failure === undefined) {
    return null;
  }
  return (
    <p role="status">
      <Mark
        icon="warning"
        tone="late"
        words={t('app.logNotice.waiting', { count: state.waiting })}
        more={t('app.logNotice.kept')}
        size="detail"
      />
    </p>
  );
}
