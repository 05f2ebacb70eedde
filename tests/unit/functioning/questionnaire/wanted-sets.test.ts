import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#lib/fhir/json.ts';
import { parseFormFile } from '#lib/functioning/questionnaire/parse-form.ts';
import { wantedSets } from '#lib/functioning/questionnaire/wanted-sets.ts';
import { aForm, aQuestionnaire } from '#tests/builders/questionnaire.ts';

const set = 'https://example.fi/set';
const choice = (linkId: string, answerValueSet: string) => ({ linkId, type: 'choice', answerValueSet });
/** A rule, which only a server can follow. */
const byRule = (id: string, rest: JsonObject = {}) => ({
  resourceType: 'ValueSet',
  id,
  compose: { include: [{ system: 'urn:s', filter: [{ property: 'p', op: '=', value: 'v' }] }] },
  ...rest,
});

describe('value sets that a server is asked for', () => {
  it('are those that the form names and does not list, each once, and those that were fetched', () => {
    const form = aForm([choice('1', set), choice('2', set), choice('3', `${set}|2`)]);
    expect(wantedSets(form, ['https://example.fi/had'])).toEqual([
      { canonical: 'https://example.fi/had', address: 'https://example.fi/had' },
      { canonical: set, address: set },
      { canonical: `${set}|2`, address: `${set}|2` },
    ]);
  });

  it('are asked for by their own address when they stand in the form', () => {
    const contained = [byRule('a', { url: set, version: '3' }), byRule('b', { url: set }), byRule('c')];
    const form = aForm([choice('1', '#a'), choice('2', '#b'), choice('3', '#c')], { contained });
    expect(wantedSets(form, [])).toEqual([
      { canonical: '#a', address: `${set}|3` },
      { canonical: '#b', address: set },
      { canonical: '#c' },
    ]);
  });

  it.each([
    ['beside the form', set, []],
    ['within it', '#a', [byRule('a')]],
    ['nowhere', set, []],
  ])('give the options of a choice whose set is a rule %s', (where, canonical, contained) => {
    const questionnaire = aQuestionnaire([choice('1', canonical)], { contained });
    const entry = [questionnaire, ...(where === 'beside the form' ? [byRule('x', { url: set })] : [])];
    const text = JSON.stringify({ resourceType: 'Bundle', entry: entry.map((resource) => ({ resource })) });
    const expanded = { resourceType: 'ValueSet', expansion: { contains: [{ code: 'x', display: 'Yksi' }] } };
    const read = parseFormFile(text, new Map([[canonical, expanded]]));
    expect(read).toMatchObject({ ok: true, value: { notes: [], items: [{ options: [{ text: 'Yksi' }] }] } });
    expect(parseFormFile(text)).toMatchObject({ value: { notes: [{ kind: 'valueSetMissing' }] } });
  });

  it('never take the place of options that the form lists itself', () => {
    const contained = [
      { ...byRule('a'), compose: { include: [{ system: 'urn:s', concept: [{ code: 'own' }] }] } },
    ];
    const text = JSON.stringify(aQuestionnaire([choice('1', '#a')], { contained }));
    const expanded = { resourceType: 'ValueSet', expansion: { contains: [{ code: 'other' }] } };
    expect(parseFormFile(text, new Map([['#a', expanded]]))).toMatchObject({
      value: { items: [{ options: [{ text: 'own' }] }] },
    });
  });
});
