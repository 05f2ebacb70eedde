import { useWords } from '#components/app/WordsProvider.tsx';
import type { AnswerDraft } from '../consultation-port.ts';
import { GrowingField } from './GrowingField.tsx';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

interface SheetFieldsProps {
  readonly draft: UsedAnswerDraft;
  /** Under which name of the draft they are kept. */
  readonly act: AnswerDraft['act'];
  readonly fields: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly rows?: number;
  }[];
  /** Part of the words' key: `inbox.field.<words>.<name>`. */
  readonly words: string;
  readonly onSend: () => void;
}

/** The fields of one act, in order, each kept with every keystroke. */
export function SheetFields({ draft, act, fields, words, onSend }: SheetFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {fields.map(({ name, isRequired, rows }, place) => (
        <GrowingField
          key={name}
          label={t(`inbox.field.${words}.${name}`)}
          hint={isRequired ? undefined : t('inbox.optional')}
          value={draft.fields[`${act}.${name}`] ?? ''}
          rows={rows ?? 1}
          first={place === 0}
          required={isRequired}
          onChange={(text) => draft.write(act, name, text)}
          onSend={onSend}
        />
      ))}
    </>
  );
}
