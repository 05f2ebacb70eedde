import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, charlson, charlsonGroups } from '#lib/risk/scores/charlson.ts';
import { charlsonGroupIds, charlsonHierarchy } from '#lib/risk/scores/charlson-groups.ts';

/** One code of every group, in the order of the index. */
const oneOfEach = [
  'I21.4',
  'I50.0',
  'I70.2',
  'I63.9',
  'F03',
  'J44.1',
  'M05.9',
  'K25.4',
  'K70.0',
  'E11.9',
  'E11.2',
  'G81.9',
  'N18.5',
  'C50.9',
  'K72.1',
  'C78.0',
  'B24',
];

function score(codes: readonly string[], weights: '1987' | '2011'): number {
  const result = charlson({ codes, weights });
  return result.kind === 'score' ? result.value : Number.NaN;
}

describe('the Charlson index', () => {
  it.each([
    ['hypertension alone', ['I10'], 0, 0],
    ['infarction and heart failure', ['I21.4', 'I50.0'], 2, 2],
    ['diabetes of both kinds and kidney disease', ['E11.9', 'E11.2', 'N18.3'], 4, 2],
    ['breast cancer with metastasis', ['C50.9', 'C78.0'], 6, 6],
    ['one code of every group', oneOfEach, 29, 24],
    ['HIV', ['B24'], 6, 4],
    ['no diagnosis', [], 0, 0],
  ])('%s: %d with the weights of 1987, %d with those of 2011', (_what, codes, first, second) => {
    expect(score(codes, '1987')).toBe(first);
    expect(score(codes, '2011')).toBe(second);
  });

  it('takes the weights of 2011 when none are named, and has no bands', () => {
    expect(charlson({ codes: ['I50.0'] })).toEqual({ kind: 'score', value: 2, band: 'none' });
  });

  it('gives no number without codes', () => {
    expect(charlson({ codes: undefined })).toEqual({ kind: 'insufficient', missing: ['codes'] });
  });

  it.each([
    ['K72.1', 'K70.0', 'severeLiver'],
    ['E11.2', 'E11.9', 'diabetesComplicated'],
    ['C78.0', 'C50.9', 'metastatic'],
  ])('%s replaces %s', (graver, milder, group) => {
    expect(charlsonGroups([milder, graver])).toEqual([group]);
    expect(charlsonGroups([graver])).toEqual([group]);
    expect(charlsonGroups([milder])).toHaveLength(1);
  });

  it('reads a Finnish pair as two codes', () => {
    expect(charlsonGroups(['E11.3*H36.0', 'F00.1*G30.1'])).toEqual(['dementia', 'diabetesComplicated']);
  });
});

describe('groups of codes', () => {
  it('one code each stands for its own group', () => {
    const found = oneOfEach.map((code) => charlsonGroups([code]));
    expect(found).toEqual(charlsonGroupIds.map((group) => [group]));
  });

  it.each([
    ['I22', 'myocardialInfarction'],
    ['I25.2', 'myocardialInfarction'],
    ['I42.0', 'heartFailure'],
    ['I42.5', 'heartFailure'],
    ['I42.9', 'heartFailure'],
    ['P29.0', 'heartFailure'],
    ['I73.9', 'peripheralVascular'],
    ['K55.9', 'peripheralVascular'],
    ['Z95.8', 'peripheralVascular'],
    ['G45', 'cerebrovascular'],
    ['H34.0', 'cerebrovascular'],
    ['I69', 'cerebrovascular'],
    ['F05.1', 'dementia'],
    ['G31.1', 'dementia'],
    ['J47', 'chronicPulmonary'],
    ['J60', 'chronicPulmonary'],
    ['M34.9', 'rheumatic'],
    ['K28', 'pepticUlcer'],
    ['B18.2', 'mildLiver'],
    ['K76.9', 'mildLiver'],
    ['E14.9', 'diabetes'],
    ['E10.7', 'diabetesComplicated'],
    ['G80.2', 'hemiplegia'],
    ['G83.4', 'hemiplegia'],
    ['N05.7', 'renal'],
    ['Z99.2', 'renal'],
    ['C00', 'malignancy'],
    ['C26', 'malignancy'],
    ['C76', 'malignancy'],
    ['C97', 'malignancy'],
    ['I98.2', 'severeLiver'],
    ['K76.7', 'severeLiver'],
    ['C77', 'metastatic'],
    ['C80', 'metastatic'],
    ['B20', 'hiv'],
    ['B22', 'hiv'],
  ])('%s belongs to %s', (code, group) => {
    expect(charlsonGroups([code])).toEqual([group]);
  });

  it.each([
    ['I20'],
    ['I23'],
    ['I25.1'],
    ['I42'],
    ['I42.1'],
    ['I42.4'],
    ['I73.0'],
    ['K55.0'],
    ['G47'],
    ['F04'],
    ['F05.0'],
    ['G31.0'],
    ['J48'],
    ['J68.3'],
    ['M07'],
    ['M35.0'],
    ['K29'],
    ['K70.5'],
    ['K71.0'],
    ['E10'],
    ['E15'],
    ['G80.0'],
    ['G83.5'],
    ['N17'],
    ['N05.1'],
    ['C44.3'],
    ['C27'],
    ['C59'],
    ['C86'],
    ['D05.1'],
    ['B23'],
    ['M05BA04'],
  ])('%s belongs to none', (code) => {
    expect(charlsonGroups([code])).toEqual([]);
  });

  const some = fc.uniqueArray(fc.constantFrom(...oneOfEach, 'I10', 'J20'), { maxLength: 17 });

  it('does not depend on order or repetition, and holds no pair of the hierarchy', () => {
    fc.assert(
      fc.property(some, (codes) => {
        const groups = charlsonGroups(codes);
        expect(charlsonGroups([...codes.toReversed(), ...codes])).toEqual(groups);
        for (const [graver, replaced] of charlsonHierarchy)
          expect(groups.includes(graver) && groups.includes(replaced)).toBe(false);
      }),
    );
  });

  it('never falls when a code is added', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...oneOfEach), (codes, added) => {
        for (const weights of ['1987', '2011'] as const)
          expect(score([...codes, added], weights)).toBeGreaterThanOrEqual(
            // Complicated diabetes weighs more than plain, severe liver disease more than mild: in both sets.
            score(codes, weights),
          );
      }),
    );
  });

  it('says where it comes from', () => {
    expect(about).toMatchObject({ id: 'charlson', confidence: 'verified' });
  });
});
