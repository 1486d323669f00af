import { words } from '@/db/grants/forms/blocks/building/rules'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { formOf } from '@/db/grants/forms/blocks/rules'
import * as own from '../terms/rules'

/** NUOR-P: what the young want to do, with a grown-up answering for the money. */
export const youthGroup: own.ReadyCall = (year) =>
  own.ready({
    ...own.untilYearEnd(year),
    field: 'youth',
    kind: 'youthGroup',
    name: words(`Nuorten oma raha ${year}`, `Ungas egna pengar ${year}`, `Young people’s own money ${year}`),
    summary: words(
      'Nuorten ryhmille omaan ideaan, enintään 500 €. Yhdistystä ei tarvita.',
      'För grupper av unga till en egen idé, högst 500 €. Ingen förening behövs.',
      'For groups of young people and an idea of their own, at most €500. No association is needed.',
    ),
    terms: own.terms(
      words(
        'Ryhmässä on vähintään kolme 13–28-vuotiasta. Jos hakija on alle 18-vuotias, täysi-ikäinen takaaja vastaa rahoista.',
        'Gruppen har minst tre personer i åldern 13–28 år. Om den sökande är under 18 år svarar en myndig borgensperson för pengarna.',
        'The group has at least three people aged 13 to 28. If the applicant is under 18, an adult guarantor answers for the money.',
      ),
      own.onReceipts,
    ),
    rules: own.principles,
    eligibility: { kinds: ['group'], minimumAge: 13, maximumAge: 28, guarantor: true },
    maximumCents: 500_00,
    form: formOf('grant', 'applicant', 'project', 'assurances'),
    attachments: [papers.account],
    potCents: 4_000_00,
    decider: {
      ...own.byOfficeHolder,
      officeHolder: words('Nuorisopalveluiden esihenkilö', 'Chefen för ungdomstjänster', 'Head of youth services'),
    },
    payment: { ...own.receipts(100), advancePercent: 50 },
    report: null,
  })

/** STIP: for medals and work of the young. The same sum for everybody. */
export const stipend: own.ReadyCall = (year) =>
  own.ready({
    ...own.untilYearEnd(year),
    field: 'general',
    kind: 'stipend',
    name: words(`Nuorten stipendi ${year}`, `Stipendium för unga ${year}`, `Bursary for the young ${year}`),
    summary: words(
      '15–22-vuotiaille, jotka ovat saaneet mitalin kansallisissa tai kansainvälisissä kilpailuissa. 50 €.',
      'För personer i åldern 15–22 år som har fått medalj i nationella eller internationella tävlingar. 50 €.',
      'For those aged 15 to 22 who have won a medal in national or international competitions. €50.',
    ),
    terms: own.terms(
      words(
        'Ikä lasketaan hakuvuoden lopussa. Stipendin saa kerran vuodessa. Yhdistys tai koulu voi ehdottaa taiteen ja kulttuurin stipendiä.',
        'Åldern räknas vid årets slut. Stipendiet ges en gång per år. En förening eller skola kan föreslå stipendium för konst och kultur.',
        'Age is counted at the end of the year. The bursary is given once a year. An association or a school may propose one for art and culture.',
      ),
      own.whenFinal,
    ),
    rules: own.principles,
    eligibility: {
      kinds: ['person'],
      minimumAge: 15,
      maximumAge: 22,
      questions: [
        {
          key: 'medal',
          text: words(
            'Oletko saanut tänä vuonna mitalin kansallisissa tai kansainvälisissä kilpailuissa?',
            'Har du i år fått medalj i nationella eller internationella tävlingar?',
            'Have you won a medal this year in national or international competitions?',
          ),
          passes: 'yes',
          reason: words(
            'Stipendi on mitalin saaneille. Taiteen ja kulttuurin stipendiä voi ehdottaa yhdistys tai koulu.',
            'Stipendiet är för dem som har fått medalj. Stipendium för konst och kultur kan föreslås av en förening eller skola.',
            'The bursary is for medallists. One for art and culture may be proposed by an association or a school.',
          ),
        },
      ],
    },
    minimumCents: 50_00,
    maximumCents: 50_00,
    form: own.withQuestion(formOf('applicant', 'assurances'), 'applicant', {
      key: 'merit',
      type: 'prose',
      max: 1000,
      label: words(
        'Mistä kilpailusta ja mikä mitali?',
        'I vilken tävling och vilken medalj?',
        'Which competition and which medal?',
      ),
    }),
    attachments: [papers.merits, papers.account],
    potCents: 2_000_00,
    decider: own.byOfficeHolder,
    payment: { kind: 'lump' },
    report: null,
  })
