import { useRef, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import type { OwnerRow, SectionOf } from '#lib/summary/views.ts';
import { type Nothing, NothingMark } from '../NothingMark.tsx';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';
import styles from './Owners.module.css';

/* Comes with the findings, after the first picture. */
const LoopSection = latePart(() => import('#components/loop/LoopSection.tsx'), { words: ['loop'] });

/** Where the focus goes on when a request was answered or somebody was asked. */
const homes = ['[data-loop]'];

type NamedRow = Extract<OwnerRow, { state: 'named' }>;
type MissingRow = Exclude<OwnerRow, NamedRow>;

/** Who answers for the client; a role that ought to have somebody and has nobody is said in words. */
export function Owners({ section }: { section: SectionOf<'owners'> }) {
  const { loop } = useSummary();
  const [isNaming, setNaming] = useState(false);
  const name = () => setNaming(true);
  const place = useRef<HTMLElement>(null);
  // Kept here: the loop itself goes away for as long as the record is read anew.
  useKeptFocus(place, homes);
  return (
    <SectionFrame
      ref={place}
      section={section}
      registers={registersOf(section.view.rows.filter((row) => row.state === 'named'))}
      rowsSayNothing={section.view.rows.length > 0}
    >
      <EntryList>
        {section.view.rows.map((row) =>
          row.state === 'named' ? (
            <Named key={`${row.provenance.sourceId} ${row.provenance.reference} ${row.role}`} row={row} />
          ) : (
            <Missing
              key={`${row.role} ${row.register}`}
              row={row}
              onName={loop?.ownerRole === row.role && loop.state.pending === undefined ? name : undefined}
            />
          ),
        )}
      </EntryList>
      {loop !== undefined && <LoopSection view={loop} isNaming={isNaming} onNaming={setNaming} />}
    </SectionFrame>
  );
}

function Named({ row }: { row: NamedRow }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const role =
    row.role === 'other' && row.roleText !== undefined ? row.roleText : t(`terms.ownerRole.${row.role}`);
  const date = row.from === undefined ? undefined : t('terms.since', { date: format.date(row.from) });
  return (
    <EntryRow
      label={role}
      content={row.name}
      beside={
        row.phone === undefined ? undefined : (
          <a
            className={styles.phone}
            href={`tel:${row.phone.replaceAll(/[^\d+]/g, '')}`}
            aria-label={t('summary.call', { name: row.name, phone: row.phone })}
            title={row.phone}
          >
            <Icon name="phone" />
          </a>
        )
      }
      date={date}
      tag={<RegisterTag register={row.provenance.register} />}
      onPress={() =>
        showSource({
          title: `${role}: ${row.name}`,
          date,
          provenance: row.provenance,
          facts: [
            { label: t('summary.unit'), value: row.unit },
            { label: t('summary.phone'), value: row.phone },
          ],
        })
      }
    />
  );
}

const nothingOf: Record<MissingRow['state'], Nothing> = {
  notRecorded: 'empty',
  notPermitted: 'locked',
  notAnswered: 'failed',
  notAskedFor: 'notAskedFor',
  waiting: 'waiting',
};

/** `onName`: names somebody, where nobody is and the professional's own register would hold them. */
function Missing({ row, onName }: { row: MissingRow; onName: (() => void) | undefined }) {
  const { t } = useWords();
  const offersName = onName !== undefined && row.state === 'notRecorded';
  return (
    <EntryRow
      label={t(`terms.ownerRole.${row.role}`)}
      content={<NothingMark state={nothingOf[row.state]} />}
      tag={row.state === 'notRecorded' ? undefined : <RegisterTag register={row.register} />}
      action={offersName ? <LinkButton onPress={onName}>{t('summary.nameOwner')}</LinkButton> : undefined}
    />
  );
}
