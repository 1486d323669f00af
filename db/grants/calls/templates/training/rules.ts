import { words } from '@/db/grants/forms/blocks/building/rules'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { formOf } from '@/db/grants/forms/blocks/rules'
import type { Words } from '@/db/grants/forms/input'
import * as own from '../terms/rules'

type About = {
  readonly name: readonly [fi: string, sv: string, en: string]
  readonly summary: Required<Words>
  readonly covers: Required<Words>
  readonly potCents: number
}

/** KOUL, KILPA, KARTTA: a club's costs of the year, applied for in the autumn and paid against receipts. */
const ofCosts =
  ({ name: [fi, sv, en], summary, covers, potCents }: About): own.ReadyCall =>
  (year) =>
    own.ready({
      ...own.inAutumn(year),
      field: 'sports',
      kind: 'training',
      name: words(`${fi} ${year}`, `${sv} ${year}`, `${en} ${year}`),
      summary,
      terms: own.terms(
        covers,
        words(
          'Avustus on enintään puolet hyväksytyistä kuluista.',
          'Bidraget är högst hälften av de godkända kostnaderna.',
          'The grant is at most half of the accepted costs.',
        ),
        own.ownShare,
        own.onReceipts,
        own.lateIsLate,
      ),
      rules: own.principles,
      eligibility: { kinds: ['association'] },
      minimumCents: 50_00,
      form: formOf('grant', 'applicant', 'support', 'project', 'economy', 'assurances'),
      attachments: [papers.projectPlan, papers.account],
      potCents,
      decider: own.byOfficeHolder,
      payment: own.receipts(50),
      report: null,
    })

/** KOUL: courses of instructors and coaches. */
export const courses = ofCosts({
  name: ['Koulutusavustus', 'Utbildningsbidrag', 'Training grant'],
  summary: words(
    'Seuroille ohjaajien, valmentajien ja muiden seuratoimijoiden kursseihin.',
    'För föreningar: kurser för ledare, tränare och andra föreningsaktiva.',
    'For clubs: courses of instructors, coaches and other volunteers.',
  ),
  covers: words(
    'Avustus kattaa kurssimaksuja, matkoja ja majoitusta. Kurssi on lajiliiton tai muun koulutuksen järjestäjän.',
    'Bidraget täcker kursavgifter, resor och logi. Kursen ordnas av ett grenförbund eller någon annan utbildare.',
    'The grant covers course fees, travel and lodging. The course is given by a sports federation or another trainer.',
  ),
  potCents: 4_000_00,
})

/** KILPA: journeys to competitions. */
export const competitions = ofCosts({
  name: ['Kilpailumatka-avustus', 'Bidrag för tävlingsresor', 'Grant for competition trips'],
  summary: words(
    'Seuroille SM-kilpailujen ja kansainvälisten kilpailujen matkoihin.',
    'För föreningar: resor till FM-tävlingar och internationella tävlingar.',
    'For clubs: trips to Finnish championships and international competitions.',
  ),
  covers: words(
    'Avustus kattaa urheilijoiden ja heidän huoltajiensa matkoja, majoitusta ja osanottomaksuja.',
    'Bidraget täcker idrottarnas och deras ledares resor, logi och anmälningsavgifter.',
    'The grant covers travel, lodging and entry fees of the athletes and those who go with them.',
  ),
  potCents: 4_000_00,
})

/** KARTTA: maps for orienteering and outings. */
export const maps = ofCosts({
  name: ['Kartta-avustus', 'Kartbidrag', 'Map grant'],
  summary: words(
    'Seuroille suunnistus- ja ulkoilukarttojen tekemiseen.',
    'För föreningar som gör orienterings- och friluftskartor.',
    'For clubs that make orienteering and outdoor maps.',
  ),
  covers: words(
    'Avustus kattaa kartan pohja-aineistoa, maastotyötä, piirtämistä ja painamista. Kartta on kaikkien saatavilla.',
    'Bidraget täcker kartunderlag, terrängarbete, ritning och tryck. Kartan är tillgänglig för alla.',
    'The grant covers base data, field work, drawing and printing. The map is available to everybody.',
  ),
  potCents: 2_000_00,
})
