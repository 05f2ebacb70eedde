import { type ReactNode, useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import styles from './Figure.module.css';

/** What a plot shows, as rows: the first cell names the row. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly [key: string, ...cells: string[]])[];
}

interface FigureFrameProps {
  readonly title: string;
  readonly legend?: ReactNode;
  /** What the plot says, in one sentence for the screen reader. */
  readonly sentence?: string | undefined;
  readonly table?: FigureTable | undefined;
  /** In the strip: no notes, and the table for the screen reader alone. */
  readonly compact: boolean;
  /** What the reader should know about the figure. */
  readonly notes?: readonly (string | undefined)[];
  readonly children: ReactNode;
}

/** Title, plot, the same as one sentence and as a table, and what is counted. */
export function FigureFrame({ title, legend, sentence, table, compact, notes, children }: FigureFrameProps) {
  const { t } = useWords();
  const id = useId();
  const said = notes?.filter((note) => note !== undefined && note !== '') ?? [];
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {legend}
      </div>
      {sentence !== undefined && <p className={styles.away}>{sentence}</p>}
      {children}
      {!compact &&
        said.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      {table !== undefined &&
        (compact ? (
          <div className={styles.away}>
            <Table title={title} table={table} />
          </div>
        ) : (
          <div className={styles.tableOf}>
            <Disclosure label={`${t('group.table')}: ${title}`}>
              <Table title={title} table={table} />
            </Disclosure>
          </div>
        ))}
    </section>
  );
}

function Table({ title, table: { head, rows } }: { title: string; table: FigureTable }) {
  return (
    <table className={styles.table}>
      <caption className={styles.away}>{title}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Said in the place of a plot that has nothing to show, or nothing that may be shown. */
export function NoPlot({ children }: { children: ReactNode }) {
  return <p className={styles.noPlot}>{children}</p>;
}
