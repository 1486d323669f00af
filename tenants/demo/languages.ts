import { work } from './fi/desk'
import { green } from './fi/green'
import { manners } from './fi/manners'
import { services } from './fi/services'
import { streets } from './fi/streets'
import type { DemoLanguage } from './story'
import { work as arbete } from './sv/desk'
import { green as gront } from './sv/green'
import { manners as seder } from './sv/manners'
import { services as tjanster } from './sv/services'
import { streets as gator } from './sv/streets'

/** The stories in each language they are written in. */
export const demoLanguages: Readonly<Record<'fi' | 'sv', DemoLanguage>> = {
  fi: { topics: { ...streets, ...green, ...services }, manners, work },
  sv: { topics: { ...gator, ...gront, ...tjanster }, manners: seder, work: arbete },
}
