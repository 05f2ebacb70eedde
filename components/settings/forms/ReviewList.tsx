import { LateWords } from '#components/app/LateWords.tsx';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { NoteWeight, ReviewPlace, ReviewPoint } from '#lib/functioning/questionnaire/review-form.ts';
import styles from './Forms.module.css';

const weights = {
  refuses: { icon: 'warning', tone: 'late' },
  changes: { icon: 'warning', tone: 'aboveTarget' },
  aside: { icon: 'notAsked', tone: 'quiet' },
} as const satisfies Record<NoteWeight, object>;

interface ReviewListProps {
  readonly points: readonly ReviewPoint[];
}

/** What of a form is done otherwise than it says, in words, item by item: the reasons against it first. */
export function ReviewList({ points }: ReviewListProps) {
  const { t } = useWords();
  return (
    <section className={styles.previewPart} aria-label={t('forms.review.title')} data-review>
      <h5 className={styles.name}>{t('forms.review.title')}</h5>
      {points.length === 0 && (
        <p>
          <Mark icon="check" tone="answered" size="detail" words={t('forms.review.none')} />
        </p>
      )}
      <LateWords namespace="instruments">
        {(Object.keys(weights) as NoteWeight[]).map((weight) => (
          <Points key={weight} weight={weight} points={points.filter((each) => each.weight === weight)} />
        ))}
      </LateWords>
    </section>
  );
}

function Points({ weight, points }: ReviewListProps & { readonly weight: NoteWeight }) {
  const { t } = useWords();
  if (points.length === 0) return null;
  return (
    <div data-weight={weight}>
      <p>
        <Mark {...weights[weight]} size="detail" words={t(`forms.review.${weight}`)} />
      </p>
      <ul className={styles.problems}>
        {points.map(({ kind, places }) => (
          <li key={kind} data-point={kind}>
            {t(`instruments.form.note.${kind}`)}
            <ul className={styles.places}>
              {places.map((place) => (
                <Place key={JSON.stringify(place)} place={place} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Place({ place: { linkId, text, about } }: { readonly place: ReviewPlace }) {
  const { t } = useWords();
  const where = linkId === undefined ? t('forms.review.form') : [linkId, text].filter(Boolean).join(' ');
  return <li>{about === undefined ? where : `${where} · ${about}`}</li>;
}
