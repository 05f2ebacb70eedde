import { useWords } from '#components/app/WordsProvider.tsx';
import type { Professional } from '#lib/model/professional.ts';
import type { PlanPart } from '#lib/plan/client-plan.ts';
import { professionWords } from '../plan-words.ts';
import { Field } from './Field.tsx';
import styles from './Form.module.css';
import { OwnWords } from './OwnWords.tsx';

interface PartFieldProps {
  readonly parts: readonly PlanPart[];
  readonly professional: Professional;
  readonly reference: string | undefined;
  readonly onChange: (parts: readonly PlanPart[]) => void;
}

/** Each profession writes its own part; those of others are read and left. */
export function PartField({ parts, professional, reference, onChange }: PartFieldProps) {
  const words = useWords();
  const { t, format } = words;
  const { name, role } = professional;
  const isMine = (part: PlanPart) =>
    reference !== undefined && part.byReference !== undefined
      ? part.byReference === reference
      : part.by === name;
  const mine = parts.find(isMine);
  const write = (text: string) => {
    const part: PlanPart = {
      text,
      profession: role,
      by: name,
      ...(reference === undefined ? {} : { byReference: reference }),
    };
    const others = parts.filter((each) => each !== mine);
    onChange(text === '' ? others : [part, ...others]);
  };
  const profession = professionWords(role, words) ?? name;
  const title = t('plan.part.mine', { profession: profession.charAt(0).toUpperCase() + profession.slice(1) });
  return (
    <Field title={title} hint={t('plan.hint.optional')}>
      <OwnWords label={title} value={mine?.text ?? ''} longest={4000} onChange={write} />
      {parts
        .filter((part) => part !== mine)
        .map((part) => (
          <p key={`${part.by} ${part.at} ${part.text}`} className={styles.hint}>
            {[
              professionWords(part.profession, words),
              part.by,
              part.at === undefined ? undefined : format.day(part.at),
            ]
              .filter((each) => each !== undefined)
              .join(', ')}
            : {part.text}
          </p>
        ))}
    </Field>
  );
}
