import type { KeyboardEvent } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { EnvironmentRating } from '#lib/functioning/assessment.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { parseQualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import styles from './Item.module.css';
import { cellOf, focusRow, focusStep } from './item-focus.ts';
import { deedOfKey } from './item-keys.ts';
import { rowName } from './qualifier-words.ts';
import { Scale } from './Scale.tsx';

interface FactorScalesProps {
  readonly code: string;
  readonly said: EnvironmentRating | undefined;
  readonly onRate: (kind: EnvironmentRating['kind'], value: IcfQualifier) => void;
  readonly onRemove: () => void;
}

const directions = ['barrier', 'facilitator'] as const;

/** One factor beside an item: how much it hinders, or how much it helps. Rating one takes the other away. */
export function FactorScales({ code, said, onRate, onRemove }: FactorScalesProps) {
  const { t, language } = useWords();
  const name = `${labelOf(code, language)} ${code}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target, event.currentTarget);
    const kind = directions.find((each) => each === cell?.row);
    const deed = cell === undefined ? undefined : deedOfKey(event, cell.row);
    if (cell === undefined || kind === undefined || deed === undefined || deed.kind === 'menu') return;
    event.preventDefault();
    event.stopPropagation();
    const focused = parseQualifierDigit(cell.node.dataset.step ?? '');
    if (deed.kind === 'rate') onRate(kind, deed.value);
    if (deed.kind === 'choose' && focused.ok) onRate(kind, focused.value);
    if (deed.kind === 'clear') onRemove();
    if (deed.kind === 'step') focusStep(cell, deed.by);
    if (deed.kind === 'row') focusRow(cell, deed.by);
  };
  return (
    <li className={styles.factor} data-item={code} onKeyDown={onKeyDown}>
      <div className={styles.factorName}>
        <span>{name}</span>
        <IconButton icon="close" label={t('functioning.environment.remove', { name })} onPress={onRemove} />
      </div>
      {directions.map((kind) => {
        const value = said?.kind === kind ? said.value : undefined;
        return (
          <Scale
            key={kind}
            row={kind}
            name={`${name}, ${rowName(t, kind)}`}
            stands={{ value, proposed: undefined, previous: undefined }}
            stop={value ?? 0}
            onChoose={(_row, chosen) => onRate(kind, chosen)}
          />
        );
      })}
    </li>
  );
}
