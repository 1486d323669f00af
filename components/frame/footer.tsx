import type { NavigationItem } from '@/components/frame/header'
import { type Language, LanguageList } from '@/components/frame/languages'
import { Link, PhoneLink } from '@/components/ui/link'

export type FooterLabels = { phone: string; email: string; hours: string; about: string; languages: string }

type Props = {
  organisation: string
  contact: { address: string; phone: string; email: string; hours: string; website: string }
  /** Accessibility statement, privacy notice, about the service. */
  links: readonly NavigationItem[]
  languages: readonly Language[]
  labels: FooterLabels
  /** One line at the very end: whose service this is. */
  end?: string
}

export function Footer({ organisation, contact, links, languages, labels, end }: Props) {
  return (
    <footer className="site-footer">
      <div className="page">
        <div className="site-footer-columns">
          <section aria-labelledby="footer-contact">
            <h2 id="footer-contact">{organisation}</h2>
            <address>
              {contact.address && <p>{contact.address}</p>}
              {contact.phone && (
                <p>
                  {labels.phone} <PhoneLink number={contact.phone} />
                </p>
              )}
              <p>
                {labels.email} <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            </address>
            <p>
              <a href={contact.website}>{contact.website.replace(/^https:\/\//, '')}</a>
            </p>
          </section>
          <section aria-labelledby="footer-hours">
            <h2 id="footer-hours">{labels.hours}</h2>
            <p>{contact.hours}</p>
          </section>
          <nav aria-labelledby="footer-about">
            <h2 id="footer-about">{labels.about}</h2>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <section aria-labelledby="footer-languages">
            <h2 id="footer-languages">{labels.languages}</h2>
            <LanguageList languages={languages} />
          </section>
        </div>
        {end && <p className="site-footer-end">{end}</p>}
      </div>
    </footer>
  )
}
