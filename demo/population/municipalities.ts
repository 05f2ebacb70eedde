/** The eight municipalities of Kainuu with their codes (national code set 1.2.246.537.6.21) and how often one meets them. */
export const municipalities = {
  Kajaani: { code: '205', postalCode: '87100', weight: 36 },
  Sotkamo: { code: '765', postalCode: '88600', weight: 10 },
  Kuhmo: { code: '290', postalCode: '88900', weight: 8 },
  Suomussalmi: { code: '777', postalCode: '89600', weight: 7 },
  Paltamo: { code: '578', postalCode: '88300', weight: 4 },
  Puolanka: { code: '620', postalCode: '89200', weight: 3 },
  Hyrynsalmi: { code: '105', postalCode: '89400', weight: 3 },
  Ristijärvi: { code: '697', postalCode: '88400', weight: 2 },
} as const;
export type Municipality = keyof typeof municipalities;
export const municipalityNames = Object.keys(municipalities) as readonly Municipality[];
