import { expect, it } from 'vitest';
import { isSegment, segmentNames, segmentNamesIn, segments } from '#lib/risk/segment-names.ts';

it('has a name for each segment in three languages, to be checked', () => {
  expect(segmentNamesIn('fi')).toEqual({
    selfActing: 'omatoimi',
    community: 'yhteisö',
    cooperating: 'yhteistyö',
    network: 'verkosto',
  });
  expect(segmentNamesIn('sv').network).toBe('nätverk');
  expect(segmentNamesIn('en').selfActing).toBe('self-acting');
  expect(segmentNames().every(({ toCheck }) => toCheck)).toBe(true);
});

it('takes the names of the organisation, which are confirmed by being given', () => {
  const own = { fi: 'Kumppani', sv: 'Partner', en: 'Partner' };
  const names = segmentNames({ segmentNames: { cooperating: own, unheard: own } });
  expect(names.map(({ segment }) => segment)).toEqual([...segments]);
  expect(names.filter(({ toCheck }) => !toCheck)).toEqual([
    { segment: 'cooperating', words: own, toCheck: false },
  ]);
});

it.each([
  ['network', true],
  ['Network', false],
  ['constructor', false],
])('knows whether %s is a segment', (code, known) => {
  expect(isSegment(code)).toBe(known);
});
