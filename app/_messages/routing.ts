import { defineRouting } from 'next-intl/routing'
import type { Locale } from '@/tenants/municipality'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}

/** Every page, and its path in the reader's words. The desk keeps one path in all languages. */
export const routing = defineRouting({
  locales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/sign-in': { fi: '/kirjaudu', sv: '/logga-in', en: '/sign-in' },
    '/accessibility': { fi: '/saavutettavuus', sv: '/tillganglighet', en: '/accessibility' },
    '/privacy': { fi: '/tietosuoja', sv: '/dataskydd', en: '/privacy' },
    '/mine': { fi: '/omat-asiat', sv: '/mina-arenden', en: '/my-matters' },
    '/mine/data': { fi: '/omat-asiat/tiedot', sv: '/mina-arenden/uppgifter', en: '/my-matters/data' },
    '/contact': { fi: '/palaute', sv: '/respons', en: '/feedback' },
    '/contact/api': { fi: '/palaute/rajapinta', sv: '/respons/granssnitt', en: '/feedback/interface' },
    '/contact/new/[topic]': {
      fi: '/palaute/uusi/[topic]',
      sv: '/respons/ny/[topic]',
      en: '/feedback/new/[topic]',
    },
    '/contact/follow/[case]': {
      fi: '/palaute/seuraa/[case]',
      sv: '/respons/folj/[case]',
      en: '/feedback/follow/[case]',
    },
    '/contact/follow/mail/[key]': {
      fi: '/palaute/seuraa/posti/[key]',
      sv: '/respons/folj/post/[key]',
      en: '/feedback/follow/mail/[key]',
    },
    '/contact/answer/[forward]': {
      fi: '/palaute/vastaa/[forward]',
      sv: '/respons/svara/[forward]',
      en: '/feedback/answer/[forward]',
    },
    '/contact/published': { fi: '/palaute/julkaistut', sv: '/respons/publicerade', en: '/feedback/published' },
    '/contact/published/[case]': {
      fi: '/palaute/julkaistut/[case]',
      sv: '/respons/publicerade/[case]',
      en: '/feedback/published/[case]',
    },
    '/grants': { fi: '/avustukset', sv: '/bidrag', en: '/grants' },
    '/budget': { fi: '/osallistu', sv: '/delta', en: '/take-part' },
    '/budget/[round]': { fi: '/osallistu/[round]', sv: '/delta/[round]', en: '/take-part/[round]' },
    '/budget/[round]/rules': {
      fi: '/osallistu/[round]/saannot',
      sv: '/delta/[round]/regler',
      en: '/take-part/[round]/rules',
    },
    '/budget/[round]/ideas': {
      fi: '/osallistu/[round]/ideat',
      sv: '/delta/[round]/ideer',
      en: '/take-part/[round]/ideas',
    },
    '/budget/[round]/ideas/new': {
      fi: '/osallistu/[round]/ideat/uusi',
      sv: '/delta/[round]/ideer/ny',
      en: '/take-part/[round]/ideas/new',
    },
    '/budget/[round]/ideas/[idea]': {
      fi: '/osallistu/[round]/ideat/[idea]',
      sv: '/delta/[round]/ideer/[idea]',
      en: '/take-part/[round]/ideas/[idea]',
    },
    '/budget/[round]/ideas/[idea]/edit': {
      fi: '/osallistu/[round]/ideat/[idea]/muokkaa',
      sv: '/delta/[round]/ideer/[idea]/andra',
      en: '/take-part/[round]/ideas/[idea]/edit',
    },
    '/budget/[round]/ideas/[idea]/pictures': {
      fi: '/osallistu/[round]/ideat/[idea]/kuvat',
      sv: '/delta/[round]/ideer/[idea]/bilder',
      en: '/take-part/[round]/ideas/[idea]/pictures',
    },
    '/budget/[round]/ideas/[idea]/withdraw': {
      fi: '/osallistu/[round]/ideat/[idea]/peru',
      sv: '/delta/[round]/ideer/[idea]/aterta',
      en: '/take-part/[round]/ideas/[idea]/withdraw',
    },
    '/budget/[round]/ideas/[idea]/report': {
      fi: '/osallistu/[round]/ideat/[idea]/ilmoita',
      sv: '/delta/[round]/ideer/[idea]/anmal',
      en: '/take-part/[round]/ideas/[idea]/report',
    },
    '/budget/[round]/proposals': {
      fi: '/osallistu/[round]/ehdotukset',
      sv: '/delta/[round]/forslag',
      en: '/take-part/[round]/proposals',
    },
    '/budget/[round]/proposals/[proposal]': {
      fi: '/osallistu/[round]/ehdotukset/[proposal]',
      sv: '/delta/[round]/forslag/[proposal]',
      en: '/take-part/[round]/proposals/[proposal]',
    },
    '/budget/[round]/vote': {
      fi: '/osallistu/[round]/aanesta',
      sv: '/delta/[round]/rosta',
      en: '/take-part/[round]/vote',
    },
    '/budget/[round]/vote/review': {
      fi: '/osallistu/[round]/aanesta/tarkista',
      sv: '/delta/[round]/rosta/granska',
      en: '/take-part/[round]/vote/review',
    },
    '/budget/[round]/vote/receipt': {
      fi: '/osallistu/[round]/aanesta/kuitti',
      sv: '/delta/[round]/rosta/kvitto',
      en: '/take-part/[round]/vote/receipt',
    },
    '/budget/[round]/result': {
      fi: '/osallistu/[round]/tulos',
      sv: '/delta/[round]/resultat',
      en: '/take-part/[round]/result',
    },
    '/budget/[round]/result/compare': {
      fi: '/osallistu/[round]/tulos/vertailu',
      sv: '/delta/[round]/resultat/jamforelse',
      en: '/take-part/[round]/result/compare',
    },
    '/desk': '/desk',
    '/desk/people': '/desk/people',
    '/desk/journal': '/desk/journal',
    '/desk/notices': '/desk/notices',
    '/desk/notices/[notice]': '/desk/notices/[notice]',
    '/desk/contact': '/desk/contact',
    '/desk/contact/mails': '/desk/contact/mails',
    '/desk/contact/api': '/desk/contact/api',
    '/desk/contact/new': '/desk/contact/new',
    '/desk/contact/templates': '/desk/contact/templates',
    '/desk/contact/templates/[template]': '/desk/contact/templates/[template]',
    '/desk/contact/receivers': '/desk/contact/receivers',
    '/desk/contact/receivers/[receiver]': '/desk/contact/receivers/[receiver]',
    '/desk/contact/views': '/desk/contact/views',
    '/desk/contact/bulk/[bulk]': '/desk/contact/bulk/[bulk]',
    '/desk/contact/[case]': '/desk/contact/[case]',
    '/desk/contact/[case]/photos/[photo]': '/desk/contact/[case]/photos/[photo]',
    '/desk/contact/[case]/send': '/desk/contact/[case]/send',
    '/desk/contact/absences': '/desk/contact/absences',
    '/desk/contact/topics': '/desk/contact/topics',
    '/desk/contact/topics/[topic]': '/desk/contact/topics/[topic]',
    '/desk/contact/topics/[topic]/questions/[question]': '/desk/contact/topics/[topic]/questions/[question]',
    '/desk/contact/units': '/desk/contact/units',
    '/desk/contact/units/[unit]': '/desk/contact/units/[unit]',
    '/desk/contact/exchange': '/desk/contact/exchange',
    '/desk/contact/exchange/hooks': '/desk/contact/exchange/hooks',
    '/desk/contact/exchange/hooks/[webhook]': '/desk/contact/exchange/hooks/[webhook]',
    '/desk/contact/exchange/[receiver]': '/desk/contact/exchange/[receiver]',
    '/desk/contact/retention': '/desk/contact/retention',
    '/desk/contact/retention/[topic]': '/desk/contact/retention/[topic]',
    '/desk/contact/routing': '/desk/contact/routing',
    '/desk/contact/routing/[rule]': '/desk/contact/routing/[rule]',
    '/desk/budget': '/desk/budget',
    '/desk/budget/new': '/desk/budget/new',
    '/desk/budget/[round]': '/desk/budget/[round]',
    '/desk/budget/[round]/settings': '/desk/budget/[round]/settings',
    '/desk/budget/[round]/ideas': '/desk/budget/[round]/ideas',
    '/desk/budget/[round]/ideas/[idea]': '/desk/budget/[round]/ideas/[idea]',
    '/desk/budget/[round]/proposals': '/desk/budget/[round]/proposals',
    '/desk/budget/[round]/proposals/new': '/desk/budget/[round]/proposals/new',
    '/desk/budget/[round]/proposals/[proposal]': '/desk/budget/[round]/proposals/[proposal]',
    '/desk/budget/[round]/moderation': '/desk/budget/[round]/moderation',
    '/desk/budget/[round]/freeze': '/desk/budget/[round]/freeze',
    '/desk/budget/[round]/count': '/desk/budget/[round]/count',
    '/desk/budget/[round]/follow-up': '/desk/budget/[round]/follow-up',
    '/desk/budget/[round]/follow-up/[proposal]': '/desk/budget/[round]/follow-up/[proposal]',
  },
})

export type Page = keyof typeof routing.pathnames
