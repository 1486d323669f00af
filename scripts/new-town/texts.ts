import type { Answers } from '@/scripts/new-town/town'
import type { Municipality } from '@/tenants/municipality'

type Words = Pick<Municipality, 'texts' | 'contact' | 'accessibility' | 'privacy' | 'mail'>

/** Words to begin with; the town edits them in its own file. */
export function textsOf(answers: Answers): Words {
  const { email, website } = reachable(answers)
  return {
    texts: townTexts(answers),
    contact: {
      address: { fi: answers.address, sv: answers.address, en: answers.address },
      phone: answers.phone,
      email,
      hours: { fi: 'ma–pe klo 9.00–15.00', sv: 'mån–fre kl. 9.00–15.00', en: 'Mon–Fri 9.00–15.00' },
      website,
    },
    accessibility: { email, reviewed: Temporal.Now.plainDateISO('Europe/Helsinki').toString() },
    privacy: { email },
    mail: { from: email.replace(/^[^@]*/, 'ei-vastata') },
  }
}

function townTexts(answers: Answers) {
  const { 'name-fi': fi, 'name-sv': sv, 'name-en': en, kind } = answers
  const city = kind === 'kaupunki'
  return {
    portal: { fi: `Oma ${fi}`, sv: `Mitt ${sv}`, en: `My ${en}` },
    organisation: {
      fi: `${answers['of-fi']} ${kind}`,
      sv: `${fi === sv ? sv : possessive(sv, '')} ${city ? 'stad' : 'kommun'}`,
      en: `${city ? 'City' : 'Municipality'} of ${en}`,
    },
    inTown: { fi: answers['in-fi'], sv: `i ${sv}`, en: `in ${en}` },
    ofTown: { fi: answers['of-fi'], sv: possessive(sv, ''), en: possessive(en, '’') },
    welcome: {
      fi: 'Kerro, mikä toimii ja mikä ei, ja päätä muiden asukkaiden kanssa yhteisistä asioista.',
      sv: 'Berätta vad som fungerar och vad som inte gör det, och besluta om det gemensamma med andra invånare.',
      en: 'Tell us what works and what does not, and decide on shared things with your neighbours.',
    },
  }
}

/** Without other word, the registry and the website of the first hostname's domain. */
function reachable({ email, website, host }: Answers) {
  const domain = (host[0] ?? '').split('.').slice(-2).join('.')
  return { email: email || `kirjaamo@${domain}`, website: website || `https://www.${domain}` }
}

function possessive(name: string, apostrophe: string) {
  return /[sxz]$/i.test(name) ? `${name}${apostrophe}` : `${name}${apostrophe}s`
}
