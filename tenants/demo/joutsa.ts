import type { DemoTown } from './story'

/** Streets and corners of Joutsa. */
export const joutsaDemo: DemoTown = {
  cases: 40,
  late: 1,
  languages: { fi: 100 },
  places: [
    {
      kind: 'street',
      latitude: 61.7419,
      longitude: 26.1142,
      fi: { name: 'Jousitie', in: 'Jousitiellä', of: 'Jousitien' },
    },
    {
      kind: 'street',
      latitude: 61.7431,
      longitude: 26.1181,
      fi: { name: 'Länsitie', in: 'Länsitiellä', of: 'Länsitien' },
    },
    {
      kind: 'street',
      latitude: 61.7402,
      longitude: 26.1173,
      fi: { name: 'Koulutie', in: 'Koulutiellä', of: 'Koulutien' },
    },
    {
      kind: 'street',
      latitude: 61.7441,
      longitude: 26.1119,
      fi: { name: 'Rantakuja', in: 'Rantakujalla', of: 'Rantakujan' },
    },
    {
      kind: 'street',
      latitude: 61.7389,
      longitude: 26.1128,
      fi: { name: 'Myllytie', in: 'Myllytiellä', of: 'Myllytien' },
    },
    {
      kind: 'street',
      latitude: 61.7424,
      longitude: 26.1214,
      fi: { name: 'Mäntytie', in: 'Mäntytiellä', of: 'Mäntytien' },
    },
    {
      kind: 'park',
      latitude: 61.7414,
      longitude: 26.1155,
      fi: { name: 'Joutsan toripuisto', in: 'Joutsan toripuistossa', of: 'Joutsan toripuiston' },
    },
    {
      kind: 'playground',
      latitude: 61.7407,
      longitude: 26.1166,
      fi: { name: 'Koulutien leikkipaikka', in: 'Koulutien leikkipaikalla', of: 'Koulutien leikkipaikan' },
    },
    {
      kind: 'shore',
      latitude: 61.7447,
      longitude: 26.1104,
      fi: { name: 'Jousijärven uimaranta', in: 'Jousijärven uimarannalla', of: 'Jousijärven uimarannan' },
    },
    {
      kind: 'trail',
      latitude: 61.7376,
      longitude: 26.1199,
      fi: { name: 'Joutsan kuntorata', in: 'Joutsan kuntoradalla', of: 'Joutsan kuntoradan' },
    },
    {
      kind: 'house',
      latitude: 61.7411,
      longitude: 26.1148,
      fi: { name: 'Joutsan kirjasto', in: 'Joutsan kirjastolla', of: 'Joutsan kirjaston' },
    },
  ],
}
