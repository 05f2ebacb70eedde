import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import {
  type AssessedItem,
  type EnvironmentRating,
  type Rating,
  type RatingSource,
  ratingPlaces,
} from '#lib/functioning/assessment.ts';
import { labelOf } from '#lib/functioning/icf/find-categories.ts';
import { qualifierWords, rowName } from '../icf/qualifier-words.ts';
import styles from './Recorded.module.css';

interface RecordedItemsProps {
  readonly items: readonly AssessedItem[];
  readonly titles: ReadonlyMap<string, string>;
  /** Of the whole assessment, said in its head: an item says its own where that is another. */
  readonly source?: RatingSource | undefined;
}

/** What was said of each category, with who said it, when and from what: every rating by itself, also those that contest one another. */
export function RecordedItems({ items, titles, source }: RecordedItemsProps) {
  const { t, format, language } = useWords();
  const who = ({ by, at, ...rating }: Rating | EnvironmentRating) => ({
    by: [
      by?.name ?? t('functioning.unknownRater'),
      ...('from' in rating && rating.from !== undefined ? [t('functioning.again.fromService')] : []),
    ].join(', '),
    at: at === undefined ? '' : format.day(at),
  });
  return (
    <ol className={styles.items}>
      {items.map((item) => {
        const { code, environment = [], contested = [], note } = item;
        const rated = [
          ...ratingPlaces.flatMap((place) => {
            const standing = item[place];
            const others = contested.flatMap((one) => (one.place === place ? [one.rating] : []));
            return [...(standing === undefined ? [] : [standing]), ...others].map((rating, nth) => ({
              key: `${place} ${nth}`,
              name: nth === 0 ? rowName(t, place) : t('functioning.again.also'),
              value: qualifierWords(t, rating.value),
              ...who(rating),
            }));
          }),
          ...[
            ...environment,
            ...contested.flatMap((one) => (one.place === 'environment' ? [one.rating] : [])),
          ].map((factor, nth) => ({
            key: `environment ${nth}`,
            name: rowName(t, factor.kind),
            value: `${factor.code === code ? '' : `${labelOf(factor.code, language, titles)} ${factor.code}: `}${qualifierWords(t, factor.value, factor.kind)}`,
            ...who(factor),
          })),
        ];
        return (
          <li key={code} className={styles.item} data-recorded-item={code}>
            <h4 className={styles.name}>
              {labelOf(code, language, titles)} <span className={styles.quiet}>{code}</span>
            </h4>
            <dl className={styles.ratings}>
              {rated.map(({ key, name, value, by, at }) => (
                <div key={key} className={styles.rating}>
                  <dt>{name}</dt>
                  <dd>
                    <strong>{value}</strong> <span className={styles.quiet}>{by}</span>{' '}
                    <span className={classNames(styles.quiet, styles.when)}>{at}</span>
                  </dd>
                </div>
              ))}
            </dl>
            {item.source !== undefined && item.source !== source && (
              <p className={styles.origin} data-origin={item.source}>
                {t('functioning.sourceIs', { source: t(`functioning.source.${item.source}`).toLowerCase() })}
              </p>
            )}
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </li>
        );
      })}
    </ol>
  );
}
