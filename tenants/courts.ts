import type { Court, CourtId } from './municipality'

const service = 'https://asiointi.oikeus.fi/hallintotuomioistuimet'

/** The regional administrative courts, as they tell of themselves on oikeus.fi and ambetsverket.ax. A town names its own by the word on the left. */
export const courts: Readonly<Record<CourtId, Court>> = {
  helsinki: {
    regions: 'Uusimaa',
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
  },
  hameenlinna: {
    regions: 'Kanta-Häme, Central Finland, Pirkanmaa, Päijät-Häme',
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
  },
  itasuomi: {
    regions: 'South Karelia, South Savo, Kymenlaakso, North Karelia, North Savo',
    name: {
      fi: 'Itä-Suomen hallinto-oikeus',
      sv: 'Östra Finlands förvaltningsdomstol',
      en: 'Administrative Court of Eastern Finland',
    },
    address: {
      fi: 'PL 1744, 70101 Kuopio (käyntiosoite Minna Canthin katu 64)',
      sv: 'PB 1744, 70101 Kuopio (besöksadress Minna Canthin katu 64)',
      en: 'PO Box 1744, 70101 Kuopio (visitors: Minna Canthin katu 64)',
    },
    ...{ phone: '029 56 42502', email: 'ita-suomi.hao@oikeus.fi', service },
  },
  pohjoissuomi: {
    regions: 'Kainuu, Lapland, North Ostrobothnia',
    name: {
      fi: 'Pohjois-Suomen hallinto-oikeus',
      sv: 'Norra Finlands förvaltningsdomstol',
      en: 'Administrative Court of Northern Finland',
    },
    address: {
      fi: 'PL 189, 90101 Oulu (käyntiosoite Isokatu 4)',
      sv: 'PB 189, 90101 Uleåborg (besöksadress Isokatu 4)',
      en: 'PO Box 189, 90101 Oulu (visitors: Isokatu 4)',
    },
    ...{ phone: '029 56 42800', email: 'pohjois-suomi.hao@oikeus.fi', service },
  },
  turku: {
    regions: 'Satakunta, Southwest Finland',
    name: { fi: 'Turun hallinto-oikeus', sv: 'Åbo förvaltningsdomstol', en: 'Administrative Court of Turku' },
    address: {
      fi: 'PL 32, 20101 Turku (käyntiosoite Sairashuoneenkatu 2–4)',
      sv: 'PB 32, 20101 Åbo (besöksadress Lasarettsgatan 2–4)',
      en: 'PO Box 32, 20101 Turku (visitors: Sairashuoneenkatu 2–4)',
    },
    ...{ phone: '029 56 42410', email: 'turku.hao@oikeus.fi', service },
  },
  vaasa: {
    regions: 'South Ostrobothnia, Central Ostrobothnia, Ostrobothnia',
    name: { fi: 'Vaasan hallinto-oikeus', sv: 'Vasa förvaltningsdomstol', en: 'Administrative Court of Vaasa' },
    address: {
      fi: 'PL 204, 65101 Vaasa (käyntiosoite Korsholmanpuistikko 43)',
      sv: 'PB 204, 65101 Vasa (besöksadress Korsholmsesplanaden 43)',
      en: 'PO Box 204, 65101 Vaasa (visitors: Korsholmanpuistikko 43)',
    },
    ...{ phone: '029 56 42780', email: 'vaasa.hao@oikeus.fi', service },
  },
  // The courts' e-service takes no appeals to this one.
  ahvenanmaa: {
    regions: 'Åland',
    name: {
      fi: 'Ahvenanmaan hallintotuomioistuin',
      sv: 'Ålands förvaltningsdomstol',
      en: 'Administrative Court of Åland',
    },
    address: {
      fi: 'PB 31, 22101 Maarianhamina (käyntiosoite Torggatan 16 A)',
      sv: 'PB 31, 22101 Mariehamn (besöksadress Torggatan 16 A)',
      en: 'PB 31, 22101 Mariehamn (visitors: Torggatan 16 A)',
    },
    ...{ phone: '029 56 50265', email: 'aland.fd@om.fi', service: null },
  },
}
