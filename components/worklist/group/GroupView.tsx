import { useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { IsoInstant } from '#lib/base/dates.ts';
import { isTooSmall } from '#lib/worklist/group/counted-clients.ts';
import type { GroupContext } from '#lib/worklist/group/group-context.ts';
import type { GroupFilter } from '#lib/worklist/group/group-filter.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import type { RefreshState } from '#lib/worklist/worklist-state.ts';
import { CountedGroup } from './CountedGroup.tsx';
import type { GroupNames } from './GroupContext.tsx';
import { GroupPage } from './GroupPage.tsx';
import { GroupNotice, WhyNoFigures } from './GroupStates.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import styles from './GroupView.module.css';
import { Headline } from './Headline.tsx';

/** One line; five plots above the list; every figure in the place of the list. */
export type GroupViewSize = 'folded' | 'strip' | 'all';

export interface GroupViewProps {
  /** The whole team, never a filtered list: figures of a part would tell of few by difference. */
  readonly rows: readonly WorklistRow[];
  readonly context: GroupContext;
  readonly names: GroupNames;
  /** The oldest answer that the rows rest on. */
  readonly readAt?: IsoInstant | undefined;
  readonly refresh: RefreshState;
  /** Clients of the team who may not be shown: they are in no figure. */
  readonly notShown: number;
  readonly filters: readonly GroupFilter[];
  /** Sets the filter of a bar, or takes it away when it is in force. */
  readonly onFilter: (filter: GroupFilter) => void;
  readonly size: GroupViewSize;
  readonly onSize: (size: GroupViewSize) => void;
}

/** A team so large that its headline would hold up the list: it is counted when the view is opened. */
const largeTeam = 30_000;

/** The team as a group, over the list. Figures are worked out when they are first shown. */
export function GroupView(props: GroupViewProps) {
  const { rows, context, names, readAt, refresh, notShown, filters, onFilter, size, onSize } = props;
  const { t, format } = useWords();
  const id = useId();
  const isFolded = size === 'folded';
  const isEmpty = isTooSmall(rows);
  const meta = [
    t('group.clients', { count: rows.length }),
    readAt === undefined ? undefined : t('group.read', { when: format.dayAndTime(readAt) }),
    isFolded ? undefined : t('group.smallNotShown'),
    isFolded ? undefined : t('group.pressFilters'),
  ].filter((part) => part !== undefined);
  const given = { rows, context, names, filters, onFilter };
  return (
    <section className={styles.view} aria-labelledby={id} data-size={size}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('group.title')}
        </h2>
        {!isEmpty && <span className={styles.meta}>{meta.join(' · ')}</span>}
        {isFolded && !isEmpty && rows.length <= largeTeam && (
          <CountedGroup {...given}>
            <Headline />
          </CountedGroup>
        )}
        <span className={styles.deeds}>
          {size === 'strip' && !isEmpty && (
            <LinkButton onPress={() => onSize('all')}>{t('group.showAll')}</LinkButton>
          )}
          {size === 'all' && <LinkButton onPress={() => onSize('strip')}>{t('group.backToList')}</LinkButton>}
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            aria-label={t(isFolded ? 'group.unfold' : 'group.fold')}
            onClick={() => onSize(isFolded ? 'strip' : 'folded')}
          >
            <Icon name={isFolded ? 'chevronRight' : 'chevronDown'} />
          </button>
        </span>
      </div>
      <GroupNotice refresh={refresh} notShown={notShown} hasRows={rows.length > 0} />
      {isEmpty && <WhyNoFigures count={rows.length} refresh={refresh} notShown={notShown} />}
      {!isEmpty && !isFolded && (
        <CountedGroup {...given} waiting={<p className={styles.none}>{t('group.state.counting')}</p>}>
          {size === 'strip' ? <GroupStrip /> : <GroupPage />}
        </CountedGroup>
      )}
    </section>
  );
}
