import type { Instrument } from '../instrument.ts';

/** SPPB: balance, five rises from a chair, a walk of four metres. Off: the limits of the walk are unverified. */
export const instrument: Instrument = {
  id: 'sppb',
  version: '1',
  name: 'SPPB',
  source: 'Guralnik et al., J Gerontol 1994;49:M85',
  licence: {
    fi: 'pisteytys on vapaa; lähde mainittava',
    sv: 'poängsättningen är fri; källan anges',
    en: 'facts; cite',
  },
  text: 'free',
  confidence: 'unverified',
  defaultOn: false,
  caution: {
    fi: 'Kävelyaikojen rajat (4 m) ovat vahvistamatta: organisaation on tarkistettava ne ennen käyttöä. 3 metrin rajat ovat muut.',
    sv: 'Gränserna för gångtiden (4 m) är obekräftade: organisationen ska kontrollera dem före användning. För 3 m gäller andra gränser.',
    en: 'The limits of the walk (4 m) are unverified: the organisation has to check them before use. A course of 3 m has others.',
  },
  measures: 'other',
  items: [
    {
      id: 'sideBySide',
      label: { fi: 'jalat rinnakkain', sv: 'fötterna bredvid varandra', en: 'side by side' },
      answers: { kind: 'number', unit: 's', least: 0, most: 600, decimals: 2 },
    },
    {
      id: 'semiTandem',
      label: {
        fi: 'puoliksi peräkkäin (puolitandem)',
        sv: 'halvt på linje (semitandem)',
        en: 'half a step ahead (semi-tandem)',
      },
      answers: { kind: 'number', unit: 's', least: 0, most: 600, decimals: 2 },
      optional: true,
    },
    {
      id: 'tandem',
      label: { fi: 'jalat peräkkäin (tandem)', sv: 'fötterna på linje (tandem)', en: 'heel to toe (tandem)' },
      answers: { kind: 'number', unit: 's', least: 0, most: 600, decimals: 2 },
      optional: true,
    },
    {
      id: 'chairStands',
      label: { fi: 'viisi tuolilta nousua', sv: 'fem uppresningar från stol', en: 'five chair rises' },
      answers: { kind: 'number', unit: 's', least: 0.5, most: 600, decimals: 2, orUnable: true },
    },
    {
      id: 'walk',
      label: { fi: 'kävely', sv: 'gång', en: 'walk' },
      answers: { kind: 'number', unit: 's', least: 0.5, most: 600, decimals: 2, orUnable: true },
    },
    {
      id: 'walkMetres',
      label: { fi: 'kävelymatka', sv: 'gångsträcka', en: 'length of the walk' },
      answers: { kind: 'number', unit: 'm', least: 1, most: 10, decimals: 0 },
      optional: true,
    },
  ],
};
