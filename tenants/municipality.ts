export type Locale = 'fi' | 'sv' | 'en'
export type Service = 'contact' | 'grants' | 'budget'
export type Localized<Text = string> = Readonly<Record<Locale, Text>>

/** Six-digit hex, so that contrast can be computed. */
export type Colour = `#${string}`

/** What a town chooses; every other colour is derived from these (colours.ts). */
export type Theme = Readonly<{
  brand: Colour
  onBrand: Colour
  accent: Colour
  mark: string
  pattern: string
  fonts: 'source-sans' | 'lora' | 'atkinson'
  /** Corner radius in pixels. */
  radius: 0 | 4 | 12
}>

export type ContactDetails = Readonly<{
  address: Localized
  phone: string
  email: string
  hours: Localized
  /** When the office closes from Monday to Friday, `15:00`: what must be there on a last day has to come before it. Otherwise at four. */
  closes?: readonly [string, string, string, string, string]
  website: string
}>

export type CourtId = 'helsinki' | 'hameenlinna' | 'itasuomi' | 'pohjoissuomi' | 'turku' | 'vaasa' | 'ahvenanmaa'

/** The administrative court of a town's region, to which a decision on a request for rectification is appealed; `courts.ts` holds all of them. */
export type Court = Readonly<{
  name: Localized
  /** Whose towns it judges, in English: for whoever sets a town up. */
  regions: string
  address: Localized
  phone: string
  email: string
  /** Where an appeal is made electronically. */
  service: string | null
}>

/** The words in which a town speaks of itself; inflected here, because Finnish place names do not follow rules. */
export type TownTexts = Readonly<{
  /** The name of the portal: "Oma Jämsä". */
  portal: Localized
  /** "Jämsän kaupunki" */
  organisation: Localized
  /** "Jämsässä" */
  inTown: Localized
  /** "Jämsän" */
  ofTown: Localized
  /** One sentence under the heading of the home page. */
  welcome: Localized
}>

/** Tiles as a service or a file of the town's own gives them. */
export type MapTiles = Readonly<{
  /** With `{z}`, `{x}` and `{y}`, or one file of all tiles (PMTiles, version 3) that ends in `.pmtiles`; a file of `public/<town>/` begins with `/`. */
  url: string
  /** What they hold: pictures, or the layers of Protomaps' basemap. Anything else needs a style that knows it. */
  kind: 'pictures' | 'protomaps'
  /** How many pixels wide a picture is; 256 unless told. */
  size?: 256 | 512
  /** The nearest zoom there are pictures of; nearer ones are enlarged. A PMTiles file tells it by itself. */
  nearest?: number
}>

/** Maps and addresses from outside; without them the town's own map and place names do, and nothing is asked of anybody. */
export type MapService = Readonly<{
  /** A MapLibre style. */
  style?: string
  /** Tiles beneath the town's own plain map, where no style is named. */
  tiles?: MapTiles
  /** Where else a style has its tiles, fonts and pictures from: whole addresses, of which the origin counts. */
  origins?: readonly string[]
  /** Whose map it is, as its licence wants it said. */
  attribution?: string
  /** Where addresses are asked for in the manner of Pelias (Digitransit, the National Land Survey): the whole URL without the words. */
  geocoder?: string
}>

export type Municipality<Id extends string = string> = Readonly<{
  id: Id
  name: Localized
  /** Statistics Finland's three digits, as in a resident's claims. */
  code: string
  /** The first is the address in links and letters. */
  hostnames: readonly [string, ...string[]]
  /** The first is the language a newcomer meets. */
  locales: readonly [Locale, ...Locale[]]
  services: readonly Service[]
  /** Without it instructions name the court of the region, and the desk writes which it is. */
  court?: CourtId
  identity: 'suomifi'
  /** What Suomi.fi e-Authorizations knows the town by, where it has a permit of its own; without it mandates are told on paper alone. */
  authorizations?: Readonly<{ clientId: string }>
  texts: TownTexts
  contact: ContactDetails
  accessibility: Readonly<{ email: string; reviewed: string }>
  /**
   * `from`: the address the portal's mails come from; nobody reads what is sent there. `inbox`: where residents write, and their answers to
   * those mails go (with `+…` before the @); what is sent there becomes cases.
   */
  mail: Readonly<{ from: string; inbox?: string }>
  privacy: Readonly<{ email: string }>
  /** Where what must be registered is handed over, when that is not the address of the contact details. */
  registry?: Readonly<{ email: string }>
  /** The account grants are paid from, with what its bank knows the town by, and the town's business id for the tax administration. Without one no payment file is made. */
  payer?: Readonly<{ iban: string; bic?: string; service?: string; businessId: string }>
  theme: Theme
  /** Where the details of an organisation are fetched by its Y-tunnus (the open data of PRH, version 3); without it they are written by hand. */
  companyRegister?: string
  map?: MapService
}>
