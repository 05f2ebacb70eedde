import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import styles from './FileButton.module.css';
import formStyles from './form.module.css';

interface FileButtonProps {
  readonly words: string;
  /** The name in full when `words` alone would not tell which. */
  readonly label?: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the user choose files; the browser's own control is inside it, so that keyboards find it. */
export function FileButton({ words, label, accept, multiple = false, onFiles }: FileButtonProps) {
  return (
    <label className={classNames(formStyles.button, styles.file)}>
      <span aria-hidden={label !== undefined}>{words}</span>
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file, mended, can be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
