/** An ICD-10 code without its dot, at least to the third character. */
const icdShape = /^[A-Z]\d{2}[0-9A-Z]*$/;
/** A full ATC code. `M05BA04` (a medicine for bone) would else be read as `M05` (rheumatoid arthritis). */
const atcShape = /^[A-Z]\d{2}[A-Z]{2}\d{2}$/;

/**
 * The different ICD-10 codes among recorded ones, upper case and without dots. A pair of the Finnish edition
 * (`F00.1*G30.1`, `F00.1+G30.1`, dagger or ampersand) is two codes; what follows `#` is a medicine's ATC code and no diagnosis.
 * What does not look like ICD-10 is left out. How pairs are written: national ICD-10 guide of THL, unverified.
 */
export function icdCodes(recorded: readonly string[]): ReadonlySet<string> {
  const parts = recorded.flatMap((text) => {
    const [diagnoses = ''] = text.toUpperCase().split('#');
    return diagnoses.split(/[*+&†‡,;/\s]+/);
  });
  const codes = parts.map((part) => part.replaceAll('.', ''));
  return new Set(codes.filter((code) => icdShape.test(code) && !atcShape.test(code)));
}
