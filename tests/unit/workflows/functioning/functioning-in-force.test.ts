import { describe, expect, it } from 'vitest';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const phq9 = instrumentById('phq-9');
const pack = {
  instrument: 'phq-9',
  version: phq9?.version,
  language: 'fi',
  licence: 'Oma lupa',
  items: Object.fromEntries((phq9?.items ?? []).map(({ id }) => [id, `Kysymys ${id}`])),
};

describe('forms and instruments in force', () => {
  it('are those that ship, where the organisation has chosen nothing', () => {
    const inForce = functioningInForce({}, 'fi');
    expect(ids(inForce.forms)[0]).toBe('generic-7');
    expect(ids(inForce.instruments)).toContain('phq-9');
    expect(ids(inForce.instruments)).not.toContain('sppb');
    expect([inForce.packs, inForce.refused, inForce.titles.size]).toEqual([[], [], 0]);
  });

  it('are switched on and off', () => {
    const { forms, instruments } = functioningInForce(
      { forms: { 'generic-30': false }, instruments: { sppb: true, 'phq-9': false } },
      'fi',
    );
    expect(ids(forms)).not.toContain('generic-30');
    expect(ids(instruments)).toContain('sppb');
    expect(ids(instruments)).not.toContain('phq-9');
  });

  it("are the organisation's own sets too; what is none is named and left out", () => {
    const sets = [
      { id: 'home-care', name: 'Kotihoito', codes: ['d450', 'D510'] },
      { id: 'generic-7', name: 'Taken', codes: ['d450'] },
      { id: 'home-care', name: 'Twice', codes: ['d450'] },
      { id: 'other', name: 'Muu', codes: ['d999'] },
    ];
    const { forms, refused } = functioningInForce({ sets }, 'fi');
    expect(forms.at(-1)).toMatchObject({
      id: 'home-care',
      codes: ['d450', 'd510'],
      name: { fi: 'Kotihoito' },
    });
    expect(refused).toEqual(['sets.1', 'sets.2', 'sets.3']);
  });

  it('have the titles of the language, and the wordings that can be read', () => {
    const titles = { fi: { d450: 'Käveleminen (virallinen)' }, sv: { d450: 'Att gå' } };
    const {
      titles: inFinnish,
      packs,
      refused,
    } = functioningInForce({ titles, packs: [pack, { instrument: 'x' }] }, 'fi');
    expect([...inFinnish]).toEqual([['d450', 'Käveleminen (virallinen)']]);
    expect(packs).toMatchObject([{ instrument: 'phq-9', licence: 'Oma lupa' }]);
    expect(refused).toEqual(['packs.1']);
    expect(functioningInForce({ titles }, 'en').titles.size).toBe(0);
  });

  it('are offered to the roles that the organisation chose, and to everybody where it chose none', () => {
    const settings = { roles: { 'generic-7': ['physician'], 'phq-9': [] } } as const;
    const idsFor = (...role: readonly ('nurse' | 'physician')[]) => {
      const { forms, instruments } = functioningInForce(settings, 'fi', ...role);
      return [...ids(forms), ...ids(instruments)];
    };
    expect(idsFor('nurse')).toContain('generic-30');
    expect(idsFor('nurse')).not.toContain('generic-7');
    expect(idsFor('physician')).toContain('generic-7');
    expect(idsFor('physician')).not.toContain('phq-9');
    expect(idsFor()).toEqual(expect.arrayContaining(['generic-7', 'phq-9']));
  });

  it("have the set's name in each language, and the Finnish one where there is none", () => {
    const sets = [{ id: 'home-care', name: 'Kotihoito', names: { sv: 'Hemvård' }, codes: ['d450'] }];
    expect(functioningInForce({ sets }, 'fi').forms.at(-1)?.name).toEqual({
      fi: 'Kotihoito',
      sv: 'Hemvård',
      en: 'Kotihoito',
    });
  });
});
