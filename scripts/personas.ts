import type { Town } from '@/tenants'
import { artificialHetu, officer, type ResidentPersona, resident, type StaffPersona } from './persona'
import { grantResidents, grantStaff } from './personas-of-grants'

/** The residents one can sign in as; ages as of 2026. Elli has her birthday in December, so she is still ten in November. */
export const residents = {
  aino: resident('aino', 'Aino', 'Mäkelä', artificialHetu('1986-03-14', '-', 902), '182', {
    fi: '40 vuotta, asuu Jämsässä',
    sv: '40 år, bor i Jämsä',
    en: '40 years old, lives in Jämsä',
  }),
  veikko: resident('veikko', 'Veikko', 'Lahtinen', artificialHetu('1946-05-02', '-', 911), '182', {
    fi: '80 vuotta, asuu Jämsässä',
    sv: '80 år, bor i Jämsä',
    en: '80 years old, lives in Jämsä',
  }),
  onni: resident('onni', 'Onni', 'Mäkelä', artificialHetu('2010-04-21', 'A', 913), '182', {
    fi: '16 vuotta, asuu Jämsässä',
    sv: '16 år, bor i Jämsä',
    en: '16 years old, lives in Jämsä',
  }),
  helmi: resident('helmi', 'Helmi', 'Niemi', artificialHetu('2011-09-08', 'B', 924), '182', {
    fi: '15 vuotta, asuu Jämsässä',
    sv: '15 år, bor i Jämsä',
    en: '15 years old, lives in Jämsä',
  }),
  elli: resident('elli', 'Elli', 'Niemi', artificialHetu('2015-12-12', 'C', 936), '182', {
    fi: 'Täyttää tänä vuonna 11, asuu Jämsässä',
    sv: 'Fyller 11 i år, bor i Jämsä',
    en: 'Turns 11 this year, lives in Jämsä',
  }),
  saara: {
    ...resident('saara', 'Saara', 'Heikkinen', artificialHetu('1993-01-30', 'Y', 948), '182', {
      fi: '33 vuotta, asuu Jämsässä, turvakielto',
      sv: '33 år, bor i Jämsä, spärrmarkering',
      en: '33 years old, lives in Jämsä, non-disclosure order',
    }),
    turvakielto: true,
  },
  linnea: resident('linnea', 'Linnéa', 'Sundqvist', artificialHetu('1986-06-24', 'X', 950), '710', {
    fi: '40 vuotta, asuu Raaseporissa, puhuu ruotsia',
    sv: '40 år, bor i Raseborg, talar svenska',
    en: '40 years old, lives in Raseborg, speaks Swedish',
  }),
  pentti: resident('pentti', 'Pentti', 'Korhonen', artificialHetu('1986-10-05', 'W', 961), '172', {
    fi: '40 vuotta, asuu Joutsassa',
    sv: '40 år, bor i Joutsa',
    en: '40 years old, lives in Joutsa',
  }),
  mikael: resident('mikael', 'Mikael', 'Virtanen', artificialHetu('1979-02-11', '-', 973), '091', {
    fi: '47 vuotta, asuu Helsingissä',
    sv: '47 år, bor i Helsingfors',
    en: '47 years old, lives in Helsinki',
  }),
  olga: resident('olga', 'Olga', 'Saarinen', artificialHetu('1990-08-19', '-', 984), undefined, {
    fi: '36 vuotta, ei kotikuntaa Suomessa',
    sv: '36 år, ingen hemkommun i Finland',
    en: '36 years old, no home municipality in Finland',
  }),
  ...grantResidents,
} as const satisfies Record<string, ResidentPersona>

/** The people of the back offices. Joutsa offers no grants, so nobody there works on them. */
export const staff = {
  marketta: officer('marketta', 'jamsa', 'Marketta', 'Salonen', 'budget'),
  jorma: officer('jorma', 'jamsa', 'Jorma', 'Rantanen', 'budget'),
  kari: officer('kari', 'jamsa', 'Kari', 'Laine', 'contact'),
  sanna: { ...officer('sanna', 'jamsa', 'Sanna', 'Koski', 'grants'), duties: ['prepare', 'lead'] },
  ville: officer('ville', 'jamsa', 'Ville', 'Aalto'),
  tuula: officer('tuula', 'jamsa', 'Tuula', 'Heinonen', 'administrator'),
  gunilla: officer('gunilla', 'raasepori', 'Gunilla', 'Lindholm', 'budget'),
  kristian: officer('kristian', 'raasepori', 'Kristian', 'Nyman', 'contact'),
  maria: { ...officer('maria', 'raasepori', 'Maria', 'Westerlund', 'grants'), duties: ['prepare', 'lead'] },
  ida: officer('ida', 'raasepori', 'Ida', 'Backman'),
  bengt: officer('bengt', 'raasepori', 'Bengt', 'Holmberg', 'administrator'),
  pekka: officer('pekka', 'joutsa', 'Pekka', 'Hakala', 'budget'),
  liisa: officer('liisa', 'joutsa', 'Liisa', 'Nurmi', 'contact'),
  antti: officer('antti', 'joutsa', 'Antti', 'Kallio'),
  raija: officer('raija', 'joutsa', 'Raija', 'Toivonen', 'administrator'),
  ...grantStaff,
} as const satisfies Record<string, StaffPersona>

const named: readonly StaffPersona[] = Object.values(staff)

/** The staff of a town; a town that has nobody yet gets one person to each desk, so that it can be tried at once. */
export function staffOf(town: Town): readonly StaffPersona[] {
  const own = named.filter((person) => person.town === town.id)
  if (own.length > 0) return own
  const desks = [...town.services, 'administrator'] as const
  return desks.map((desk) => officer(`${town.id}-${desk}`, town.id, firstNames[desk], 'Esimerkki', desk))
}

const firstNames = { contact: 'Kaisa', grants: 'Anu', budget: 'Oskari', administrator: 'Paula' }
