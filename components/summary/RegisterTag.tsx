import { useWords } from '#components/app/WordsProvider.tsx';
import { Tag, type TagBar } from '#components/ui/Tag.tsx';
import type { Register } from '#lib/model/register.ts';

const bars: Record<Register, TagBar> = { health: 'solid', social: 'double', occupational: 'dashed' };

interface RegisterTagProps {
  readonly register: Register;
  /** `short` in rows (Terv), `full` in evidence and heads (Terveys). */
  readonly form?: 'short' | 'full';
}

/** Which register a fact comes from: word, bar and colour together. Purple is the social register and nothing else. */
export function RegisterTag({ register, form = 'short' }: RegisterTagProps) {
  const { t } = useWords();
  const full = t(`terms.register.${register}`);
  return form === 'full' ? (
    <Tag text={full} bar={bars[register]} />
  ) : (
    <Tag text={t(`terms.registerShort.${register}`)} bar={bars[register]} fullText={full} width="column" />
  );
}
