import type { SeedDesk } from '@/tenants/seed'

/**
 * Who works at the demo's contact desks, in pairs of a key and the units they answer for; whoever is also a persona one may sign in as
 * comes first and takes what is nobody's. The rules are narrow: whoever tries the portal sees one work without every case being taken.
 */
export const demoDesks: Readonly<Record<string, SeedDesk>> = {
  jamsa: {
    team: [
      { key: 'kari', units: ['kadunpito', 'asiakaspalvelu', 'hallinto', 'viestinta'] },
      { key: 'hannele', name: 'Hannele Viitanen', units: ['viheralueet', 'metsatoimi', 'puhtaanapito', 'jatehuolto'] },
      { key: 'jouni', name: 'Jouni Suomela', units: ['katuvalaistus', 'liikennesuunnittelu', 'pysakoinninvalvonta'] },
      { key: 'sari', name: 'Sari Ahonen', units: ['liikuntapalvelut', 'kulttuuri', 'nuoriso', 'opetus'] },
    ],
    system: 'Kylien yhteinen ilmoitussovellus',
    receivers: {
      katuvalot: 'Himosen Valaistus Oy',
      talvi: 'Jämsänjoen Tienhoito Oy',
      '171': 'Jämsänjoen Tienhoito Oy',
      vesihuolto: 'Seutuveden vikapäivystys',
      jatehuolto: 'Keski-Suomen Jätepalvelu',
    },
    rules: [
      {
        name: 'Kaatumiset liukkaalla',
        topics: ['talvi'],
        keywords: ['kaatui', 'kaatuivat', 'peilijää', 'luistinrata'],
        unit: 'kadunpito',
        handler: 'kari',
        priority: 'high',
      },
      {
        name: 'Vesivuodot suoraan vikapäivystykseen',
        topics: ['vesihuolto'],
        keywords: ['vuota', 'vuoto', 'suihkua', 'pulppua'],
        unit: 'vesilaitos',
        receiver: 'Seutuveden vikapäivystys',
        priority: 'urgent',
      },
      {
        name: 'Himoksen kadut',
        topics: ['171', 'talvi', '198'],
        places: ['Himos'],
        unit: 'kadunpito',
        handler: 'jouni',
      },
      {
        name: 'Loukkaavat töhryt ensimmäisinä',
        topics: ['176'],
        answers: ['LOUKKAAVA=yes'],
        unit: 'puhtaanapito',
        priority: 'high',
      },
      {
        name: 'Leikkipaikalla voi loukata itsensä',
        topics: ['211'],
        answers: ['LOUKKAANTUMINEN=yes'],
        unit: 'viheralueet',
        handler: 'hannele',
        priority: 'urgent',
      },
      {
        name: 'Rikkinäiset leikkivälineet',
        topics: ['211'],
        keywords: ['ketju', 'terävä', 'lahonnut', 'katkennut'],
        unit: 'viheralueet',
        handler: 'hannele',
        priority: 'high',
      },
    ],
  },
  raasepori: {
    team: [
      { key: 'kristian', units: ['kadunpito', 'asiakaspalvelu', 'hallinto', 'viestinta', 'katuvalaistus'] },
      { key: 'annika', name: 'Annika Söderholm', units: ['viheralueet', 'metsatoimi', 'puhtaanapito', 'jatehuolto'] },
      { key: 'mats', name: 'Mats Wikström', units: ['liikuntapalvelut', 'kulttuuri', 'nuoriso', 'opetus'] },
    ],
    system: 'Byarnas gemensamma felanmälan',
    receivers: {
      katuvalot: 'Ekenäs Belysning Ab',
      talvi: 'Västnylands Vägservice Ab',
      '171': 'Västnylands Vägservice Ab',
      vesihuolto: 'Raaseporin Vesihuolto Oy',
      jatehuolto: 'Rosk och Avfall Ab',
    },
    rules: [
      {
        name: 'Fall på halka · Kaatumiset liukkaalla',
        topics: ['talvi'],
        keywords: ['ramla', 'halkade', 'isgata', 'kaatui', 'peilijää'],
        unit: 'kadunpito',
        handler: 'kristian',
        priority: 'high',
      },
      {
        name: 'Vattenläckor till jouren',
        topics: ['vesihuolto'],
        keywords: ['läck', 'sprutar', 'vuota', 'vuoto'],
        unit: 'vesilaitos',
        receiver: 'Raaseporin Vesihuolto Oy',
        priority: 'urgent',
      },
      {
        name: 'Kränkande klotter först · Loukkaavat töhryt ensimmäisinä',
        topics: ['176'],
        answers: ['LOUKKAAVA=yes'],
        unit: 'puhtaanapito',
        priority: 'high',
      },
      {
        name: 'Skaderisk på lekplats · Leikkipaikalla voi loukata itsensä',
        topics: ['211'],
        answers: ['LOUKKAANTUMINEN=yes'],
        unit: 'viheralueet',
        handler: 'annika',
        priority: 'urgent',
      },
      {
        name: 'Trasiga lekredskap',
        topics: ['211'],
        keywords: ['kedja', 'vass', 'murken', 'ketju', 'terävä'],
        unit: 'viheralueet',
        handler: 'annika',
      },
    ],
  },
  joutsa: {
    team: [{ key: 'liisa', units: [] }],
    system: 'Kylien yhteinen ilmoitussovellus',
    receivers: { talvi: 'Joutsan Aurauspalvelu Ky', katuvalot: 'Päijänteen Sähköasennus Oy' },
    rules: [],
  },
}
