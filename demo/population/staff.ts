/** The fixed, invented staff of the demo. `name` is what a contact says, `fullName` what a responsible person is called. */
export interface Professional {
  readonly name: string;
  readonly fullName: string;
  readonly profession: string;
  readonly phone: string;
}

let line = 100;
function professional(given: string, family: string, profession: string): Professional {
  line += 1;
  return {
    name: `${given.charAt(0)}. ${family}`,
    fullName: `${given} ${family}`,
    profession,
    phone: `044 000 0${line}`,
  };
}

export const staff = {
  raisanen: professional('Sanna', 'Räisänen', 'sosiaalityöntekijä'),
  mustonen: professional('Tiina', 'Mustonen', 'sairaanhoitaja'),
  karppinen: professional('Outi', 'Karppinen', 'sairaanhoitaja'),
  leinonen: professional('Jari', 'Leinonen', 'lääkäri'),
  keranen: professional('Antti', 'Keränen', 'lääkäri'),
  vaisanen: professional('Heikki', 'Väisänen', 'lääkäri'),
  pikkarainen: professional('Liisa', 'Pikkarainen', 'sairaanhoitaja'),
  rautio: professional('Mika', 'Rautio', 'fysioterapeutti'),
  karjalainen: professional('Sari', 'Karjalainen', 'psykiatrinen sairaanhoitaja'),
  heikkinen: professional('Pauli', 'Heikkinen', 'sosiaaliohjaaja'),
  kyllonen: professional('Eeva', 'Kyllönen', 'lähihoitaja'),
  schroderus: professional('Anni', 'Schroderus', 'lähihoitaja'),
  oikarinen: professional('Raija', 'Oikarinen', 'kotihoidon sairaanhoitaja'),
  pyykkonen: professional('Henna', 'Pyykkönen', 'terveydenhoitaja'),
  komulainen: professional('Juho', 'Komulainen', 'hammaslääkäri'),
  tolonen: professional('Marjut', 'Tolonen', 'suuhygienisti'),
  juntunen: professional('Kaisu', 'Juntunen', 'osastonhoitaja'),
  moilanen: professional('Teemu', 'Moilanen', 'lääkäri'),
  haverinen: professional('Minna', 'Haverinen', 'sosiaalityöntekijä'),
  kemppainen: professional('Ville', 'Kemppainen', 'päihdetyöntekijä'),
  sirvio: professional('Leena', 'Sirviö', 'asiakasohjaaja'),
  makinen: professional('Katri', 'Mäkinen', 'perhetyöntekijä'),
  nordlund: professional('Johan', 'Nordlund', 'lääkäri'),
  huusko: professional('Piia', 'Huusko', 'vammaispalvelujen sosiaaliohjaaja'),
} as const satisfies Record<string, Professional>;
export type StaffKey = keyof typeof staff;

/** The same professional at both servers: whom a care team, a contact or an episode names. */
export function referenceOf(key: StaffKey): string {
  return `Practitioner/${key}`;
}

/** Units whose professionals the demo signs in; the health one is that of the nurse, the physician and the team lead. */
export const demoTeams = {
  health: 'Organization/terveysasema-keskusta',
  social: 'Organization/sosiaalityo',
} as const;
