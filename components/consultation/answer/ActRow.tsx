import type { Ref } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Answer.module.css';
import type { Offer, OfferedAct } from './offered-acts.ts';

interface ActRowProps {
  readonly offers: readonly Offer[];
  readonly open: OfferedAct | undefined;
  readonly isBusy: boolean;
  readonly onPress: (offered: OfferedAct) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The acts of one's own side. Only an open one is filled. */
export function ActRow({ offers, open, isBusy, onPress, ref }: ActRowProps) {
  const { t } = useWords();
  return (
    <div className={classNames(styles.acts, offers.length === 4 && styles.four)} ref={ref}>
      {offers.map(({ offered, act }) => (
        <button
          key={offered}
          type="button"
          className={classNames(styles.act, offered === open && styles.openAct)}
          data-offered={offered}
          data-act={act}
          aria-expanded={offered === 'accept' || offered === 'takeBackOffer' ? undefined : offered === open}
          aria-disabled={isBusy || undefined}
          onClick={() => {
            if (!isBusy) onPress(offered);
          }}
        >
          {t(`inbox.act.${offered}`)}
        </button>
      ))}
    </div>
  );
}
