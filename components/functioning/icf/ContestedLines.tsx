import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { AssessedItem, Contested } from '#lib/functioning/assessment.ts';
import styles from './Item.module.css';
import { qualifierWords } from './qualifier-words.ts';

interface ContestedLinesProps {
  readonly item: AssessedItem;
  readonly contested: readonly Contested[];
  readonly onSettle: (chosen: Contested) => void;
}

/** What stands now in the place of a contested rating, which may be chosen as well. */
function standingOf(item: AssessedItem, one: Contested): Contested | undefined {
  if (one.place === 'environment') {
    const rating = item.environment?.find(({ code }) => code === one.rating.code);
    return rating === undefined ? undefined : { place: 'environment', rating };
  }
  const rating = item[one.place];
  return rating === undefined ? undefined : { place: one.place, rating };
}

/** Two people rated the same place: both values with their names, and a press chooses. Nothing is averaged. */
export function ContestedLines({ item, contested, onSettle }: ContestedLinesProps) {
  const { t, format } = useWords();
  const places = new Map(
    contested.map((one) => [
      one.place === 'environment' ? one.rating.code : one.place,
      [standingOf(item, one), ...contested.filter((each) => isSamePlace(each, one))].flatMap(
        (each) => each ?? [],
      ),
    ]),
  );
  const words = ({ place, rating }: Contested) => {
    const row = place === 'environment' ? rating.kind : place;
    return qualifierWords(t, rating.value, row);
  };
  return [...places].map(([key, choices]) => (
    <fieldset key={key} className={classNames(styles.line, styles.contested)} data-contested={key}>
      <p>
        {t('functioning.contested', {
          place: t(`functioning.row.${choices[0]?.place === 'environment' ? 'environment' : key}`).replaceAll(
            '\u00ad',
            '',
          ),
        })}
      </p>
      {choices.map((choice) => (
        <LinkButton key={`${choice.rating.by?.name} ${choice.rating.at}`} onPress={() => onSettle(choice)}>
          {words(choice)}, {choice.rating.by?.name ?? t('functioning.unknownRater')}
          {choice.rating.at !== undefined && ` ${format.dayAndTime(choice.rating.at)}`}
        </LinkButton>
      ))}
    </fieldset>
  ));
}

const isSamePlace = (one: Contested, other: Contested) =>
  one.place === other.place &&
  (one.place !== 'environment' || other.place !== 'environment' || one.rating.code === other.rating.code);
