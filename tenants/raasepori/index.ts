import type { Municipality } from '@/tenants/municipality'

export const raasepori = {
  id: 'raasepori',
  name: { fi: 'Raasepori', sv: 'Raseborg', en: 'Raseborg' },
  code: '710',
  hostnames: ['tjanster.raseborg.fi', 'asiointi.raasepori.fi', 'raasepori.localhost'],
  locales: ['sv', 'fi', 'en'],
  services: ['contact', 'grants', 'budget'],
  court: 'helsinki',
  identity: 'suomifi',
  authorizations: { clientId: 'raasepori-asiointi' },
  texts: {
    portal: { fi: 'Oma Raasepori', sv: 'Mitt Raseborg', en: 'My Raseborg' },
    organisation: { fi: 'Raaseporin kaupunki', sv: 'Raseborgs stad', en: 'City of Raseborg' },
    inTown: { fi: 'Raaseporissa', sv: 'i Raseborg', en: 'in Raseborg' },
    ofTown: { fi: 'Raaseporin', sv: 'Raseborgs', en: 'Raseborg’s' },
    welcome: {
      fi: 'Sisämaasta ulkosaaristoon: kerro havaintosi, hae avustusta ja vaikuta siihen, mitä kaupunki rakentaa.',
      sv: 'Från inlandet till ytterskärgården: berätta vad du har sett, sök bidrag och påverka vad staden bygger.',
      en: 'From the inland villages to the outer islands: report what you see, apply for grants, shape what the city builds.',
    },
  },
  contact: {
    address: {
      fi: 'Elina Kurjenkatu 11, 10600 Tammisaari',
      sv: 'Elin Kurcksgatan 11, 10600 Ekenäs',
      en: 'Elin Kurcksgatan 11, 10600 Ekenäs, Finland',
    },
    phone: '+358 19 555 0710',
    email: 'registratur@raseborg.example',
    hours: {
      fi: 'ma–ke klo 9.00–15.00, to klo 9.00–16.30, pe klo 9.00–13.00',
      sv: 'mån–ons kl. 9.00–15.00, tors kl. 9.00–16.30, fre kl. 9.00–13.00',
      en: 'Mon–Wed 9.00–15.00, Thu 9.00–16.30, Fri 9.00–13.00',
    },
    closes: ['15:00', '15:00', '15:00', '16:30', '13:00'],
    website: 'https://www.raseborg.fi',
  },
  accessibility: { email: 'tillganglighet@raseborg.example', reviewed: '2026-09-21' },
  mail: { from: 'svara-inte@raseborg.example', inbox: 'respons@raseborg.example' },
  privacy: { email: 'dataskydd@raseborg.example' },
  payer: { iban: 'FI7412345600009919', businessId: '9000129-2' },
  theme: {
    brand: '#0e5a4f',
    onBrand: '#ffffff',
    accent: '#c4512d',
    mark: '/raasepori/mark.svg',
    pattern: '/raasepori/pattern.svg',
    fonts: 'lora',
    radius: 0,
  },
} as const satisfies Municipality
