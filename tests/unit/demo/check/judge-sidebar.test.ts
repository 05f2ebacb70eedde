import { describe, expect, it } from 'vitest';
import type { CheckedClient } from '#demo/check/choose-clients.ts';
import { judgeSidebar, sameName } from '#demo/check/judge-sidebar.ts';
import { isSettled, type SidebarSight } from '#demo/check/read-sidebar.ts';
import { sectionIds } from '#lib/summary/section.ts';

const client: CheckedClient = {
  what: 'a client',
  number: 1,
  name: 'Tervahauta Larisa',
  leastEntries: 1,
  deceased: false,
  hiddenText: [],
};
const sound: SidebarSight = {
  state: 'summary',
  bannerName: 'Tervahauta Larisa',
  entryCount: 120,
  completeness: { answered: 1, total: 2, unread: 0 },
  waiting: false,
  whole: true,
  findings: 2,
  sections: Object.fromEntries(sectionIds.map((id) => [id, 'full'])),
  words: 'Tervahauta Larisa 58 v\nVastuuhenkilöt\nei kirjattu',
};
const judge = (
  changes: Partial<SidebarSight>,
  who: Partial<CheckedClient> = {},
  host = 'Larisa Tervahauta',
) => judgeSidebar({ ...sound, ...changes }, { ...client, ...who }, host);
const { owners: _, ...withoutOwners } = sound.sections;

describe('the check of the sidebar', () => {
  it('finds nothing wrong with a sound summary, whichever way the host writes the name', () => {
    expect(judge({})).toEqual([]);
  });

  it.each<[string, Partial<SidebarSight>, Partial<CheckedClient>, RegExp]>([
    ['a blank', { state: 'opening' }, {}, /"opening", not a summary/],
    ['a doubt', { state: 'unclear' }, {}, /"unclear", not a summary/],
    ['another name', { bannerName: 'Kemppainen Eino' }, {}, /name in the banner/],
    ['a missing section', { sections: withoutOwners }, {}, /sections missing: owners/],
    ['a failed section', { sections: { ...sound.sections, plan: 'failed' } }, {}, /sections failed: plan/],
    ['no answer', { completeness: { answered: 0, total: 2, unread: 0 } }, {}, /0 of 2 sources/],
    [
      'no count of unread entries',
      { completeness: { answered: 1, total: 2, unread: Number.NaN } },
      {},
      /could not be read/,
    ],
    ['rules that were not evaluated', { findings: undefined }, {}, /rules were not evaluated/],
    ['too few entries', { entryCount: 12 }, { leastEntries: 500 }, /12 entries, at least 500/],
    ['an unset value', { words: 'Puhelin undefined' }, {}, /undefined: "Puhelin undefined"/],
    ['a number that is none', { words: 'NaN pv' }, {}, /NaN/],
    ['an object', { words: '[object Object]' }, {}, /object instead of text/],
    ['an unfilled place', { words: 'tarkistus {{days}} pv' }, {}, /unfilled place/],
    ['a raw key', { words: 'summary.owners.title' }, {}, /key instead of a sentence: "summary.owners.title"/],
    ['a death that is not told', {}, { deceased: true }, /nothing said of the death/],
    ['a hidden place', { words: 'Asuu Kajaanissa' }, { hiddenText: ['Kajaani'] }, /1 places shown/],
  ])('sees %s', (_what, changes, who, problem) => {
    expect(judge(changes, who).join('\n')).toMatch(problem);
  });

  it('sees a host that shows somebody else', () => {
    expect(judge({}, {}, 'Kemppainen Eino')).toHaveLength(2);
  });

  it('does not take an empty name for the same', () => {
    expect(sameName('', '')).toBe(false);
  });
});

describe('waiting for the picture', () => {
  it.each<[string, Partial<SidebarSight>, boolean]>([
    ['a summary', {}, true],
    ['a doubt', { state: 'unclear' }, true],
    ['an opening', { state: 'opening' }, false],
    ['a source that is awaited', { waiting: true }, false],
    ['rules that are not evaluated yet', { findings: undefined }, false],
    ['sections below the first screen that are not there yet', { whole: false }, false],
    ['a section that waits', { sections: { ...sound.sections, plan: 'waiting' } }, false],
  ])('%s', (_what, changes, settled) => {
    expect(isSettled({ ...sound, ...changes })).toBe(settled);
  });
});
