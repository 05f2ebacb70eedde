/** Medicines with ATC codes and a usual dosage. */
export interface Medicine {
  readonly atc: string;
  readonly text: string;
  readonly dosage: string;
  readonly asNeeded?: true;
}

export const medicines = {
  metformin: { atc: 'A10BA02', text: 'Metformiini 1000 mg', dosage: '1 tabletti 2 kertaa päivässä' },
  empagliflozin: { atc: 'A10BK03', text: 'Empagliflotsiini 10 mg', dosage: '1 tabletti aamuisin' },
  insulinGlargine: { atc: 'A10AE04', text: 'Glargininsuliini 100 yks/ml', dosage: '22 yksikköä iltaisin' },
  lisinopril: { atc: 'C09AA03', text: 'Lisinopriili 20 mg', dosage: '1 tabletti aamuisin' },
  amlodipine: { atc: 'C08CA01', text: 'Amlodipiini 5 mg', dosage: '1 tabletti aamuisin' },
  bisoprolol: { atc: 'C07AB07', text: 'Bisoprololi 5 mg', dosage: '1 tabletti aamuisin' },
  furosemide: { atc: 'C03CA01', text: 'Furosemidi 40 mg', dosage: '1 tabletti aamuisin' },
  atorvastatin: { atc: 'C10AA05', text: 'Atorvastatiini 40 mg', dosage: '1 tabletti iltaisin' },
  aspirin: { atc: 'B01AC06', text: 'Asetyylisalisyylihappo 100 mg', dosage: '1 tabletti aamuisin' },
  apixaban: { atc: 'B01AF02', text: 'Apiksabaani 5 mg', dosage: '1 tabletti 2 kertaa päivässä' },
  warfarin: { atc: 'B01AA03', text: 'Varfariini 3 mg', dosage: 'INR-arvon mukaan' },
  salbutamol: {
    atc: 'R03AC02',
    text: 'Salbutamoli 100 µg',
    dosage: '1-2 suihketta tarvittaessa',
    asNeeded: true,
  },
  budesonide: { atc: 'R03BA02', text: 'Budesonidi 200 µg', dosage: '1 annos 2 kertaa päivässä' },
  tiotropium: { atc: 'R03BB04', text: 'Tiotropium 18 µg', dosage: '1 annos aamuisin' },
  sertraline: { atc: 'N06AB06', text: 'Sertraliini 50 mg', dosage: '1 tabletti aamuisin' },
  escitalopram: { atc: 'N06AB10', text: 'Essitalopraami 10 mg', dosage: '1 tabletti aamuisin' },
  mirtazapine: { atc: 'N06AX11', text: 'Mirtatsapiini 15 mg', dosage: '1 tabletti iltaisin' },
  quetiapine: { atc: 'N05AH04', text: 'Ketiapiini 50 mg', dosage: '1 tabletti iltaisin' },
  zopiclone: {
    atc: 'N05CF01',
    text: 'Tsopikloni 7,5 mg',
    dosage: '1 tabletti tarvittaessa illalla',
    asNeeded: true,
  },
  donepezil: { atc: 'N06DA02', text: 'Donepetsiili 10 mg', dosage: '1 tabletti iltaisin' },
  paracetamol: {
    atc: 'N02BE01',
    text: 'Parasetamoli 1 g',
    dosage: '1 tabletti tarvittaessa enintään 3 kertaa päivässä',
    asNeeded: true,
  },
  ibuprofen: {
    atc: 'M01AE01',
    text: 'Ibuprofeeni 600 mg',
    dosage: '1 tabletti tarvittaessa',
    asNeeded: true,
  },
  oxycodone: { atc: 'N02AA05', text: 'Oksikodoni 5 mg', dosage: '1 kapseli tarvittaessa', asNeeded: true },
  sumatriptan: {
    atc: 'N02CC01',
    text: 'Sumatriptaani 50 mg',
    dosage: '1 tabletti kohtauksen alkaessa',
    asNeeded: true,
  },
  pantoprazole: { atc: 'A02BC02', text: 'Pantopratsoli 20 mg', dosage: '1 tabletti aamuisin' },
  levothyroxine: { atc: 'H03AA01', text: 'Levotyroksiini 75 µg', dosage: '1 tabletti aamuisin' },
  vitaminD: { atc: 'A11CC05', text: 'D-vitamiini 20 µg', dosage: '1 tabletti päivässä' },
  macrogol: { atc: 'A06AD15', text: 'Makrogoli', dosage: '1 annospussi päivässä' },
  eyeDrops: {
    atc: 'S01XA20',
    text: 'Kostuttavat silmätipat',
    dosage: '1 tippa tarvittaessa',
    asNeeded: true,
  },
} as const satisfies Record<string, Medicine>;
export type MedicineKey = keyof typeof medicines;

export function medicineOf(key: MedicineKey): Medicine {
  return medicines[key];
}
