import { officer, resident, type StaffPersona } from './persona'

/** Residents and members of associations whom the demo's grants are about. Their identity codes are given to nobody. */
export const grantResidents = {
  ainoTesti: resident('ainoTesti', 'Aino', 'Testi', '140385-901E', '182', {
    fi: 'Himosjoen Veto ry:n puheenjohtaja',
    sv: 'Ordförande för Himosjoen Veto ry',
    en: 'Chair of Himosjoen Veto ry',
  }),
  eero: resident('eero', 'Eero', 'Koe', '051192X902X', '182', {
    fi: 'Himosjoen Veto ry:n rahastonhoitaja',
    sv: 'Kassör för Himosjoen Veto ry',
    en: 'Treasurer of Himosjoen Veto ry',
  }),
  helmiMalli: resident('helmiMalli', 'Helmi', 'Malli', '091150-905S', '182', {
    fi: 'Seniorivoima ry:n puheenjohtaja, asioi paperilla',
    sv: 'Ordförande för Seniorivoima ry, ansöker på papper',
    en: 'Chair of Seniorivoima ry, applies on paper',
  }),
  iida: resident('iida', 'Iida', 'Nuori', '170303A9039', '182', {
    fi: '23 vuotta, hakee stipendiä',
    sv: '23 år, söker stipendium',
    en: '23 years old, applies for a bursary',
  }),
  oona: resident('oona', 'Oona', 'Näyte', '230708B904P', '182', {
    fi: '18 vuotta, hakee stipendiä',
    sv: '18 år, söker stipendium',
    en: '18 years old, applies for a bursary',
  }),
  eeli: resident('eeli', 'Eeli', 'Esiteini', '120612C906W', '182', {
    fi: '14 vuotta, ei voi hakea yksin',
    sv: '14 år, kan inte söka ensam',
    en: '14 years old, cannot apply alone',
  }),
  kalle: resident('kalle', 'Kalle', 'Kokeilu', '180688-911J', '182', {
    fi: 'Järjestää konsertin itse',
    sv: 'Ordnar en konsert själv',
    en: 'Arranges a concert by himself',
  }),
  venla: resident('venla', 'Venla', 'Luova', '020295Y912U', '182', {
    fi: 'Taidetyöryhmä Patinan yhteyshenkilö',
    sv: 'Kontaktperson för arbetsgruppen Patina',
    en: 'Contact of the working group Patina',
  }),
  astrid: resident('astrid', 'Astrid', 'Exempel', '150771-9144', '182', {
    fi: 'Svenska kulturföreningen i Jämsä, allekirjoittaa yhdessä Bon kanssa',
    sv: 'Svenska kulturföreningen i Jämsä, undertecknar med Bo',
    en: 'Svenska kulturföreningen i Jämsä, signs together with Bo',
  }),
  bo: resident('bo', 'Bo', 'Provman', '231166X9158', '182', {
    fi: 'Svenska kulturföreningen i Jämsä, allekirjoittaa yhdessä Astridin kanssa',
    sv: 'Svenska kulturföreningen i Jämsä, undertecknar med Astrid',
    en: 'Svenska kulturföreningen i Jämsä, signs together with Astrid',
  }),
  tuulaTakaaja: resident('tuulaTakaaja', 'Tuula', 'Takaaja', '110480-916H', '182', {
    fi: 'Nuorisoryhmän täysi-ikäinen takaaja',
    sv: 'Ungdomsgruppens myndiga borgensman',
    en: 'Adult guarantor of a youth group',
  }),
  olli: resident('olli', 'Olli', 'Alaikäinen', '140909A927H', '182', {
    fi: '17 vuotta, vetää nuorten ryhmää',
    sv: '17 år, leder en ungdomsgrupp',
    en: '17 years old, leads a youth group',
  }),
  seppo: resident('seppo', 'Seppo', 'Saavi', '050559-9172', '182', {
    fi: 'Länkipohjan kyläyhdistyksen puheenjohtaja',
    sv: 'Ordförande för Länkipohja byaförening',
    en: 'Chair of the village association of Länkipohja',
  }),
  ritva: resident('ritva', 'Ritva', 'Raha', '190662-918P', '182', {
    fi: 'Metsäpolku ry:n rahastonhoitaja',
    sv: 'Kassör för Metsäpolku ry',
    en: 'Treasurer of Metsäpolku ry',
  }),
  sannaSihteeri: resident('sannaSihteeri', 'Sanna', 'Sihteeri', '221090-9249', '182', {
    fi: 'Koskenpään Nuorisoseuran työntekijä, Suomi.fi-valtuus',
    sv: 'Anställd vid Koskenpään Nuorisoseura, Suomi.fi-fullmakt',
    en: 'Employee of Koskenpään Nuorisoseura, Suomi.fi mandate',
  }),
  villeVanhentunut: resident('villeVanhentunut', 'Ville', 'Vanhentunut', '040484-925A', '182', {
    fi: 'Jämsänvirran Pallo ry, oikeus päättyi eilen',
    sv: 'Jämsänvirran Pallo ry, rätten gick ut i går',
    en: 'Jämsänvirran Pallo ry, mandate ended yesterday',
  }),
  nelli: resident('nelli', 'Nelli', 'Kesken', '010604A926C', '182', {
    fi: 'Hakemus jäi kesken',
    sv: 'En ansökan blev halvfärdig',
    en: 'Left an application unfinished',
  }),
  minna: resident('minna', 'Minna', 'Muutto', '060699V9286', '091', {
    fi: 'Asuu Helsingissä',
    sv: 'Bor i Helsingfors',
    en: 'Lives in Helsinki',
  }),
  taavi: resident('taavi', 'Taavi', 'Tuplanimi', '290296-9292', '182', {
    fi: 'Syntynyt karkauspäivänä',
    sv: 'Född på skottdagen',
    en: 'Born on a leap day',
  }),
  tessa: resident('tessa', 'Tessa', 'Testilä', '010280-952L', '182', {
    fi: 'Suomi.fin testihenkilö',
    sv: 'Suomi.fi:s testperson',
    en: 'Suomi.fi test person',
  }),
  ilmari: {
    ...resident('ilmari', 'Ilmari', 'Huhtiistinen', '260991-999R', '182', {
      fi: 'Suomi.fin testihenkilö, turvakielto',
      sv: 'Suomi.fi:s testperson, spärrmarkering',
      en: 'Suomi.fi test person, non-disclosure order',
    }),
    turvakielto: true,
  },
} as const

/** Who prepares, assesses, decides, pays, registers and audits grants in Jämsä, its board among them. */
export const grantStaff = {
  matti: { ...officer('matti', 'jamsa', 'Matti', 'Esimerkki', 'grants'), duties: ['prepare'] },
  onniOsaaja: { ...officer('onniOsaaja', 'jamsa', 'Onni', 'Osaaja', 'grants'), duties: ['assess'] },
  arvo: { ...officer('arvo', 'jamsa', 'Arvo', 'Arvioija', 'grants'), duties: ['assess'] },
  veera: { ...officer('veera', 'jamsa', 'Veera', 'Viranhaltija', 'grants'), duties: ['decide'], limitCents: 300_000 },
  laura: { ...officer('laura', 'jamsa', 'Laura', 'Laskentainen', 'grants'), duties: ['pay'] },
  kirsi: { ...officer('kirsi', 'jamsa', 'Kirsi', 'Kirjaaja', 'grants'), duties: ['minute', 'pay'] },
  tarja: { ...officer('tarja', 'jamsa', 'Tarja', 'Tarkastaja', 'grants'), duties: ['audit'] },
  pekkaPuheenjohtaja: {
    ...officer('pekkaPuheenjohtaja', 'jamsa', 'Pekka', 'Puheenjohtaja', 'grants'),
    ...{ duties: ['decide'], limitCents: 300_000 },
  },
  jari: officer('jari', 'jamsa', 'Jari', 'Jäävi', 'grants'),
  leena: officer('leena', 'jamsa', 'Leena', 'Lautakunta', 'grants'),
  ylermi: officer('ylermi', 'jamsa', 'Ylermi', 'Ylläpito', 'administrator'),
} as const satisfies Record<string, StaffPersona>
