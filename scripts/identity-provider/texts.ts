import type { Desk } from '@/db/actors'
import type { Locale } from '@/tenants/municipality'

type Texts = Readonly<{
  title: { suomifi: string; staff: string }
  lead: { suomifi: string; staff: string }
  trial: string
  here: (town: string) => string
  elsewhere: string
  desks: Readonly<Record<Desk, string>>
  noDesk: string
  cancel: string
  signOut: { title: string; lead: string; button: string; done: string; doneLead: string }
  ended: { title: string; lead: string }
  failed: string
}>

export const texts: Readonly<Record<Locale, Texts>> = {
  fi: {
    title: { suomifi: 'Kuka olet?', staff: 'Kuka olet töissä?' },
    lead: {
      suomifi: 'Valitse henkilö. Asioit portaalissa hänenä.',
      staff: 'Valitse työntekijä. Näet portaalissa sen, mitä hän näkee.',
    },
    trial: 'Kokeilutunnistus. Henkilöt ovat keksittyjä.',
    here: (town) => `Kotikunta ${town}`,
    elsewhere: 'Muualta',
    desks: {
      contact: 'Palaute',
      grants: 'Avustukset',
      budget: 'Osallistuva budjetointi',
      administrator: 'Pääkäyttäjä',
    },
    noDesk: 'Ei tehtäviä portaalissa',
    cancel: 'Keskeytä tunnistautuminen',
    signOut: {
      title: 'Kirjaudutaan ulos',
      lead: 'Palaat hetken kuluttua portaaliin.',
      button: 'Kirjaudu ulos',
      done: 'Olet kirjautunut ulos',
      doneLead: 'Voit sulkea sivun.',
    },
    ended: {
      title: 'Tunnistautuminen on vanhentunut',
      lead: 'Palaa kunnan sivulle ja aloita tunnistautuminen uudelleen.',
    },
    failed: 'Tunnistautuminen ei onnistunut',
  },
  sv: {
    title: { suomifi: 'Vem är du?', staff: 'Vem är du på jobbet?' },
    lead: {
      suomifi: 'Välj en person. Du uträttar ärenden som den personen.',
      staff: 'Välj en anställd. Du ser i portalen det som den personen ser.',
    },
    trial: 'Identifiering på prov. Personerna är påhittade.',
    here: (town) => `Hemkommun ${town}`,
    elsewhere: 'Från annan ort',
    desks: { contact: 'Respons', grants: 'Bidrag', budget: 'Deltagande budgetering', administrator: 'Administratör' },
    noDesk: 'Inga uppgifter i portalen',
    cancel: 'Avbryt identifieringen',
    signOut: {
      title: 'Du loggas ut',
      lead: 'Om en stund är du tillbaka i portalen.',
      button: 'Logga ut',
      done: 'Du har loggat ut',
      doneLead: 'Du kan stänga sidan.',
    },
    ended: {
      title: 'Identifieringen har gått ut',
      lead: 'Gå tillbaka till kommunens sida och börja identifieringen på nytt.',
    },
    failed: 'Identifieringen lyckades inte',
  },
  en: {
    title: { suomifi: 'Who are you?', staff: 'Who are you at work?' },
    lead: {
      suomifi: 'Choose a person. You use the portal as them.',
      staff: 'Choose a member of staff. You see in the portal what they see.',
    },
    trial: 'Identification for trying out. The people are made up.',
    here: (town) => `Home municipality ${town}`,
    elsewhere: 'From elsewhere',
    desks: { contact: 'Feedback', grants: 'Grants', budget: 'Participatory budgeting', administrator: 'Administrator' },
    noDesk: 'No tasks in the portal',
    cancel: 'Cancel identification',
    signOut: {
      title: 'Signing you out',
      lead: 'In a moment you are back in the portal.',
      button: 'Sign out',
      done: 'You have signed out',
      doneLead: 'You can close this page.',
    },
    ended: {
      title: 'This identification has expired',
      lead: 'Go back to the municipality’s page and start again.',
    },
    failed: 'Identification did not succeed',
  },
}

const locales: readonly string[] = Object.keys(texts)

/** The first language asked for that we speak; Finnish otherwise. */
export function localeOf(asked: unknown): Locale {
  const wanted = String(asked ?? '').split(/[\s-]+/)
  return (wanted.find((locale) => locales.includes(locale)) ?? 'fi') as Locale
}
