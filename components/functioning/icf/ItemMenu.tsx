import type { RefObject } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { type AssessedItem, ratingSources } from '#lib/functioning/assessment.ts';
import { qualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { Opened } from './IcfItem.tsx';
import type { ItemEdits } from './item-edits.ts';
import { useHasOfficialTitle } from './OfficialTitles.tsx';
import { rowName } from './qualifier-words.ts';
import { isFactor, rowsOf, wordQualifiers } from './rows.ts';

interface ItemMenuProps {
  readonly code: string;
  readonly label: string;
  readonly item: AssessedItem | undefined;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly edits: ItemEdits;
  readonly onOpen: (what: Opened) => void;
  readonly onClose: () => void;
}

/** What is seldom needed of one item: the two words, capacity, a note, the environment, where it comes from. */
export function ItemMenu({ code, label, item, anchor, edits, onOpen, onClose }: ItemMenuProps) {
  const { t } = useWords();
  const words = (row: 'performance' | 'own') =>
    wordQualifiers.map((value) => ({
      id: `${row} ${value}`,
      label: `${qualifierDigit(value)} ${t(`functioning.step.${value}`)}`,
    }));
  const written: readonly Opened[] = isFactor(code)
    ? ['note']
    : code.startsWith('d')
      ? ['capacity', 'note', 'environment']
      : ['note', 'environment'];
  const more: readonly Opened[] = useHasOfficialTitle(code) ? [...written, 'official'] : written;
  const clears = rowsOf(code, item?.capacity !== undefined).map((row) => ({
    id: `clear ${row}`,
    label: t('functioning.menu.clear', { row: rowName(t, row).toLowerCase() }),
  }));
  const act = (id: string) => {
    const [what, which] = id.split(' ');
    const value = wordQualifiers.find((each) => each === which);
    const row = rowsOf(code, true).find((each) => each === which);
    const opened = more.find((each) => each === which);
    if ((what === 'performance' || what === 'own') && value !== undefined) edits.rate(code, what, value);
    if (what === 'clear' && row !== undefined) edits.clear(code, row);
    if (what === 'goal') edits.goal?.(code);
    if (what === 'open' && opened !== undefined) onOpen(opened);
    if (what === 'source')
      edits.source(
        code,
        ratingSources.find((source) => source === which),
      );
  };
  return (
    <Menu
      label={t('functioning.menu.of', { label })}
      anchor={anchor}
      groups={[
        ...(isFactor(code)
          ? []
          : [
              { id: 'words', title: rowName(t, 'performance'), items: words('performance') },
              { id: 'own', title: rowName(t, 'own'), items: words('own') },
            ]),
        {
          id: 'more',
          items: [
            ...more.map((what) => ({ id: `open ${what}`, label: t(`functioning.menu.${what}`) })),
            ...(edits.goal === undefined ? [] : [{ id: 'goal', label: t('functioning.menu.goal') }]),
          ],
        },
        {
          id: 'source',
          title: t('functioning.menu.source'),
          chosen: `source ${item?.source ?? 'form'}`,
          items: ['form', ...ratingSources].map((source) => ({
            id: `source ${source}`,
            label: t(`functioning.source.${source}`),
          })),
        },
        { id: 'clear', items: clears },
      ]}
      onAction={act}
      onClose={onClose}
    />
  );
}
