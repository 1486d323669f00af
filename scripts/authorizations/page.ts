import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'
import { type Html, html } from '../identity-provider/html'
import { organisationsOf, type Role, roles } from './people'

type Texts = Readonly<{
  trial: string
  title: string
  lead: string
  organisations: string
  other: string
  role: string
  roles: Readonly<Record<Role, string>>
  go: string
  cancel: string
}>

const texts: Readonly<Record<Locale, Texts>> = {
  fi: {
    trial: 'Kokeiluvaltuudet. Yhteisöt ovat keksittyjä.',
    title: 'Kenen puolesta asioit?',
    lead: 'Valitse yhteisö ja se, mitä rekisteri kertoo sinun voivan tehdä.',
    organisations: 'Yhteisö',
    other: 'Muu yhteisö, Y-tunnus',
    role: 'Valtuus tai asema',
    roles: {
      mandate: 'Valtuus: avustushakemuksen tekeminen',
      chair: 'Yhdistyksen puheenjohtaja',
      soleSignatory: 'Nimenkirjoitusoikeus yksin',
      invoices: 'Valtuus: laskutus (ei riitä avustuksen hakemiseen)',
    },
    go: 'Siirry asiointipalveluun',
    cancel: 'Keskeytä ja palaa',
  },
  sv: {
    trial: 'Fullmakter på prov. Sammanslutningarna är påhittade.',
    title: 'Vem företräder du?',
    lead: 'Välj sammanslutningen och vad registret säger att du får göra.',
    organisations: 'Sammanslutning',
    other: 'Annan sammanslutning, FO-nummer',
    role: 'Fullmakt eller ställning',
    roles: {
      mandate: 'Fullmakt: ansöka om bidrag',
      chair: 'Föreningens ordförande',
      soleSignatory: 'Rätt att teckna namnet ensam',
      invoices: 'Fullmakt: fakturering (räcker inte för bidrag)',
    },
    go: 'Gå till tjänsten',
    cancel: 'Avbryt och gå tillbaka',
  },
  en: {
    trial: 'Authorizations for trying out. The organisations are made up.',
    title: 'For whom do you act?',
    lead: 'Choose the organisation, and what the register tells that you may do.',
    organisations: 'Organisation',
    other: 'Another organisation, business ID',
    role: 'Mandate or position',
    roles: {
      mandate: 'Mandate: applying for grants',
      chair: 'Chair of the association',
      soleSignatory: 'May sign alone',
      invoices: 'Mandate: invoices (not enough for grants)',
    },
    go: 'Go on to the service',
    cancel: 'Cancel and go back',
  },
}

/** Where a person chooses for whom they act. `carried`: what comes back with the form as it came. */
export function choicePage(town: Town, locale: Locale, carried: Readonly<Record<string, string>>): string {
  const t = texts[locale]
  const body = html`
    <p class="trial">${t.trial}</p>
    <p class="town">${town.name[locale]}</p>
    <h1>${t.title}</h1>
    <p class="lead">${t.lead}</p>
    <form method="post">
      ${Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <fieldset><legend>${t.organisations}</legend>
        ${organisationsOf(town).map(({ name, businessId }, at) => choice('organisation', businessId, `${name} (${businessId})`, at === 0))}
        <p><label>${t.other} <input name="other" maxlength="12" autocomplete="off"></label></p>
      </fieldset>
      <fieldset><legend>${t.role}</legend>
        ${(Object.keys(roles) as Role[]).map((role, at) => choice('role', role, t.roles[role], at === 0))}
      </fieldset>
      <p><button class="plain">${t.go}</button></p>
      <p><button class="quiet" name="cancel" value="yes">${t.cancel}</button></p>
    </form>`
  return html`<!doctype html>
<html lang="${locale}" class="${town.id}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${t.title}</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body><main>${body}
</main></body>
</html>
`.text
}

function choice(name: string, value: string, label: string, first: boolean): Html {
  const checked = first ? html` checked` : html``
  return html`<p><label><input type="radio" name="${name}" value="${value}"${checked}> ${label}</label></p>`
}
