import type { Court } from './municipality'

const service = 'https://asiointi.oikeus.fi/hallintotuomioistuimet'

/** Of Kanta-Häme, Central Finland, Pirkanmaa and Päijät-Häme. */
export const hameenlinna: Court = {
  name: {
    fi: 'Hämeenlinnan hallinto-oikeus',
    sv: 'Tavastehus förvaltningsdomstol',
    en: 'Administrative Court of Hämeenlinna',
  },
  address: {
    fi: 'Raatihuoneenkatu 1, 13100 Hämeenlinna',
    sv: 'Raatihuoneenkatu 1, 13100 Tavastehus',
    en: 'Raatihuoneenkatu 1, 13100 Hämeenlinna',
  },
  ...{ phone: '029 564 2200', email: 'hameenlinna.hao@oikeus.fi', service },
}

/** Of Uusimaa. */
export const helsinki: Court = {
  name: {
    fi: 'Helsingin hallinto-oikeus',
    sv: 'Helsingfors förvaltningsdomstol',
    en: 'Administrative Court of Helsinki',
  },
  address: {
    fi: 'Radanrakentajantie 5, 00520 Helsinki',
    sv: 'Banbyggarvägen 5, 00520 Helsingfors',
    en: 'Radanrakentajantie 5, 00520 Helsinki',
  },
  ...{ phone: '029 56 42069', email: 'helsinki.hao@oikeus.fi', service },
}
