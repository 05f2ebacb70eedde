/**
 * Points of the Hospital Frailty Risk Score by the first three characters of an ICD-10 code: 109 codes, 173.2 points in all.
 * Source: Gilbert et al., Lancet 2018;391:1775, doi 10.1016/S0140-6736(18)30668-8. Verified.
 * `U80` was withdrawn from later editions of ICD-10 and stays as the paper has it.
 */
const codesByPoints: readonly (readonly [points: number, codes: string])[] = [
  [7.1, 'F00'],
  [4.4, 'G81'],
  [4, 'G30'],
  [3.7, 'I69'],
  [3.6, 'R29'],
  [3.2, 'F05 N39 S00 W19'],
  [3, 'R31'],
  [2.9, 'B96'],
  [2.7, 'R41'],
  [2.6, 'I67 R26 R56'],
  [2.5, 'R40'],
  [2.4, 'S06 T83'],
  [2.3, 'E86 E87 M25 S42'],
  [2.2, 'R54'],
  [2.1, 'F03 W18 Z50'],
  [2, 'F01 L03 S80 Z75'],
  [1.9, 'E53 H54'],
  [1.8, 'G20 K59 N17 R55 S22 Z60'],
  [1.7, 'B95 L89 Z22'],
  [1.6, 'A41 I95 K26 L97 N19 R44'],
  [1.5, 'G40 J96 M19 X59 Z87'],
  [1.4, 'E16 M81 N18 R94 S32 S72'],
  [1.3, 'N28 R33 R69'],
  [1.2, 'G31 G45 R32 R45 S09 Y95'],
  [1.1, 'A04 A09 J18 M79 S01 W06 Z74'],
  [1, 'E55 J69 R02 R47 Z93'],
  [0.9, 'E05 H91 M41 R63 W01 W10'],
  [0.8, 'I63 K92 M80 R13 U80 Z99'],
  [0.7, 'F10 J22 N20 R00 Y84'],
  [0.6, 'R79 Z73'],
  [0.5, 'F32 M48 S51 Z91'],
  [0.4, 'D64 E83 L08 M15'],
  [0.3, 'K52 R11'],
  [0.1, 'R50'],
];

/** Points by three-character code. */
export const hfrsPoints: ReadonlyMap<string, number> = new Map(
  codesByPoints.flatMap(([points, codes]) => codes.split(' ').map((code) => [code, points] as const)),
);
