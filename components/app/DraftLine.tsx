import styles from '#components/ui/Foot.module.css';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { DraftKeeper, DraftState } from '#lib/workflows/keep-draft.ts';
import { draftMoment } from './draft-moment.ts';
import { useWords } from './WordsProvider.tsx';

interface DraftLineProps {
  /** Where the words of this kind of draft are. */
  readonly words: 'functioning.draft' | 'instruments.draft' | 'plan.draft' | 'consultation.ask.draft';
  readonly state: DraftState<unknown>;
  readonly keeper: DraftKeeper<unknown> | undefined;
  readonly now: Date | IsoDate;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  /** Absent while it is being asked whether to, and where it is discarded elsewhere. */
  readonly onDiscard?: (() => void) | undefined;
  /** Whether it is said how long it stays. */
  readonly saysHowLong?: boolean;
}

/** In amber, first that it has not left; then since when it is safe and where, or that it is not. */
export function DraftLine(props: DraftLineProps) {
  const { words, state, keeper, now, onResolve, onDiscard, saysHowLong = false } = props;
  const { t, format } = useWords();
  const moment = (savedAt: string) =>
    draftMoment(format, savedAt, typeof now === 'string' ? now : now.toISOString());
  const not = t(`${words}.not`);
  if (state.kind === 'conflict') {
    return (
      <div className={styles.draft} role="alert" data-draft="conflict">
        <p className={styles.whole}>
          <strong>{not}</strong> · {t(`${words}.conflict`, { time: moment(state.newer.savedAt) })}
        </p>
        <LinkButton onPress={() => onResolve('mine')}>{t(`${words}.mine`)}</LinkButton>
        <LinkButton onPress={() => onResolve('theirs')}>{t(`${words}.theirs`)}</LinkButton>
      </div>
    );
  }
  if (state.kind === 'failed') {
    const { reason } = state.failure;
    return (
      <div className={styles.draft} role="alert" data-draft="failed">
        <Icon name="warning" />
        <p>
          <strong>
            {not}, {t(`${words}.failed`)}
          </strong>{' '}
          · {t(`${words}.onScreen`)} · {t(`${words}.${reason === 'unreadable' ? 'unavailable' : reason}`)}
        </p>
        <LinkButton onPress={() => keeper?.retry()}>{t(`${words}.retry`)}</LinkButton>
      </div>
    );
  }
  const savedAt = 'savedAt' in state ? state.savedAt : undefined;
  return (
    <div className={styles.draft} data-draft={state.kind}>
      <p>
        <strong>{not}</strong>
        {state.kind === 'none'
          ? ` · ${t(`${words}.empty`)}`
          : savedAt === undefined
            ? `, ${t(`${words}.keeping`)}`
            : `, ${t(`${words}.where`)} ${moment(savedAt)}`}
        {saysHowLong && state.kind !== 'none' && ` · ${t(`${words}.long`)}`}
        {/* Said once, and not again with every press and keystroke: the time is not among what is said. */}
        <VisuallyHidden>
          <span role="status">{state.kind === 'none' ? '' : t(`${words}.said`)}</span>
        </VisuallyHidden>
      </p>
      {state.kind !== 'none' && onDiscard !== undefined && (
        <LinkButton label={t(`${words}.discard`)} onPress={onDiscard}>
          {t(`${words}.discardShort`)}
        </LinkButton>
      )}
    </div>
  );
}
