import type { Municipality } from '@/tenants/municipality'

export const jamsa = {
  id: 'jamsa',
  name: { fi: 'Jämsä', sv: 'Jämsä', en: 'Jämsä' },
  code: '182',
  hostnames: ['asiointi.jamsa.fi', 'jamsa.localhost'],
  locales: ['fi', 'sv', 'en'],
  services: ['contact', 'grants', 'budget'],
  court: 'hameenlinna',
  identity: 'suomifi',
  authorizations: { clientId: 'jamsa-asiointi' },
  texts: {
    portal: { fi: 'Oma Jämsä', sv: 'Mitt Jämsä', en: 'My Jämsä' },
    organisation: { fi: 'Jämsän kaupunki', sv: 'Jämsä stad', en: 'City of Jämsä' },
    inTown: { fi: 'Jämsässä', sv: 'i Jämsä', en: 'in Jämsä' },
    ofTown: { fi: 'Jämsän', sv: 'Jämsäs', en: 'Jämsä’s' },
    welcome: {
      fi: 'Kerro kaupungille, mikä toimii ja mikä ei, hae avustusta ja päätä muiden jämsäläisten kanssa yhteisistä rahoista.',
      sv: 'Berätta för staden vad som fungerar och vad som inte gör det, sök bidrag och besluta om gemensamma pengar med andra jämsäbor.',
      en: 'Tell the city what works and what does not, apply for a grant, and decide on shared money with your neighbours.',
    },
  },
  contact: {
    address: {
      fi: 'Seppolantie 5, 42100 Jämsä',
      sv: 'Seppolantie 5, 42100 Jämsä',
      en: 'Seppolantie 5, 42100 Jämsä, Finland',
    },
    phone: '+358 14 555 0182',
    email: 'kirjaamo@jamsa.example',
    hours: {
      fi: 'ma–to klo 9.00–15.00, pe klo 9.00–13.00',
      sv: 'mån–tors kl. 9.00–15.00, fre kl. 9.00–13.00',
      en: 'Mon–Thu 9.00–15.00, Fri 9.00–13.00',
    },
    closes: ['15:00', '15:00', '15:00', '15:00', '13:00'],
    website: 'https://www.jamsa.fi',
  },
  accessibility: { email: 'saavutettavuus@jamsa.example', reviewed: '2026-10-12' },
  mail: { from: 'ei-vastata@jamsa.example', inbox: 'palaute@jamsa.example' },
  privacy: { email: 'tietosuoja@jamsa.example' },
  payer: { iban: 'FI7512345600009901', businessId: '9000128-4' },
  theme: {
    brand: '#00558c',
    onBrand: '#ffffff',
    accent: '#e87722',
    mark: '/jamsa/mark.svg',
    pattern: '/jamsa/pattern.svg',
    fonts: 'source-sans',
    radius: 4,
  },
} as const satisfies Municipality
