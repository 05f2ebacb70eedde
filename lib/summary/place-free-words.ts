/**
 * Words of service names that tell nothing of a place. With a protection order a service's name is shown only when
 * every word of it is here; any other word could be a municipality, a unit or a ward (closed by default). The list is
 * this project's own choice; a word that is missing hides a name too many and never one too few.
 */
export const placeFreeWords: ReadonlySet<string> = new Set(
  `
  aikuissosiaalityö ajanvaraus akuutti apuvälinepalvelut asumispalvelut asumispalvelu avohoito diabeteshoito diabetesvastaanotto
  etävastaanotto fysioterapia gerontologinen hammashoito hoitajan hoitajavastaanotto hoito ikääntyneiden iäkkäiden
  kehitysvammapalvelut kiireellinen kiirevastaanotto kotihoito kotikuntoutus kotipalvelu kotisairaala kotisairaanhoito
  kriisipalvelut kuntouttava kuntoutus laboratorio lapsiperheiden lastenneuvola lastensuojelu leikkaus lääkäri lääkärin
  lääkärivastaanotto mielenterveys mielenterveyspalvelut mielenterveystyö mielenterveysvastaanotto muistipoliklinikka neuvola
  näytteenotto omaishoidon omaishoito omatyöntekijä opiskeluterveydenhuolto opiskelijahuolto osasto osastohoito palvelu
  palvelunohjaus palveluohjaus palvelut palvelutarpeen arviointi perheneuvola perhepalvelut perheoikeudelliset perhetyö
  poliklinikka psykiatria psykologi puheterapia päihde päihdehuolto päihdepalvelut päihdetyö päivystys päivätoiminta ravitsemusterapia
  röntgen sairaala sairaanhoitaja sairaanhoito seniorineuvola sisätaudit sosiaali sosiaalihuolto sosiaaliohjaus
  sosiaalipalvelut sosiaalipäivystys sosiaalityö suun suunterveydenhuolto talousneuvonta velkaneuvonta taloudellinen tuki
  tuettu tukipalvelut asuminen toimeentulotuki täydentävä ehkäisevä toimintaterapia työ työikäisten työllisyyspalvelut työterveys
  työterveyshoitaja työterveyshuolto terveydenhoitaja terveydenhuolto terveyskeskus terveyskeskuspäivystys terveysasema
  terveyskioski terveysneuvonta terveyspalvelut vammaispalvelut vanhuspalvelut vastaanotto video vuodeosasto erikoissairaanhoito
  kirurgia ortopedia kardiologia neurologia keuhkosairaudet silmätaudit sydänpoliklinikka astmahoitaja haavahoito
  antikoagulaatiohoito inr henkilökohtainen apu kuljetuspalvelu päätös hakemus etuus
  asiakasohjaus ateriapalvelu avohuolto avohuollon avopalvelut avustaja elatusapu ensihoito hammashoitola hengityshoitaja
  kotiutus kouluterveydenhuolto kriisiapu laitoshoito lapsiperhepalvelut lastensuojelun lastenvalvoja lähihoitaja
  mielenterveyskuntoutus nuorisopsykiatria lastenpsykiatria palveluasuminen perhehoito perhekeskus perhekuntoutus päihdehuollon
  päiväkeskus siivouspalvelu sosiaaliterapia sosiaalinen sosiaaliohjaaja sosiaalityöntekijä tehostettu tukihenkilö tukiperhe
  turvapalvelu työhönvalmennus työtoiminta vammaisten yhteispäivystys ympärivuorokautinen äitiysneuvola ehkäisyneuvola
  ja sekä
  akut akutmottagning avdelning familjearbete fysioterapi hemsjukvård hemvård hälsostation hälsovård jour laboratorium läkarmottagning
  mentalvård missbrukarvård mottagning mun poliklinik psykiatri psykiatrisk rehabilitering rådgivning sjukskötare socialarbete
  vuxensocialarbete socialhandledning socialjour socialvård tandvård vård och
  acute ambulatory and care clinic dental department emergency encounter general health home hospital inpatient laboratory
  mental nurse nursing outpatient physiotherapy practice primary psychiatry rehabilitation service services social substance
  telephone urgent visit ward work
  `
    .trim()
    .split(/\s+/),
);
