import type { Words } from '#components/app/WordsProvider.tsx';
import { isSegment } from '#lib/risk/segment-names.ts';
import { type AnyGroupFilter, type GroupFilter, readGroupFilter } from '#lib/worklist/group/group-filter.ts';
import { unknownMunicipality } from '#lib/worklist/group/row-classes.ts';
import type { GroupNames } from './GroupContext.tsx';

/** What a pressed bar is called where the list shows its filters: "kysymättä: Tupakointi". */
export function groupFilterName(filter: AnyGroupFilter, { t }: Pick<Words, 't'>, names: GroupNames): string {
  const known = readGroupFilter(filter);
  if (known === undefined) return filter.value;
  return t(`group.filterName.${known.column}`, { name: valueName(known, t, names) });
}

function valueName({ column, value }: GroupFilter, t: Words['t'], names: GroupNames): string {
  switch (column) {
    case 'segment':
      return isSegment(value) ? names.segmentName(value) : t('group.segments.none');
    case 'tier':
      return t(`group.segments.tier.${value}`);
    case 'municipality':
      return value === unknownMunicipality ? t('group.municipalities.unknown') : value;
    case 'rule':
    case 'answered':
      return names.ruleTitle(value);
    case 'phase':
      return t(`group.phases.class.${value}`);
    case 'owner':
      return t(`group.owners.class.${value}`);
    case 'riskFactorMissing':
      return t(`terms.measure.${value}`);
    case 'access':
      return t(`group.access.class.${value}`);
    case 'useTenth':
    case 'remote':
      return value;
  }
}
