import { useEffect, useState } from 'react';
import { testOf } from '#lib/worklist/list/filter-rows.ts';
import type { ListModel } from '#lib/worklist/list/list-model.ts';
import { createQuietMoments } from './quiet-moments.ts';
import { shownColumns } from './table/table-columns.ts';
import type { ListView } from './use-list.ts';

export type ViewCounts = ReadonlyMap<string, number>;

const rowsBetweenLooks = 100;

/**
 * How many clients each view holds. Counted after the list has been painted, a piece at a time; the counts before stay until
 * the new ones are there. What the counting works out of the rows is what sorting and filtering need afterwards; then the
 * texts of free search are read and the columns that have a head are ranked, so that the first letter and the first press
 * find them ready: names, which are compared in Finnish, first.
 */
export function useViewCounts(model: ListModel, views: readonly ListView[]): ViewCounts {
  const [counts, setCounts] = useState<ViewCounts>(new Map());
  useEffect(() => {
    const tests = views.map(({ id, filters }) => ({
      id,
      test: testOf(model.rows, { text: '', columns: filters }, model.columns),
    }));
    const found = new Map(views.map(({ id }) => [id, 0]));
    const quiet = createQuietMoments();
    let at = 0;
    quiet.fill(
      (isOver) => {
        while (at < model.rows.length) {
          const place = at;
          const derived = model.rows.look(place);
          at += 1;
          for (const { id, test } of tests) if (test(derived, place)) found.set(id, (found.get(id) ?? 0) + 1);
          if (at % rowsBetweenLooks === 0 && isOver()) break;
        }
        return at >= model.rows.length;
      },
      () => {
        setCounts(found);
        quiet.whenStill([
          () => model.rows.texts(),
          ...shownColumns.map(
            ({ id }) =>
              () =>
                model.rank(id),
          ),
        ]);
      },
    );
    return quiet.stop;
  }, [model, views]);
  return counts;
}
