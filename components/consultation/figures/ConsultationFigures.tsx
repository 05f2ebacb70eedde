import { LateWords } from '#components/app/LateWords.tsx';
import { FiguresTable, type FiguresTableProps } from './FiguresTable.tsx';

/** The team lead's figures with their words. */
export default function ConsultationFigures(props: FiguresTableProps) {
  return (
    <LateWords namespace="inbox">
      <FiguresTable {...props} />
    </LateWords>
  );
}
