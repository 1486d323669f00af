import type { Locale } from '@/tenants/municipality'
import type { ResidentPersona, StaffPersona } from '../persona'
import { staffOf } from '../personas'
import { everyResident } from './accounts'
import type { doorOf } from './clients'
import { type Html, html, trusted } from './html'
import { localeOf, texts } from './texts'

type Door = NonNullable<ReturnType<typeof doorOf>>

/** The people who may come in by a door: every resident, since people visit other towns; but only the town's own staff. */
export function peopleAt({ town, kind }: Door): readonly (ResidentPersona | StaffPersona)[] {
  return kind === 'staff' ? staffOf(town) : everyResident
}

/** One click signs in: each person is a button. */
export function personaPage(door: Door, uid: string, locale: Locale) {
  const { town, kind } = door
  const t = texts[locale]
  const body = html`
    <p class="trial">${t.trial}</p>
    <p class="town">${town.name[locale]}</p>
    <h1>${t.title[kind]}</h1>
    <p class="lead">${t.lead[kind]}</p>
    <form method="post" action="/valitse/${uid}">
      ${groups(door, locale)}
      <p><button class="quiet" name="cancel" value="yes">${t.cancel}</button></p>
    </form>
    <nav><ul>${town.locales.map((other) => languageLink(other, locale, uid))}</ul></nav>`
  return page(locale, `${t.title[kind]} – ${town.name[locale]}`, body, town.id)
}

/** Submitted by the script at once; without JavaScript by its button. */
export function signOutPage(form: string, asked: unknown) {
  const locale = localeOf(asked)
  const { title, lead, button } = texts[locale].signOut
  const body = html`
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${trusted(form)}
    <p><button class="plain" form="op.logoutForm" name="logout" value="yes" id="continue">${button}</button></p>
    <script src="/continue.js"></script>`
  return page(locale, title, body)
}

export function signedOutPage(asked: unknown) {
  const locale = localeOf(asked)
  const { done, doneLead } = texts[locale].signOut
  return page(locale, done, html`<h1>${done}</h1><p class="lead">${doneLead}</p>`)
}

export function expiredPage(asked: unknown) {
  const locale = localeOf(asked)
  const { title, lead } = texts[locale].ended
  return page(locale, title, html`<h1>${title}</h1><p class="lead">${lead}</p>`)
}

export function errorPage(asked: unknown, detail: string) {
  const locale = localeOf(asked)
  const { failed, ended } = texts[locale]
  return page(locale, failed, html`<h1>${failed}</h1><p class="lead">${ended.lead}</p><p><code>${detail}</code></p>`)
}

function groups({ town, kind }: Door, locale: Locale) {
  const t = texts[locale]
  if (kind === 'staff') return people(staffOf(town), locale)
  const here = everyResident.filter(({ kotikunta }) => kotikunta === town.code)
  const elsewhere = everyResident.filter(({ kotikunta }) => kotikunta !== town.code)
  const group = (heading: string, members: readonly ResidentPersona[]) =>
    members.length > 0 ? [html`<h2>${heading}</h2>${people(members, locale)}`] : []
  return [...group(t.here(town.name[locale]), here), ...group(t.elsewhere, elsewhere)]
}

function people(members: readonly (ResidentPersona | StaffPersona)[], locale: Locale) {
  return html`<ul class="people">${members.map((person) => button(person, locale))}</ul>`
}

function button(person: ResidentPersona | StaffPersona, locale: Locale) {
  const { id, givenName, familyName } = person
  return html`
      <li><button name="persona" value="${id}">
        <span class="initials" aria-hidden="true">${`${givenName.charAt(0)}${familyName.charAt(0)}`}</span>
        <span class="who"><strong>${givenName} ${familyName}</strong> <span>${about(person, locale)}</span></span>
      </button></li>`
}

function about(person: ResidentPersona | StaffPersona, locale: Locale) {
  if ('about' in person) return person.about[locale]
  const { desks, noDesk } = texts[locale]
  return person.desks.map((desk) => desks[desk]).join(', ') || noDesk
}

function languageLink(other: Locale, current: Locale, uid: string) {
  const name = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }[other]
  if (other === current) return html`<li lang="${other}" aria-current="true">${name}</li>`
  return html`<li><a href="/valitse/${uid}?kieli=${other}" lang="${other}" hreflang="${other}">${name}</a></li>`
}

function page(locale: Locale, title: string, body: Html, town = '') {
  return html`<!doctype html>
<html lang="${locale}" class="${town}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body><main>${body}
</main></body>
</html>
`.text
}
