import { Account, type AccountProps } from '@/components/frame/account'
import { type Language, Languages } from '@/components/frame/languages'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

export type NavigationItem = { href: string; label: string; current?: boolean }
export type HeaderLabels = { home: string; navigation: string; menu: string; languages: string; search?: string }

type Props = {
  town: { portal: string; organisation: string; mark: string }
  homeHref: string
  navigation: readonly NavigationItem[]
  languages: readonly Language[]
  account: AccountProps
  /** For whom the reader acts, when not for themselves, and where that is changed. */
  acting?: { text: string; change: string; href: string }
  /** Where a search goes and the name of its field. */
  search?: { action: string; name: string; value?: string }
  labels: HeaderLabels
}

export function Header({ town, homeHref, acting, ...rest }: Props) {
  const { navigation, languages, account, search, labels } = rest
  return (
    <header className="site-header">
      <div className="page site-header-row">
        <Link className="site-name" href={homeHref}>
          {/* biome-ignore lint/performance/noImgElement: a small SVG mark */}
          <img src={town.mark} alt="" width="44" height="44" />
          <span>
            <span className="site-name-portal">{town.portal}</span>
            <span className="site-name-organisation">{town.organisation}</span>
            <span className="sr-only">, {labels.home}</span>
          </span>
        </Link>
        <div className="site-header-tools">
          {search && labels.search && <Search {...search} label={labels.search} />}
          <Languages label={labels.languages} languages={languages} />
          <Account {...account} />
        </div>
        <Menu {...rest} />
      </div>
      <nav className="site-navigation page" aria-label={labels.navigation}>
        <NavigationList items={navigation} />
      </nav>
      {acting && (
        <p className="acting-band">
          <span className="page">
            {acting.text} <Link href={acting.href}>{acting.change}</Link>
          </span>
        </p>
      )}
    </header>
  )
}

/** On a phone everything behind one button: a details element, which opens without JavaScript. */
function Menu({ navigation, languages, account, search, labels }: Omit<Props, 'town' | 'homeHref' | 'acting'>) {
  const { signedIn, signIn } = account
  const own = signedIn ? { href: signedIn.href, label: `${signedIn.place}: ${signedIn.name}` } : signIn
  return (
    <details className="site-menu">
      <summary>
        <Icon name="menu" className="icon-open" />
        <Icon name="close" className="icon-close" />
        {labels.menu}
      </summary>
      <div className="site-menu-body">
        <nav aria-label={labels.navigation}>
          <NavigationList items={[...navigation, own]} className="site-menu-list" />
        </nav>
        {signedIn?.signOut}
        {search && labels.search && <Search {...search} label={labels.search} />}
        <Languages label={labels.languages} languages={languages} />
      </div>
    </details>
  )
}

function NavigationList({ items, className }: { items: readonly NavigationItem[]; className?: string }) {
  return (
    <ul className={className}>
      {items.map(({ href, label, current }) => (
        <li key={href}>
          <Link href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Search({ action, name, value, label }: { action: string; name: string; value?: string; label: string }) {
  return (
    <search aria-label={label}>
      <form className="header-search" action={action} method="get">
        <input
          className="input"
          type="search"
          name={name}
          defaultValue={value}
          aria-label={label}
          placeholder={label}
        />
        <button type="submit" aria-label={label}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
