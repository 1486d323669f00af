import type { Municipality } from '@/tenants/municipality'

export const joutsa = {
  id: 'joutsa',
  name: { fi: 'Joutsa', sv: 'Joutsa', en: 'Joutsa' },
  code: '172',
  hostnames: ['asiointi.joutsa.fi', 'joutsa.localhost'],
  locales: ['fi', 'sv', 'en'],
  services: ['contact', 'budget'],
  court: 'hameenlinna',
  identity: 'suomifi',
  authorizations: { clientId: 'joutsa-asiointi' },
  texts: {
    portal: { fi: 'Oma Joutsa', sv: 'Mitt Joutsa', en: 'My Joutsa' },
    organisation: { fi: 'Joutsan kunta', sv: 'Joutsa kommun', en: 'Municipality of Joutsa' },
    inTown: { fi: 'Joutsassa', sv: 'i Joutsa', en: 'in Joutsa' },
    ofTown: { fi: 'Joutsan', sv: 'Joutsas', en: 'Joutsa’s' },
    welcome: {
      fi: 'Pieni kunta, lyhyt matka: kerro, mitä olet huomannut, ja ehdota, mihin rahat käytetään.',
      sv: 'En liten kommun, nära till allt: berätta vad du har lagt märke till och föreslå vad pengarna ska användas till.',
      en: 'A small place where word travels fast: tell us what you noticed and suggest what the money is for.',
    },
  },
  contact: {
    address: {
      fi: 'Länsitie 5, 19650 Joutsa',
      sv: 'Länsitie 5, 19650 Joutsa',
      en: 'Länsitie 5, 19650 Joutsa, Finland',
    },
    phone: '+358 14 555 0172',
    email: 'kunta@joutsa.example',
    hours: {
      fi: 'ma–pe klo 9.00–11.30 ja 12.15–15.00',
      sv: 'mån–fre kl. 9.00–11.30 och 12.15–15.00',
      en: 'Mon–Fri 9.00–11.30 and 12.15–15.00',
    },
    closes: ['15:00', '15:00', '15:00', '15:00', '15:00'],
    website: 'https://www.joutsa.fi',
  },
  accessibility: { email: 'kunta@joutsa.example', reviewed: '2026-08-17' },
  mail: { from: 'ei-vastata@joutsa.example' },
  registry: { email: 'kirjaamo@joutsa.example' },
  privacy: { email: 'tietosuoja@joutsa.example' },
  theme: {
    brand: '#57306e',
    onBrand: '#ffffff',
    accent: '#f0b429',
    mark: '/joutsa/mark.svg',
    pattern: '/joutsa/pattern.svg',
    fonts: 'atkinson',
    radius: 12,
  },
} as const satisfies Municipality
