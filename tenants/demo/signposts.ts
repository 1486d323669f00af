import type { SeedSignpost } from '@/tenants/seed'

const keywords = {
  road: 'maantie maantiet valtatie kantatie moottoritie yhdystie seututie liittymä landsväg riksväg stamväg motorväg state road highway motorway',
  health:
    'terveyskeskus terveysasema lääkäri hammaslääkäri sairaala päivystys neuvola kotihoito vanhustenhoito sosiaalityö toimeentulotuki hyvinvointialue hälsostation läkare tandläkare sjukhus rådgivningsbyrå hemvård socialarbete välfärdsområde doctor dentist hospital clinic social wellbeing county',
  water:
    'vesilasku vesimittari vesiliittymä liittymissopimus vesiyhtiö vesikatko vattenräkning vattenmätare vattenanslutning vattenavbrott bill meter invoice connection',
}

const stateRoad: SeedSignpost = {
  code: 'maantiet',
  group: 'streets',
  name: { fi: 'Valtion maantiet', sv: 'Statens landsvägar', en: 'State roads' },
  words: {
    fi: 'Maantiet, joilla on tien numero, hoitaa valtio. Kerro tienpitäjälle kuopista, aurauksesta, liikennemerkeistä ja muusta, mikä on vialla. Vaarallisesta viasta soita heti.',
    sv: 'Landsvägar med vägnummer sköts av staten. Berätta för väghållaren om gropar, plogning, vägmärken och annat som är fel. Ring genast om felet är farligt.',
    en: 'Roads with a road number are kept by the state. Tell the road authority about potholes, ploughing, signs and whatever else is wrong. If it is dangerous, call at once.',
  },
  keywords: keywords.road,
  receiver: { fi: 'Valtion tienpitäjä', sv: 'Statens väghållare', en: 'State road authority' },
  url: 'https://tienpito.example/palaute',
  phone: '0200 000 000',
}

function health(receiver: SeedSignpost['receiver'], url: string): SeedSignpost {
  return {
    code: 'sote',
    group: 'other',
    name: {
      fi: 'Terveys- ja sosiaalipalvelut',
      sv: 'Hälso- och socialtjänster',
      en: 'Health and social services',
    },
    words: {
      fi: 'Terveysasemat, neuvolat, hammashoito, kotihoito ja sosiaalityö kuuluvat hyvinvointialueelle. Ajanvaraus, palaute ja kysymykset otetaan vastaan siellä. Hätätilanteessa soita 112.',
      sv: 'Hälsostationer, rådgivningsbyråer, tandvård, hemvård och socialt arbete hör till välfärdsområdet. Där bokar du tid, ger respons och frågar. Ring 112 i en nödsituation.',
      en: 'Health centres, maternity clinics, dental care, home care and social work belong to the wellbeing services county. Book, give feedback and ask there. In an emergency call 112.',
    },
    keywords: keywords.health,
    receiver,
    url,
  }
}

function water(receiver: SeedSignpost['receiver'], url: string, phone: string): SeedSignpost {
  return {
    code: 'vesilasku',
    group: 'environment',
    name: { fi: 'Vesilasku ja vesiliittymä', sv: 'Vattenräkning och anslutning', en: 'Water bills and connections' },
    words: {
      fi: 'Laskut, mittarilukemat, liittymissopimukset ja tiedot vesikatkoista saat vesiyhtiöltä. Vuotavasta putkesta kadulla voit kertoa myös kunnalle aiheessa Vesi ja viemäri.',
      sv: 'Räkningar, mätaravläsningar, anslutningsavtal och uppgifter om avbrott får du av vattenbolaget. Om ett läckande rör på gatan kan du också berätta för kommunen under ämnet Vatten och avlopp.',
      en: 'Bills, meter readings, connection contracts and news of interruptions come from the water company. You can also tell the municipality about a leaking pipe in the street, under Water and sewer.',
    },
    keywords: keywords.water,
    receiver,
    url,
    phone,
  }
}

const central = {
  fi: 'Keski-Suomen hyvinvointialue',
  sv: 'Mellersta Finlands välfärdsområde',
  en: 'Wellbeing services county of Central Finland',
}
const west = {
  fi: 'Länsi-Uudenmaan hyvinvointialue',
  sv: 'Västra Nylands välfärdsområde',
  en: 'Wellbeing services county of Western Uusimaa',
}
const same = (name: string) => ({ fi: name, sv: name, en: name })

/** Who answers what a demo town does not, at addresses that reach nobody (RFC 2606). */
export const demoSignposts: Readonly<Record<string, readonly SeedSignpost[]>> = {
  jamsa: [
    stateRoad,
    health(central, 'https://hyvinvointialue.example/yhteystiedot'),
    water(same('Seutuvesi Oy'), 'https://seutuvesi.example/asiakkaat', '014 000 0100'),
  ],
  raasepori: [
    stateRoad,
    health(west, 'https://valfardsomradet.example/kontakt'),
    water(same('Raaseporin Vesihuolto Oy'), 'https://raaseporinvesihuolto.example', '019 000 0100'),
  ],
  joutsa: [stateRoad, health(central, 'https://hyvinvointialue.example/yhteystiedot')],
}
