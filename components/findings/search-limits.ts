import type { Translate } from '#lib/base/language.ts';
import { type Register, registers } from '#lib/model/register.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import type { SourceLine } from '#lib/summary/views.ts';

/** Why a register was not searched in full. */
export type SearchLack =
  | 'notPermitted'
  | 'notAnswered'
  | 'notAskedFor'
  | 'waiting'
  | 'partial'
  | 'role'
  | 'partly';

const lackOf: Record<SourceLine['state']['kind'], SearchLack> = {
  // Every source answered and still not all was searched: a part is closed, or no source has it. Which of them is told only of the role.
  answered: 'partly',
  notPermitted: 'notPermitted',
  partial: 'partial',
  failed: 'notAnswered',
  notAskedFor: 'notAskedFor',
  asking: 'waiting',
};

/** What went wrong is said before what is closed, and that before what was not tried. */
const gravity: readonly SearchLack[] = [
  'notAnswered',
  'partial',
  'waiting',
  'notPermitted',
  'notAskedFor',
  'role',
  'partly',
];

export interface SearchedRegisters {
  readonly searched: readonly Register[];
  readonly lacking: readonly { readonly register: Register; readonly why: SearchLack }[];
}

/** Which registers the rules could look into, of those that have a source. */
export function searchedRegisters(
  findings: Pick<ClientFindings, 'searched' | 'limitedByRole'>,
  lines: readonly SourceLine[],
  among: readonly Register[] = registers,
): SearchedRegisters {
  const searched = among.filter((register) => findings.searched.includes(register));
  const lacking = among.flatMap((register) => {
    if (searched.includes(register)) return [];
    const own = lines.filter(({ source }) => source.register === register);
    // A source that answered in full is no reason while another of the register gives one.
    const telling = own.filter(({ state }) => state.kind !== 'answered');
    const isByRole = telling.length === 0 && findings.limitedByRole?.includes(register) === true;
    const whys: readonly SearchLack[] = isByRole
      ? ['role']
      : (telling.length > 0 ? telling : own).map(({ state }) => lackOf[state.kind]);
    const why = gravity.find((each) => whys.includes(each));
    return why === undefined ? [] : [{ register, why }];
  });
  return { searched, lacking };
}

/** Why a register was not searched in full, in words. */
export function lackWords(t: Translate, why: SearchLack): string {
  return why === 'partly' || why === 'role' ? t(`findings.search.${why}`) : t(`terms.nothing.${why}`);
}
