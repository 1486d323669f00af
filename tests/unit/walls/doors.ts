import { ideaFilters } from '@/db/budget/ideas/input'
import { proposalFilters } from '@/db/budget/proposals/list/input'
import { absenceInput } from '@/db/contact/absences/input'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { endingKeyOf } from '@/db/contact/endings/reads'
import { figureFilters } from '@/db/contact/figures/dashboard/input'
import { monthsUpTo } from '@/db/contact/figures/rules'
import { filtersOf } from '@/db/contact/open311/filters/input'
import { saidIn } from '@/db/contact/open311/input'
import { publishedFilters } from '@/db/contact/publications/input'
import { ruleInput } from '@/db/contact/routing/input'
import { changeWatchInput, watchInput } from '@/db/contact/watches/input'
import { applicationFilters } from '@/db/grants/applications/queue/input'
import { isTiedTo, notTiedTo } from '@/db/grants/ties/owners/reads'
import { journalSearch } from '@/db/journal/input'
import { mapOf } from '@/tenants/maps'
import { type canary, grantCall, secretLink, token } from './canaries'

/** What to ask for at each read and write: another town's rows. `bag` holds every field an input may want. */
export function doorsTo(ids: Record<string, string>, word: typeof canary) {
  const of = (table: string) => ids[table] ?? ''
  const [round, idea, comment, proposal, file] = ['rounds', 'ideas', 'comments', 'proposals', 'files'].map(of)
  const [openIdea, openComment] = [of('open_ideas'), of('open_comments')]
  const answerLink = endingKeyOf(of('ends') || crypto.randomUUID(), of('reporters') || crypto.randomUUID())
  const slug = 'kanaria'
  const texts = { fi: 'x', sv: 'x', en: 'x' }
  const clock = new Date('2026-12-01T10:00:00Z')
  const drawnPicture = { width: 1, height: 1, large: Buffer.from('x'), small: Buffer.from('x') }
  const upload = { bytes: Buffer.from('not a picture'), name: 'x.jpg', type: 'image/jpeg', alt: 'x' }
  const view = { state: 'all', words: '', page: 1, category: null, pot: null, sort: 'oldest' }
  const notice = {
    id: null,
    submission: null,
    version: null,
    title: texts,
    body: texts,
    showFrom: clock,
    showUntil: null,
  }
  const routing = ruleInput.parse({ name: 'x', kind: 'repair', unit: of('units') || crypto.randomUUID() })
  const ring = [
    [25.1, 61.8],
    [25.2, 61.8],
    [25.2, 61.9],
  ] as const
  const area = { area: 'kanaria', submission: null, version: 1, name: texts, corners: [...ring] }
  const topic = {
    ...{ topic: 'kanaria', version: 1, code: null, name: texts, description: {}, keywords: '', kind: 'repair' },
    ...{ group: 'streets', unit: of('units'), place: 'none', publishable: false, days: 5, warn: null },
  }
  const organisation = {
    ...{ form: 'association', name: 'x', businessId: null, registerNumber: null, domicile: null, foundedOn: null },
    ...{ registeredOn: null, email: null, phone: null, website: null, street: null, postcode: null, postOffice: null },
  }
  const paper = {
    ...{ arrivedAt: clock, way: 'post', language: 'fi', kind: 'person', register: null, name: 'x' },
    ...{ street: 'x', postcode: '42100', postOffice: 'x' },
  }
  const question = {
    ...{ question: null, code: null, type: 'text', label: texts, hint: {}, choices: [], when: null },
    ...{ required: false, hidden: false },
  }
  const sentRequest = {
    ...{ text: 'x', place: 'x', point: null, name: null },
    ...{ email: null, phone: null, note: null, pictures: [] },
  }
  const bag = {
    ...{
      round,
      idea,
      comment,
      proposal,
      file,
      pot: of('pots'),
      count: of('counts'),
      ideas: [idea],
      numbers: [1],
      assignee: of('staff'),
      dueOn: null,
      view: '',
    },
    ...{
      title: 'x',
      text: 'x',
      place: 'x',
      category: 'sports',
      cents: 100,
      rough: null,
      cost: 100,
      upkeep: null,
      estimate: null,
      yearly: null,
    },
    ...{
      stance: 'unsure',
      outcome: 'feasible',
      reason: 'x',
      investment: null,
      version: 1,
      take: [],
      seen: '',
      rule: null,
      similarSeen: true,
    },
    ...{
      submission: crypto.randomUUID(),
      revision: 0,
      ballot: { area: null, choices: {} },
      support: 'give',
      state: 'planned',
      happensOn: '2026-11-20',
    },
  }
  const divided = {
    ...{ id: crypto.randomUUID(), name: 'x', pot: 100, unit: 100, minimum: 0, costShare: null, cap: null },
    ...{ brakeDown: null, brakeUp: null, worth: {}, weight: {}, percent: [] },
  }
  const decided = { decision: of('decisions'), version: 1 }
  const reported = { report: of('grant_reports'), version: 1 }
  const moreTime = (report: string) => ({ about: 'report', id: of(report), reason: 'x', wishedOn: '2099-01-01' })
  const mended = (award: string) => ({
    ...{ award: of(award), receipt: of('receipts'), payee: 'x', paidOn: '2026-11-20', cents: 100 },
    ...{ quantity: null, answer: 'x' },
  })
  const keeping = { photoDays: 30, blankDays: 40, blankText: true, deleteDays: 50, version: 1, seen: '30-40-text-50' }
  const teller = { kind: 'repair', name: null, email: null, phone: null, publish: false, seen: null }
  return {
    'budget/ballots/closing/reads': { findOpening: [slug] },
    'budget/ballots/closing/writes': { closeRound: [round], requestClosing: [round], failClosing: [round] },
    'budget/ballots/reads': {
      findVoteSheet: [slug],
      voteStatus: [round],
      listRoundsVotedIn: [[round]],
      readTurnout: [round],
      listBallotsForCount: [round],
      sameVoter: 'a piece of SQL',
    },
    'budget/ballots/writes': { castBallot: [bag] },
    'budget/duties/reads': { listBacklogs: [] },
    'budget/follow-ups/reads': {
      listFollowUps: [slug],
      listFollowUpsOf: [slug, '1'],
      readFollowUpSheet: [slug],
    },
    'budget/follow-ups/writes': {
      addFollowUp: [{ round, proposal, slug, number: '1' }, bag],
      addFollowUpPicture: [of('follow_ups'), upload],
      removeFollowUp: [of('follow_ups')],
    },
    'budget/ideas/comments/reads': { findComment: [openIdea, openComment] },
    'budget/ideas/comments/writes': { comment: [bag], report: [bag] },
    'budget/ideas/moderation/reads': {
      listReported: [round],
      listHidden: [round],
      findCase: [round, bag],
    },
    'budget/ideas/moderation/writes': { hide: [bag], show: [bag], settle: [bag] },
    'budget/ideas/pictures/writes': { addPicture: [idea, upload], removePicture: [bag] },
    'budget/ideas/reads': { findIdea: [round, 1] },
    'budget/ideas/search/reads': {
      listIdeas: [round, ideaFilters.parse({})],
      listIdeaPoints: [round, ideaFilters.parse({})],
      listSimilarIdeas: [round, word, word],
      listMyIdeas: [],
      listMySupports: [],
    },
    'budget/ideas/writes': {
      sendIdea: [round, bag],
      editIdea: [bag],
      withdrawIdea: [idea],
      supportIdea: [idea, 'give'],
    },
    'budget/imports/writes': { importElection: 'made in the own town only' },
    'budget/news/reads': { countRound: [round], listHappenings: [10] },
    'budget/pictures/reads': { showsPicture: [file] },
    'budget/proposals/checks/reads': { ofIdeas: 'a piece of SQL', ofLineage: 'a piece of SQL' },
    'budget/proposals/drafting/reads': {
      listDrafts: [round],
      readIngredients: [round, [openIdea]],
      findDraft: [round, '1'],
    },
    'budget/proposals/lineage/writes': { joinIdeas: [bag], separateIdea: [bag] },
    'budget/proposals/list/reads': {
      listProposals: [round, proposalFilters.parse({})],
      listProposalPoints: [round, proposalFilters.parse({})],
      findProposal: [round, '1'],
    },
    'budget/proposals/writes': {
      makeProposal: [bag],
      changeProposal: [bag],
      withdrawProposal: [proposal],
      restoreProposal: [proposal],
    },
    'budget/reviews/assignments/writes': { assignIdeas: [bag] },
    'budget/reviews/opinions/writes': { writeOpinion: [bag] },
    'budget/reviews/queue/reads': { listQueue: [round, view] },
    'budget/reviews/reads': { listReviewers: [], findReview: [idea] },
    'budget/reviews/verdicts/writes': { giveVerdict: [{ ...bag, reason: texts }] },
    'budget/rounds/figures/reads': {
      listRoundsWithFigures: [],
      listDeskRounds: [],
      findRoundWithFigures: [slug],
      findDeskRound: [slug],
    },
    'budget/rounds/freeze/reads': { readFreezeSheet: [slug] },
    'budget/rounds/freeze/writes': { freezeRound: [bag] },
    'budget/rounds/manifest/reads': { findManifest: [round], findManifestOf: [slug] },
    'budget/rounds/reads': { listRounds: [], listAllRounds: [], findRound: [slug], findAnyRound: [slug] },
    'budget/rounds/writes': {
      createRound: 'made in the own town only',
      saveRound: [slug, { pots: [], version: 1 }],
      saveFrozenRound: [slug, { version: 1, resultOn: clock }],
      publishRound: [slug, 1],
    },
    'budget/tally/downloads/reads': { readPabulibFile: [slug, `${word} pots key`] },
    'budget/tally/publication/writes': { publishResult: [bag] },
    'budget/tally/reads': {
      readCountPapers: [of('counts')],
      findLatestCount: [slug],
      readCounting: [slug],
      findArtefact: [{ round: slug, pot: `${word} pots key`, rule: null }],
    },
    'budget/tally/results/reads': { readResult: [slug] },
    'budget/tally/writes': {
      requestCount: [round],
      openCount: [round],
      noteProgress: [of('counts'), 1],
      finishCount: [of('counts'), []],
      failCount: [of('counts')],
    },
    'contact/cases/arrivals/writes': {
      keyInCase: [{ ...bag, ...teller, topic: 'kanaria', channel: 'phone', at: new Date(), locale: 'fi' }],
    },
    'contact/cases/moves/writes': {
      moveCase: [
        { case: of('cases'), version: 1, to: 'in_progress', words: null, day: null, receiver: null, reason: null },
      ],
      replyToCase: [{ at: secretLink, text: 'x', event: crypto.randomUUID() }],
      disputeCase: [{ at: secretLink, text: 'x', event: crypto.randomUUID() }],
      expireQuestions: [],
    },
    'contact/cases/tellings/reads': { findBar: [{ id: of('cases'), state: 'received' }] },
    'contact/cases/tellings/writes': {
      tellCase: [{ case: of('cases'), version: 1, news: 'x', also: {}, oneLanguage: true }],
    },
    'contact/cases/disputes/reads': { findContinuation: [of('cases')] },
    'contact/cases/disputes/writes': {},
    'contact/cases/callers/reads': { findCaller: [`${word} reporters name`] },
    'contact/cases/follow/reads': {
      hashOf: 'a hash of its argument',
      secretOf: 'a hash of its argument',
      continuationOf: 'a hash of its argument',
      mineBy: 'a piece of SQL',
      followCase: [secretLink],
      listMyCases: [],
    },
    'contact/cases/places/writes': {
      placeCase: [{ case: of('cases'), version: 1, place: 'x', latitude: 61.74, longitude: 26.11 }],
    },
    'contact/cases/letters/writes': {},
    'contact/cases/reminders/writes': { remindOfQuestions: [], warnUnits: [] },
    'contact/bulks/reads': { findBulk: [of('case_bulks'), () => ''] },
    'contact/bulks/writes': {
      chooseCases: [
        { submission: crypto.randomUUID(), act: 'take', rows: [{ id: of('cases'), version: 1 }], all: null },
      ],
      tellBulk: [of('case_bulks'), { act: 'assign', unit: null, handler: null }, () => ''],
      pressBulk: [of('case_bulks'), () => ''],
      dropOldBulks: [],
    },
    'contact/cases/queue/reads': { listCases: [caseFilters.parse({ q: word })], countCases: [], listHandlers: [] },
    'contact/cases/search/reads': {
      foundBy: 'a piece of SQL',
      ranking: 'a piece of SQL',
      newestRanking: 'a piece of SQL',
      numbered: 'a piece of SQL',
    },
    'contact/cases/merges/reads': { findMerge: [of('merged_cases')], listAlike: [of('cases')] },
    'contact/cases/merges/writes': {
      mergeCase: [{ case: of('cases'), version: 1, offered: null, number: 'kanaria2' }],
    },
    'contact/cases/priorities/writes': {
      prioritiseCase: [{ case: of('cases'), version: 1, priority: 'urgent' }],
    },
    'contact/guard/routes/reads': { listRoutes: [] },
    'contact/guard/routes/writes': {
      saveRoute: [{ kind: 'police', version: 7, name: texts, url: 'https://example.org', phone: null, email: null }],
      dropRoute: [{ kind: 'police', version: 1 }],
    },
    'contact/cases/reads': { findCase: [of('cases')] },
    'contact/cases/retopics/writes': {
      retopicCase: [{ case: of('cases'), version: 1, topic: 'kanaria', kind: 'tip', unitChoice: 'kept', why: null }],
    },
    'contact/cases/writes': {
      sendCase: [{ ...bag, ...teller, topic: 'kanaria' }],
      noteCase: [of('cases'), 'x'],
      newReference: 'no table',
      keysOf: 'a hash of its arguments',
      wrongChannels: 'no table',
      refuseUnread: 'no table',
      refuseNowhere: 'no table',
    },
    'contact/open311/clients/reads': { keyHash: 'a hash of its argument', findClient: [secretLink], listClients: [] },
    'contact/open311/clients/writes': {
      addClient: 'made in the own town only',
      revokeClient: [of('api_clients')],
    },
    'contact/open311/reads': {
      listServices: [],
      servicesChangedAt: [],
      listRequests: [filtersOf(saidIn([]), new Date())],
      listStubs: [['kanaria311']],
      listTrials: [[`${word} api_trials reference`]],
      listUpdates: [new Date(0), new Date()],
      countRequests: ['services'],
      isOwnTrial: [`${word} api_trials reference`],
    },
    'contact/open311/writes': {
      receiveRequest: [{ ...sentRequest, topic: 'kanaria' }],
      receiveTrial: [{ ...sentRequest, topic: 'kanaria' }],
      receiveUpdate: [
        { reference: `${word} cases reference`, key: 'x', word: 'OPEN', text: 'x', note: null, pictures: [] },
      ],
      dropOldTrials: [],
    },
    'contact/follows/reads': { amFollowing: [`${word} cases reference`], listFollowed: [] },
    'contact/follows/writes': {
      followCasePublished: [`${word} cases reference`, crypto.randomUUID()],
      unfollowCase: [`${word} cases reference`],
    },
    'contact/subscriptions/reads': {
      subscriptionSecret: 'a hash of its argument',
      byKey: 'a piece of SQL',
      findSubscription: [secretLink],
      listSubscribed: [],
    },
    'contact/subscriptions/writes': {
      subscribe: [`${word} cases reference`, 'x@posti.example'],
      confirmSubscription: [secretLink],
      endSubscription: [secretLink],
      endOwnSubscription: [of('subscriptions')],
      dropOldSubscriptions: [],
    },
    'contact/watches/reads': {
      byWatchKey: 'a piece of SQL',
      findWatch: [secretLink],
      listWatches: [],
    },
    'contact/watches/writes': {
      watch: [watchInput.parse({ email: 'x@posti.example', every: 'day' })],
      confirmWatch: [secretLink],
      changeWatch: [changeWatchInput.parse({ at: secretLink, every: 'week' })],
      endWatch: [secretLink],
      endOwnWatch: [of('watches')],
      dropOldWatches: [],
    },
    'contact/watches/digests/writes': { writeNextDigest: [clock] },
    'contact/subscriptions/disputes/writes': {
      disputeAsFollower: [{ at: secretLink, text: 'x', event: crypto.randomUUID() }],
    },
    'contact/figures/reads': {
      readEstimate: ['kanaria'],
    },
    'contact/figures/remains/reads': { remainsBetween: 'a piece of SQL' },
    'contact/figures/punctuality/reads': { readPunctuality: [] },
    'contact/figures/dashboard/reads': { readDashboard: [figureFilters.parse({})] },
    'contact/figures/times/reads': { readTimes: [figureFilters.parse({})] },
    'contact/figures/map/reads': { readPlaces: [mapOf('jamsa'), figureFilters.parse({})] },
    'contact/sheets/reads': {
      latestDashboard: [figureFilters.parse({})],
      latestTimes: [figureFilters.parse({})],
      latestPlaces: [figureFilters.parse({})],
      latestPunctuality: [],
      latestEstimate: ['kanaria'],
    },
    'contact/sheets/writes': {
      keepSheet: ['punctuality', { sheet: {}, madeAt: clock }],
      noteAsked: ['punctuality'],
      renewSheets: [],
    },
    'contact/tallies/reads': {
      totalOf: 'a sum of what was read',
      countedTo: 'a sum of what was read',
    },
    'contact/tallies/writes': { foldTallies: [] },
    'contact/figures/exports/reads': {
      listMonth: [monthsUpTo(new Date(), 1)[0], { words: true }],
      listForBulk: [null],
    },
    'contact/figures/exports/writes': { noteExport: 'writes into the journal of the own town only' },
    'contact/advice/reads': {
      listAdvice: [{ page: 1 }],
      countHelps: [of('cases')],
      listSimilarAdvice: [{ topic: 'kanaria', text: word }],
      listReusableAdvice: [of('cases')],
      findAnswer: [{ case: of('cases'), reuse: 'kanaria5' }],
    },
    'contact/advice/writes': { noteHelp: ['kanaria5', crypto.randomUUID()] },
    'contact/signposts/reads': {
      listSignposts: [],
      findSignpost: ['kanaria'],
      listSignpostsAtDesk: [],
      findSignpostAtDesk: ['kanaria'],
    },
    'contact/signposts/writes': {
      saveSignpost: [
        {
          ...{ signpost: 'kanaria', version: 1, name: texts, words: texts, receiver: texts, group: 'other' },
          ...{ keywords: '', url: 'https://example.org', phone: null, email: null },
        },
        'fi',
      ],
      turnSignpost: [{ signpost: 'kanaria', version: 1, to: 'retired' }],
    },
    'contact/looks/reads': {
      refuseUnlooked: 'reads as listTopics, listSimilarCases and listSimilarAdvice do, and only refuses',
    },
    'contact/publications/similar/reads': {
      listSimilarCases: [{ topic: 'kanaria', text: word, place: null, point: { latitude: 61.8, longitude: 25.1 } }],
    },
    'calendar/reads': { readCalendar: [] },
    'contact/cases/dues/reads': { promiseToday: 'counts days by the calendar of the own town only' },
    'calendar/writes': {
      keepCustom: [false],
      closeOn: [{ day: '2026-12-28', reason: word }],
      reopenDay: [of('closures')],
    },
    'contact/absences/reads': { listAbsences: [] },
    'contact/absences/writes': {
      noteAbsence: [
        absenceInput.parse({
          submission: crypto.randomUUID(),
          staff: of('staff') || crypto.randomUUID(),
          substitute: crypto.randomUUID(),
          from: '2026-11-24',
          until: '2026-11-30',
        }),
      ],
      dropAbsence: [of('absences')],
    },
    'contact/areas/reads': { listAreas: [] },
    'contact/areas/writes': {
      saveArea: [area, 'fi'],
      retireArea: ['kanaria', 1],
    },
    'contact/cases/rerouting/writes': { rerouteCase: [of('cases'), 1], keepHere: [of('cases'), 1] },
    'contact/routing/reads': { isLikelyOutside: ['kanaria'], listRules: [], findRule: [of('routing_rules')] },
    'contact/routing/writes': {
      makeRule: [{ ...routing, submission: of('routing_rules') }],
      changeRule: [of('routing_rules'), 1, routing],
      retireRule: [of('routing_rules'), 1],
      moveRule: [of('routing_rules'), 1, 'up'],
    },
    'contact/routing/traces/reads': { findTrace: [of('cases')] },
    'contact/routing/traces/writes': {},
    'contact/routing/trials/reads': {
      tryDraft: [routing],
      tryRetiring: [of('routing_rules')],
      tryStep: [of('routing_rules'), 'up'],
    },
    'contact/publications/reads': {
      chosenBy: 'pieces of SQL',
      conditionsOf: 'pieces of SQL',
      listPublished: [publishedFilters.parse({})],
      inBox: 'a piece of SQL',
      listPublishedPoints: [publishedFilters.parse({})],
      findPublished: [`${word} cases reference`],
      findPublication: [of('cases')],
    },
    'contact/publications/feed/reads': { listLatelyPublished: [publishedFilters.parse({})] },
    'contact/publications/bars/writes': {},
    'contact/publications/writes': {
      decidePublication: [{ ...bag, case: of('cases'), verdict: 'withdraw', point: false, answer: null }],
      changeConsent: [secretLink, false],
    },
    'contact/transfers/reads': {
      exportTable: ['topics'],
      tryTable: [{ kind: 'topics', table: 'code' }],
    },
    'contact/transfers/writes': { takeTable: [{ kind: 'topics', table: 'code', seen: '' }] },
    'contact/troubles/reads': {
      listTroublesFor: [{ topic: 'kanaria', point: null }],
      listTroubles: [],
      findTrouble: [of('troubles')],
      listWaves: [],
    },
    'contact/troubles/writes': {
      writeTrouble: [
        {
          ...{ submission: of('troubles') || crypto.randomUUID(), topics: ['kanaria'], area: null, words: texts },
          ...{ follow: null, receipts: true, startsAt: new Date(), endsAt: new Date(Date.now() + 1000) },
        },
      ],
      changeTrouble: [
        {
          ...{ trouble: of('troubles'), version: 1, topics: ['kanaria'], area: null, words: texts },
          ...{ follow: null, receipts: true, startsAt: new Date(), endsAt: new Date(Date.now() + 1000) },
        },
      ],
      endTrouble: [of('troubles')],
    },
    'contact/blocks/reads': {
      markOfEmail: 'a hash of its argument',
      markOfNetwork: 'a hash of its argument',
      listBlocks: [],
      listSuspected: [],
      countSuspected: [],
      findSender: [of('cases')],
    },
    'contact/blocks/writes': {
      addBlock: [{ kind: 'word', mark: word, reason: word, until: '2026-12-31' }],
      blockSender: [{ case: of('cases'), by: 'network', reason: word, until: '2026-12-31' }],
      liftBlock: [of('sender_blocks')],
      dropOldSenders: [],
    },
    'contact/blocks/suspicions/writes': { confirmSpam: [of('cases')] },
    'contact/photos/copies/writes': {},
    'contact/reports/reads': {
      listReported: [],
      countReported: [],
      findShownPhoto: [`${word} cases reference`, file],
    },
    'contact/reports/writes': {
      reportCase: [
        {
          case: `${word} cases reference`,
          photo: null,
          reason: 'other',
          words: word,
          submission: crypto.randomUUID(),
          subject2: null,
        },
      ],
      leaveReported: [{ case: of('cases'), photo: null, newest: of('case_reports') }],
      hideReported: [{ case: of('cases'), photo: null, newest: of('case_reports'), reason: 'other' }],
    },
    'contact/cases/addresses/writes': {
      correctAddress: [{ case: of('cases'), reporter: of('reporters'), from: word, address: 'x@posti.example' }],
    },
    'contact/cases/translations/reads': { listOtherReaders: [of('cases')] },
    'contact/cases/assignments/writes': { assignCase: [of('cases'), 1, of('units'), null] },
    'contact/endings/reads': {
      endingKeyOf: 'a hash of its arguments',
      askedBy: 'a part of its argument',
      findEnding: [answerLink],
      findEndingPhoto: [answerLink],
    },
    'contact/endings/writes': {
      answerEnding: [{ at: answerLink, event: crypto.randomUUID(), answer: 'yes', text: null }],
    },
    'contact/photos/reads': {
      listOwnPhotos: [secretLink],
      findOwnPhotoFile: [secretLink, of('case_photos')],
      listPhotos: [of('cases')],
      findPhoto: [of('case_photos')],
      findCopyFile: [of('case_photos')],
      publicPhotosOf: [[of('cases')]],
      firstPublicPhotos: 'reads as publicPhotosOf does',
      findPublicPhotoFile: [file],
      findTellingPhoto: [of('reporters')],
      listPhotoFiles: [of('cases')],
      laterPhoto: 'a condition of others’ questions',
      findPublicTellingPhoto: [of('cases')],
    },
    'contact/inbox/reads': {
      tokenOf: 'a hash of its argument',
      reporterOf: 'a hash of its argument',
      readerOfMail: 'found by the id of a mail that only its reader has',
      listLetters: [],
      countLetters: [],
    },
    'contact/inbox/writes': {
      keepLetter: 'kept in the own town only',
      claimLetter: [],
      settleLetter: [of('inbox_letters'), { state: 'ignored', reason: 'own' }],
      putAside: [of('inbox_letters'), 'fault'],
      isFlood: [of('inbox_letters'), 'x'],
      tryLetterAgain: [of('inbox_letters')],
      dropLetter: [of('inbox_letters')],
      openLetter: [of('inbox_letters')],
      dropOldLetters: [],
    },
    'contact/inbox/takings/writes': {
      takeLetter: 'made in the own town only',
      caseOfReporter: [of('reporters')],
      takeReply: [{ case: of('cases'), reporter: of('reporters') }, crypto.randomUUID(), 'x'],
      noteOnReply: [{ case: of('cases'), reporter: of('reporters') }, 'x'],
    },
    'contact/photos/arrivals/writes': { drawnOf: 'no table', addArrived: [{ case: of('cases') }, [drawnPicture]] },
    'contact/photos/fetches/writes': {
      claimFetch: [],
      putOff: [{ id: of('photo_fetches'), attempts: 1 }, 0],
      settleFetch: [{ id: of('photo_fetches'), case: of('cases') }, 'x'],
    },
    'contact/photos/writes': {
      addOwnPhoto: [secretLink, upload],
      addPhoto: [{ case: of('cases'), stage: 'after' }, upload],
      decidePhoto: [{ photo: of('case_photos'), version: 1, decision: 'staff', reason: 'face', alt: null, blurs: [] }],
      removePhoto: [of('case_photos')],
      removeOwnPhoto: [secretLink, of('case_photos')],
      openPhoto: [of('case_photos')],
    },
    'contact/consents/writes': {
      agreeToPassOn: [secretLink, false],
      askToPassOn: [{ case: of('cases'), version: 1, whom: 'x', asking: 'x' }],
    },
    'contact/receivers/reads': { listReceivers: [], listReceiversInUse: [], findReceiver: [of('receivers')] },
    'contact/receivers/writes': {
      saveReceiver: [
        {
          ...{ id: of('receivers'), submission: null, version: 1 },
          ...{ name: 'x', email: 'x@x.example', task: null, locale: 'fi' },
        },
      ],
      putToUse: [of('receivers'), 'off'],
    },
    'contact/forwards/reads': {
      forwardHash: 'a hash of its argument',
      forwardKeyOf: 'a hash of its argument',
      openForward: [secretLink],
      findForwardPhotoFile: [secretLink, of('forward_photos')],
      listForwards: [of('cases')],
    },
    'contact/forwards/writes': {
      forwardCase: [
        {
          ...{ case: of('cases'), version: 1, recipient: of('receivers'), name: null, email: null, locale: 'fi' },
          ...{ shares: ['text'], pictures: [], dueOn: '2099-12-31', message: null, tell: null, whole: false },
          ...{ also: {}, oneLanguage: false },
        },
      ],
      revokeForward: [of('forwards')],
    },
    'contact/forwards/answers/writes': {
      answerForward: [{ at: secretLink, event: crypto.randomUUID(), kind: 'done', day: null, whose: null, text: 'x' }],
      addForwardPhoto: [secretLink, upload],
      settleAnswer: [
        {
          ...{ case: of('cases'), version: 1, answer: of('forward_answers') },
          ...{ verdict: 'take', wording: 'x', onDay: null },
        },
      ],
    },
    'contact/registry/writes': {
      handToRegistry: [{ case: of('cases'), version: 1, nature: 'claim', telling: 'x', also: {}, oneLanguage: false }],
    },
    'contact/forwards/alarms/writes': { warnOfForwards: [] },
    'contact/erasures/reads': {
      reportedBy: 'a piece of SQL',
      planErasure: [secretLink],
      planErasures: [],
    },
    'contact/erasures/writes': { eraseCase: [{ at: secretLink, seen: '' }], eraseMine: [{ seen: '' }] },
    'contact/exports/reads': { exportCase: [secretLink], exportCases: [] },
    'contact/exports/writes': { noteCaseExport: [secretLink] },
    'people/exports/reads': { exportPerson: [] },
    'people/exports/writes': { noteExport: [] },
    'budget/exports/reads': { exportTakingPart: [] },
    'grants/exports/reads': { exportGrants: [], exportGrantsOf: [of('organisations')] },
    'contact/retention/reads': {
      readRetention: [],
      findRetentionRule: [of('topics')],
    },
    'contact/retention/writes': { saveRetention: [{ ...keeping, topic: of('topics') || crypto.randomUUID() }] },
    'contact/retention/holds/reads': { findHold: [of('cases')] },
    'contact/retention/holds/writes': { placeHold: [of('cases'), 'x'], liftHold: [of('cases')] },
    'contact/retention/forgetting/writes': {},
    'contact/retention/satellites/writes': {},
    'contact/retention/removals/reads': { findRemoval: [`${word} case_removals reference`] },
    'contact/retention/runs/reads': { listRuns: [] },
    'contact/retention/runs/writes': {
      startFirstRun: [],
      openRun: [],
      carryOut: [of('retention_runs') || crypto.randomUUID()],
    },
    'files/sweeping/writes': { sweepFiles: [] },
    'letters/reads': { letterPdf: 'no table' },
    'files/documents/reads': {
      hasScanner: 'no table',
      findOpenDocument: [of('documents')],
      readDocument: 'reads the disk by a key that findOpenDocument gave',
    },
    'files/documents/writes': {
      keepDocument: [{ key: 'x', size: 0, sha256: token }, 'x.pdf', async () => {}],
      discardDocument: 'removes from the disk what forgetDocument gave',
    },
    'files/documents/arrivals/writes': {
      placeOf: 'no table',
      receive: 'no table',
      readArrival: 'no table',
      replaceArrival: 'no table',
      discardArrival: 'no table',
    },
    'files/documents/inspection/reads': { inspect: 'no table' },
    'files/documents/scanning/reads': { listUnscanned: [], findUnscanned: [of('documents')] },
    'files/documents/scanning/writes': { settleScan: [{ id: of('documents') || crypto.randomUUID(), key: 'x' }, 'x'] },
    'files/documents/sweeping/writes': { sweepDocuments: [] },
    'contact/waits/reads': { readWaits: [] },
    'contact/waits/writes': { setWaits: [{ dispute: 20, question: 7, forward: 20, since: null }] },
    'contact/surveys/reads': { listSurveys: [of('cases')] },
    'contact/surveys/writes': { answerSurvey: [{ at: secretLink, answer: 'yes', reasons: [], comment: null }] },
    'contact/systems/reads': { listSystems: [], findSystem: [of('outside_systems')] },
    'contact/systems/writes': {
      saveSystem: [
        { id: of('outside_systems'), version: 1, name: 'x', address: 'https://x.fi', key: null, format: 'json' },
      ],
      mapTopics: [{ receiver: of('outside_systems'), version: 1, codes: {}, automatic: {} }],
      retireSystem: [of('outside_systems')],
      requestTrial: [of('outside_systems')],
      claimTrial: [],
      noteTrial: [of('outside_systems'), 'slow'],
      openedKey: 'no table',
    },
    'contact/deliveries/pictures/reads': {
      deliveryKeyOf: 'a hash of its argument',
      findSentPhotoFile: 'opened by a key that nobody else can make',
      listLaterPhotos: [of('outside_systems')],
    },
    'contact/deliveries/pictures/writes': {
      noteAdded: [{ delivery: of('case_deliveries'), photo: of('case_photos') }, true],
      noteAlong: [of('case_deliveries'), [of('case_photos')]],
    },
    'contact/deliveries/reads': { listDeliveries: [], countDeliveries: [], findOutside: [of('cases')] },
    'contact/deliveries/writes': {
      sendCaseOut: [{ case: of('cases'), receiver: of('outside_systems'), text: 'x', place: null, point: false }],
      claimDelivery: [],
      noteTaken: [{ id: of('case_deliveries') }, 'x'],
      noteToken: [{ id: of('case_deliveries'), attempts: 1 }, 'x', 60],
      noteTrouble: [{ id: of('case_deliveries'), attempts: 1 }, 'slow', null],
      sendAgain: [of('case_deliveries')],
    },
    'contact/deliveries/news/reads': {},
    'contact/deliveries/news/writes': {
      claimRound: [],
      noteRead: [of('outside_systems'), new Date()],
      noteRound: [of('outside_systems'), 'slow'],
      noteStanding: [of('case_deliveries'), { status: 'CLOSED', notes: '', at: null }],
      noteUpdate: [of('case_deliveries'), { key: 'x', word: 'FIXED', words: 'x', at: null }],
      acceptNews: [{ news: of('delivery_news'), case: of('cases'), version: 1, to: 'in_progress' }],
      setNewsAside: [of('delivery_news'), of('cases')],
    },
    'contact/webhooks/reads': { listWebhooks: [], findWebhook: [of('webhooks')], countGivenUp: [] },
    'contact/webhooks/writes': {
      addWebhook: 'made in the own town only',
      rotateSecret: [of('webhooks') || crypto.randomUUID()],
      switchWebhook: [of('webhooks'), false],
      pingWebhook: [of('webhooks')],
      callAgain: [of('webhook_calls')],
      claimCall: [],
      noteCalled: [{ id: of('webhook_calls'), webhook: of('webhooks') }, 200],
      noteMissed: [{ id: of('webhook_calls'), webhook: of('webhooks'), attempts: 1 }, 'slow', null],
      dropOldCalls: [],
    },
    'contact/templates/reads': {
      listTemplates: [],
      findTemplate: [of('case_templates')],
      listFittingTemplates: [of('cases'), ['done']],
    },
    'contact/templates/proposals/reads': {
      findRepeated: 'of a case that has ended, which none here has',
      draftTemplate: 'of a case that has ended, which none here has',
    },
    'contact/templates/uses/reads': {
      fillTemplate: [{ case: of('cases'), template: of('case_templates'), day: null }, () => ''],
    },
    'contact/templates/writes': {
      saveTemplate: [{ ...bag, id: of('case_templates'), name: 'x', topic: null, state: 'done', words: texts }],
      retireTemplate: [of('case_templates')],
      moveTemplate: [{ id: of('case_templates'), version: 1, to: 'up' }],
    },
    'contact/questions/reads': { findQuestions: ['kanaria'], listQuestions: [] },
    'contact/questions/writes': {
      saveQuestion: [{ ...question, topic: 'kanaria', seen: 1 }, 'fi'],
      stepQuestion: [{ topic: 'kanaria', seen: 1, question: 'KANARIA', to: 'away' }],
    },
    'contact/questions/answers/reads': {},
    'contact/questions/answers/writes': {},
    'contact/topics/units/reads': { listUnitsAtDesk: [] },
    'contact/topics/units/writes': {
      saveUnit: [{ unit: of('units'), version: 1, name: texts, email: null, members: [] }, 'fi'],
    },
    'contact/members/reads': { listMembers: [], hasUnit: [] },
    'contact/members/writes': {},
    'contact/topics/upkeep/reads': { listTopicsAtDesk: [], findTopicAtDesk: ['kanaria'] },
    'contact/topics/upkeep/writes': {
      saveTopic: [topic, 'fi'],
      turnTopic: [{ topic: 'kanaria', version: 1, to: 'retired' }],
    },
    'contact/topics/reads': { listTopics: [], findTopic: ['kanaria'], listUnits: [] },
    'contact/views/reads': { listViews: [], countViews: [], countMyUnits: [], findView: [of('case_views')] },
    'contact/views/writes': {
      saveView: [
        { submission: of('case_views') || crypto.randomUUID(), name: 'x', filters: '', shared: true, opening: true },
      ],
      changeView: [{ view: of('case_views'), name: 'x', filters: null, shared: false, opening: false }],
      dropView: [of('case_views')],
    },
    'drafts/reads': { findDraft: [token, `${word} drafts form`, null], findDraftPlace: [token] },
    'drafts/writes': {
      parkDraft: ['form', {}, null],
      dropDraft: [token],
      dropOldDrafts: [],
      tokenHash: 'a hash of its argument',
    },
    'files/encoding/writes': { encode: 'no table' },
    'files/reads': { findFile: [file], readPicture: 'reads the disk by a key that findFile gave' },
    'files/writes': {
      placeOf: 'no table',
      keepPicture: [upload, async () => {}],
      keepUnowned: [upload, async () => {}],
      encodeNameless: 'no table',
      keepEncoded: 'keeps in the own town only',
      discard: 'removes from the disk what forgetPicture gave',
    },
    'journal/reads': { listJournal: [journalSearch.parse({})], listActions: [], countJournal: [], verifyChain: [] },
    'journal/writes': { actorOf: 'no table' },
    'notices/reads': { listNotices: [100], listAllNotices: [], findNotice: [of('notices')] },
    'notices/writes': { writeNotice: [notice], editNotice: [of('notices'), '1', notice], endNotice: [of('notices')] },
    'outbox/mails/reads': { listUndelivered: [], countUndelivered: [] },
    'outbox/mails/writes': {
      claimMail: [],
      noteSent: [of('mails')],
      noteFault: [{ id: of('mails'), attempts: 1 }, 'slow'],
      tryMailAgain: [of('mails')],
      dropOldMails: [],
    },
    'outbox/reads': { listMessages: [], countUnread: [] },
    'outbox/writes': { readMessage: [of('messages')], readEveryMessage: [], dropOldMessages: [] },
    'people/organisations/reads': { findMyOrganisation: [of('organisations')] },
    'people/organisations/writes': {
      makeOrganisation: [{ ...organisation, submission: crypto.randomUUID(), group: null }],
      editOrganisation: [{ ...organisation, organisation: of('organisations'), version: 1 }],
      saveOfficials: [{ organisation: of('organisations'), version: 1, officials: [] }],
    },
    'people/organisations/acting/writes': { actFor: [of('sessions'), of('organisations') || crypto.randomUUID()] },
    'people/organisations/accounts/reads': {
      ibanKey: 'no table',
      owns: 'a piece of SQL',
      listMyAccounts: [],
      listUncheckedAccounts: [isTiedTo],
    },
    'people/organisations/accounts/writes': {
      addAccount: [{ organisation: of('organisations'), iban: 'FI2112345600000785' }],
      endAccount: [{ organisation: of('organisations'), account: of('bank_accounts') }],
      verifyAccount: [{ account: of('bank_accounts') }, notTiedTo],
    },
    'people/organisations/authorizations/writes': {
      beginAuthorization: [
        {
          ...{ session: of('sessions'), organisation: of('organisations'), state: Buffer.alloc(32, 3) },
          ...{ registerSession: 'x', request: crypto.randomUUID() },
        },
      ],
      mayAuthorize: [of('organisations')],
      takeAuthorization: [{ session: of('sessions'), state: Buffer.alloc(32, 3) }],
    },
    'people/organisations/exports/reads': { exportBelonging: [], exportOrganisation: [of('organisations')] },
    'people/organisations/exports/writes': { noteOrganisationExport: [of('organisations')] },
    'people/organisations/history/reads': {},
    'people/organisations/history/writes': {},
    'people/organisations/invitations/reads': {
      invitationKey: 'a hash of its argument',
      tokenOf: 'a hash of its argument',
      addressKey: 'no table',
      findInvitation: [secretLink],
    },
    'people/organisations/invitations/writes': {
      invite: [{ organisation: of('organisations'), role: 'viewer', email: null }],
      withdrawInvitation: [{ organisation: of('organisations'), invitation: of('invitations') }],
      takeInvitation: [secretLink],
    },
    'people/organisations/mandates/reads': { myMandate: [], listWaitingMandates: [], countWaitingMandates: [] },
    'people/organisations/mandates/writes': {
      askMandate: [{ organisation: of('organisations'), source: 'paper', signing: 'alone', grounds: 'x' }],
      noteAuthorization: [{ organisation: of('organisations'), signing: 'alone', request: crypto.randomUUID() }],
      endMandate: [{ organisation: of('organisations'), mandate: of('mandates') }],
      decideMandate: [{ mandate: of('mandates'), outcome: 'refuse', validUntil: null, reason: 'x' }, notTiedTo],
      revokeMandate: [{ mandate: of('mandates_in_force'), reason: 'x' }, notTiedTo],
    },
    'people/organisations/mandates/desk/reads': { findMandate: [of('mandates')] },
    'people/organisations/officials/reads': {},
    'people/organisations/members/reads': { listMyOrganisations: [] },
    'people/organisations/members/writes': {
      changeRole: [{ organisation: of('organisations'), member: of('members'), role: 'viewer' }],
      removeMember: [{ organisation: of('organisations'), member: of('members') }],
      leave: [{ organisation: of('organisations') }],
    },
    'people/reads': { listStaff: [], listAdministrators: [] },
    'people/sessions/reads': { findHolder: [token], findSession: [token], findIdentity: [token] },
    'people/sessions/writes': {
      openSession: [{ token: Buffer.alloc(32, 9), holder: { kind: 'resident', id: of('persons'), name: 'x' } }],
      keepAlive: [of('sessions')],
      endSession: [token],
      endSessionsOf: ['sid-of-jamsa'],
      dropOldSessions: [],
    },
    'grants/allocations/reads': {
      readAllocation: ['kanaria'],
      proposedSums: [of('calls')],
      findRunFile: [of('allocation_runs')],
    },
    'grants/granted/reads': { listGranted: [] },
    'grants/granted/figures/reads': { readGrantFigures: [] },
    'grants/allocations/sums/reads': { findMySum: [of('applications')] },
    'grants/allocations/writes': { makeRun: ['kanaria', divided] },
    'grants/allocations/locking/writes': {
      lockRun: ['kanaria', { run: of('allocation_runs') }],
      unlockRun: ['kanaria', { lock: of('allocation_locks'), reason: 'x' }],
    },
    'grants/allocations/adjusting/writes': {
      adjustSum: [
        'kanaria',
        { run: of('allocation_runs'), application: of('applications'), seen: null, sum: 1, reason: 'x' },
      ],
    },
    'grants/allocations/proposing/writes': { proposeSums: ['kanaria', { lock: of('allocation_locks') }] },
    'grants/applications/handling/reads': { openApplication: [of('applications')] },
    'grants/applications/handling/writes': {
      takeUp: [{ application: of('applications'), version: 1 }],
      assignApplication: [{ application: of('applications'), version: 1, handler: of('staff') }],
      addNote: [{ application: of('applications'), note: crypto.randomUUID(), internal: 'x' }],
      seeMessages: [{ application: of('applications'), upTo: of('application_messages') }],
    },
    'grants/applications/handouts/reads': { findHandout: [of('application_handouts')] },
    'grants/applications/handouts/writes': {
      handOut: [
        {
          ...{ submission: of('application_handouts') || crypto.randomUUID(), all: null, act: 'take', handler: null },
          rows: [{ id: of('applications'), version: 1 }],
        },
      ],
      goOn: [of('application_handouts')],
      dropOldHandouts: [],
    },
    'grants/applications/views/reads': { listViews: [], findView: [of('application_views')] },
    'grants/applications/views/writes': {
      saveView: [{ submission: of('application_views') || crypto.randomUUID(), name: 'x', filters: '' }],
      changeView: [{ view: of('application_views'), name: 'x', filters: null }],
      dropView: [of('application_views')],
    },
    'grants/applications/queue/exports/reads': { exportApplications: [applicationFilters.parse({ pile: 'all' })] },
    'grants/applications/queue/reads': {
      listApplications: [applicationFilters.parse({ pile: 'all' })],
      listCallsWithApplications: [],
      countApplications: [],
    },
    'grants/calls/reads': {
      listCalls: [],
      findCall: ['kanaria'],
      findVersion: ['kanaria', 1],
      listCallsAtDesk: [],
      findCallAtDesk: ['kanaria'],
    },
    'grants/calls/writes': {
      createCall: 'made in the own town only',
      copyCall: ['kanaria', 'kanaria-2'],
      saveDraft: [{ slug: 'kanaria', version: 1 }, grantCall],
      publishCall: [{ slug: 'kanaria', version: 1 }, null],
      withdrawCall: [{ slug: 'kanaria', version: 1 }],
    },
    'grants/applications/arrivals/reads': {
      listUnfinished: [],
      countUnfinished: [],
      listCallsForPaper: [],
      findFromPaper: [of('keyed_applications')],
      findKeyedPaper: [of('keyed_applications'), of('keyed_attachments')],
    },
    'grants/applications/arrivals/writes': {
      beginFromPaper: [{ ...paper, call: `${word} calls slug`, beginning: crypto.randomUUID() }],
      changeArrival: [{ ...paper, application: of('keyed_applications'), version: 1 }],
      dropUnfinished: [{ application: of('keyed_applications'), reason: 'x' }],
    },
    'grants/applications/arrivals/registering/writes': {
      registerPaper: [{ application: of('keyed_applications'), seen: 'a'.repeat(64), sure: 'on' }],
      completeFromPaper: [
        { application: of('posted_applications'), seen: 'a'.repeat(64), sure: 'on', arrivedOn: '2026-11-20' },
      ],
    },
    'grants/applications/arrivals/accounts/reads': { findPayment: [of('posted_applications')] },
    'grants/applications/arrivals/accounts/writes': {
      tellAccount: [{ application: of('posted_applications'), iban: 'FI2112345600000785' }],
    },
    'grants/applications/arrivals/post/reads': {
      findPost: [of('posted_applications')],
      findPostScan: [of('posted_applications'), of('posted_things')],
    },
    'grants/applications/arrivals/post/writes': {
      withdrawFromPaper: [{ application: of('posted_applications'), arrivedOn: '2026-11-29', sure: 'on' }],
      changeAddress: [
        {
          ...{ application: of('posted_applications'), version: 1, arrivedOn: '2026-11-29' },
          ...{ street: 'x', postcode: '42100', postOffice: 'x' },
        },
      ],
      keepPostScan: [
        { key: 'x', size: 0, sha256: token },
        'x.pdf',
        { application: of('posted_applications'), entry: of('posted_things') },
      ],
    },
    'grants/applications/arrivals/letters/reads': {
      listLetters: [of('posted_applications')],
      printLetter: [{ application: of('posted_applications'), kind: 'received', of: of('posted_applications') }],
    },
    'grants/applications/postings/reads': { listToPost: [], countToPost: [] },
    'grants/applications/postings/writes': { notePosted: [{ postings: [of('application_postings')] }] },
    'grants/applications/rights/reads': { keptHand: 'no table', findApplicantKind: [] },
    'grants/applications/copies/reads': { findCopies: [of('applications')] },
    'grants/applications/copies/writes': {
      copyAnswers: [{ application: of('applications'), from: of('applications') }],
    },
    'grants/applications/drafts/changes/reads': { findChanges: [of('applications'), { part: undefined, page: 1 }] },
    'grants/applications/drafts/writes': {
      beginApplication: [{ call: `${word} calls slug`, beginning: crypto.randomUUID() }],
      saveAnswers: [of('applications'), [{ key: 'purpose', value: 'x', seen: 0 }]],
      notePresence: [of('applications'), null],
    },
    'grants/applications/messages/writes': {
      writeAsApplicant: [{ application: of('applications'), message: crypto.randomUUID(), text: 'x' }],
      writeAsDesk: [{ application: of('applications'), message: crypto.randomUUID(), text: 'x' }],
    },
    'grants/applications/papers/reads': { findPaper: [of('applications'), of('application_attachments')] },
    'grants/applications/papers/writes': {
      promisePaper: [{ application: of('applications'), requirement: 'x', promisedBy: '2099-01-01', inAnother: null }],
      removePaper: [{ application: of('applications'), attachment: of('application_attachments') }],
    },
    'grants/passports/reads': {
      findPassport: [of('organisations')],
      findPassportPaper: [of('organisations'), of('organisation_papers')],
    },
    'grants/passports/writes': {
      takeOutPaper: [{ organisation: of('organisations'), paper: of('organisation_papers') }],
      dropOldPapers: [],
    },
    'grants/passports/exports/reads': {},
    'grants/passports/using/reads': { findPapersFor: [of('applications')] },
    'grants/passports/using/writes': {
      usePapers: [{ application: of('applications'), requirement: 'accounts', papers: [of('organisation_papers')] }],
      keepPaper: [
        {
          ...{ application: of('applications'), attachment: of('application_attachments') },
          ...{ kind: 'accounts', year: 2025 },
        },
      ],
    },
    'grants/applications/printouts/reads': { findPrintout: [of('applications'), 1] },
    'grants/applications/reads': { listMyApplications: [], findMyApplication: [of('applications')] },
    'grants/applications/submissions/reads': { findSubmission: [of('applications'), 1] },
    'grants/applications/submissions/writes': {
      submitApplication: [{ application: of('applications'), seen: 'a'.repeat(64), sure: 'on' }],
      sendSupplement: [{ application: of('applications'), seen: 'a'.repeat(64), sure: 'on' }],
      withdrawApplication: [of('applications')],
    },
    'grants/applications/supplements/writes': {
      askToComplete: [
        {
          ...{ application: of('applications'), version: 1, dueOn: '2099-01-01', note: 'x' },
          wanted: [{ key: 'purpose', ticked: true, words: 'x' }],
        },
      ],
      takeBackAsking: [{ application: of('applications'), version: 1 }],
      endSupplements: [],
    },
    'grants/checks/reads': { openCheck: [of('applications')] },
    'grants/checks/writes': {
      saveVerdicts: [
        {
          ...{ application: of('applications'), version: 1 },
          verdicts: [{ item: 'arrival', found: 'ok', verdict: 'ok', note: null }],
        },
      ],
    },
    'grants/eligibilities/reads': { findEligibility: [of('applications')] },
    'grants/eligibilities/writes': {
      findEligible: [{ application: of('applications'), version: 1, words: null }],
      findIneligible: [{ application: of('applications'), version: 1, reason: 'other', words: 'x' }],
      reopenCheck: [{ application: of('applications'), version: 1, words: 'x' }],
    },
    'grants/scorings/panels/reads': { openPanel: [of('applications')] },
    'grants/scorings/panels/writes': {
      seatAssessor: [{ application: of('scored_applications'), assessor: of('staff') }],
      unseatAssessor: [{ application: of('scored_applications'), assessor: of('staff') }],
    },
    'grants/scorings/veils/reads': { veiledFrom: 'a condition' },
    'grants/scorings/overviews/reads': {
      listMyScorings: [],
      countMyScorings: [],
      openScoring: [of('scored_applications')],
      openOverview: ['kanaria'],
    },
    'grants/scorings/writes': {
      saveScoring: [{ application: of('scored_applications'), version: 1, deed: 'save', given: {} }],
      calibrate: [{ application: of('scored_applications'), version: 1, criterion: 'impact', after: 2, reason: 'x' }],
      setFinalPoints: [{ application: of('scored_applications'), seen: 1, points: 100, reason: 'x' }],
    },
    'grants/applications/supplements/reads': { isAskedToComplete: [of('applications')] },
    'grants/awards/accounts/writes': {
      checkAccount: [{ account: of('bank_accounts') }],
      takeNewestAccount: [{ award: of('awards'), version: 1 }],
    },
    'grants/awards/given/reads': { isGiven: 'what its arguments say' },
    'grants/awards/opening/writes': { bringAwards: [] },
    'grants/balances/reads': { hadBefore: 'what its arguments say' },
    'grants/decisions/appeals/letters/reads': {
      findAppealLetter: [of('appeals')],
      findAppellantLetter: [of('appeals')],
      findMyAppealLetter: [of('applications'), of('appeals')],
    },
    'grants/decisions/appeals/reads': {
      followsRectification: 'what its arguments say',
    },
    'grants/decisions/appeals/writes': {
      registerAppeal: [{ ...decided, appeal: crypto.randomUUID(), by: 'party', receivedAt: clock, words: 'x' }],
      callIn: [{ ...decided, appeal: crypto.randomUUID(), words: 'x' }],
      settleAppeal: [{ ...decided, appeal: of('appeals'), outcome: 'upheld', reasons: 'x', sentOn: '2026-11-20' }],
      goToCourt: [{ ...decided, note: 'x', arrivedOn: '2026-11-20' }],
      endCourt: [{ ...decided, note: 'x', stands: 'yes', sentOn: '2026-11-20' }],
    },
    'grants/deadlines/reads': { todayOf: [] },
    'grants/decisions/drafts/writes': {
      beginDecision: [of('applications')],
      ruleDraft: [{ ...decided, outcome: 'granted', granted: 100, reason: null, maker: 'board' }],
      wordDraft: [{ ...decided, blocks: { subject: 'x' } }],
      composeAnew: [decided],
    },
    'grants/decisions/excerpts/reads': { listExcerpts: [1], findExcerpt: [of('decision_excerpts')] },
    'grants/decisions/excerpts/writes': {
      hideWords: [{ ...decided, phrases: 'x' }],
      redactExcerpts: [Temporal.PlainDate.from('2099-01-01')],
    },
    'grants/decisions/letters/reads': {
      findLetter: [of('decisions')],
      listMyDecisions: [of('applications')],
      findMyLetter: [of('applications'), of('decisions')],
    },
    'grants/decisions/letters/writes': { setNextLetter: [] },
    'grants/decisions/making/writes': { makeDecision: [decided] },
    'grants/decisions/meetings/reads': { listMeetings: [], listOpenMeetings: [], readMeeting: [of('board_meetings')] },
    'grants/decisions/meetings/writes': {
      callMeeting: [{ meeting: crypto.randomUUID(), board: 'x', on: '2026-12-01' }],
      putOnAgenda: [{ ...decided, meeting: of('board_meetings') }],
      takeOffAgenda: [decided],
      enterResult: [{ ...decided, meeting: of('board_meetings'), section: 1 }],
      closeMeeting: [{ meeting: of('board_meetings'), minutesOn: '2026-12-01' }],
    },
    'grants/decisions/piles/reads': {
      listDecisions: [{ pile: 'draft', call: null, page: 1 }],
      countOpenDecisions: [],
    },
    'grants/decisions/proposals/writes': {
      proposeDecision: [decided],
      takeBack: [decided],
      sendBack: [{ ...decided, note: 'x' }],
      approveDecision: [decided],
      readiness: 'what its arguments say',
    },
    'grants/decisions/reads': { readDecision: [of('decisions')] },
    'grants/decisions/texts/reads': { listTexts: [] },
    'grants/decisions/texts/writes': { writeText: [{ key: 'subject', number: 0, fi: 'x', sv: 'x', en: 'x' }] },
    'grants/extensions/reads': { isAsked: 'a piece of SQL', listAsked: ['award'] },
    'grants/extensions/writes': {
      askMoreTime: [moreTime('grant_reports')],
      askMoreTimeFromPaper: [{ ...moreTime('posted_reports'), arrivedOn: '2026-11-29' }],
      grantMoreTime: [{ extension: of('grant_extensions'), on: '2099-01-01', note: null }],
      refuseMoreTime: [{ extension: of('grant_extensions'), note: 'x' }],
    },
    'grants/notices/finality/writes': { finishDecisions: [Temporal.PlainDate.from('2099-01-01')] },
    'grants/notices/reads': { isKnown: 'what its arguments say', sendingsOf: 'what its arguments say' },
    'grants/notices/writes': { notifyDecision: [{ ...decided, sentOn: '2026-11-20', minutesOn: '2026-11-20' }] },
    'grants/awards/reads': { listUnpaid: [], listAwaitingReceipts: [] },
    'grants/payees/reads': {
      payeeKey: 'a key of its town',
      taxFileKey: 'a key of its town',
      listMyPayees: [of('awards')],
      listTaxFiles: [],
      countCodeless: [2026],
    },
    'grants/payees/writes': {
      addPayee: [{ award: of('awards'), name: 'x', identity: '010180-9026', weight: 1 }],
      removePayee: [{ award: of('awards'), payee: of('payees') }],
      addToldPayee: [{ application: of('posted_applications'), name: 'x', identity: '010180-9026', weight: 1 }],
      removeToldPayee: [{ application: of('posted_applications'), payee: of('payees') }],
      makeTaxFile: [2026],
    },
    'grants/payments/batches/reads': {
      listBatches: [],
      readBatch: [of('payment_batches')],
      readTransfers: [of('payment_batches')],
      listAnswers: [],
    },
    'grants/payments/batches/writes': {
      makeBatch: [{ payOn: '2099-01-02', award: [of('awards')] }],
      takeOut: [of('payments')],
      cancelBatch: [of('payment_batches')],
      approveBatch: [of('payment_batches')],
      exportBatch: [of('payment_batches')],
    },
    'grants/payments/reading/writes': { readAnswer: [Buffer.from('<x/>')] },
    'grants/receipts/checking/writes': {
      judgeReceipt: [
        { award: of('awards'), receipt: of('receipts'), version: 1, verdict: 'accepted', accepted: null, reason: null },
      ],
      settleReceipts: [{ award: of('awards'), version: 1 }],
      lapseAward: [{ award: of('awards'), version: 1 }],
      blockAward: [{ award: of('awards'), version: 1, note: 'x' }],
      releaseAward: [{ award: of('awards'), version: 1 }],
      confirmAccount: [{ award: of('awards'), version: 1 }],
    },
    'grants/receipts/mending/writes': {
      askToMend: [{ receipt: of('receipts'), version: 1, fault: 'unreadable', words: null, on: '2099-01-01' }],
      mendReceipt: [mended('awards')],
      mendFromPaper: [{ ...mended('posted_awards'), arrivedOn: '2026-11-29' }],
      goOnWithoutReceipt: [{ receipt: of('receipts'), version: 1, why: 'x' }],
      remindOfMending: [Temporal.PlainDate.from('2099-01-01')],
    },
    'grants/receipts/proofs/reads': {
      findProof: [of('receipts')],
      findEarlierProof: [of('receipt_mendings')],
    },
    'grants/receipts/proofs/writes': {
      keepProof: [{ key: 'x', size: 0, sha256: token }, 'x.pdf', { award: of('awards'), receipt: of('receipts') }],
    },
    'grants/receipts/reminders/writes': { remindOfReceipts: [Temporal.PlainDate.from('2099-01-01')] },
    'grants/receipts/sheets/reads': {
      mine: 'a condition',
      readSheet: [of('awards')],
      readSheetOnPaper: [of('posted_awards')],
      listMyAwards: [],
      readMySheet: [of('awards')],
    },
    'grants/receipts/writes': {
      addReceipt: [{ award: of('awards'), line: 'x', words: 'x', paidOn: '2026-11-20', cents: 100 }],
      withdrawReceipt: [{ award: of('awards'), receipt: of('receipts') }],
      handIn: [{ award: of('awards'), otherIncome: 0, sure: 'on' }],
      refuseAward: [{ award: of('awards') }],
      handInFromPaper: [{ award: of('posted_awards'), otherIncomeCents: 0, arrivedOn: '2026-11-29' }],
      refuseFromPaper: [
        {
          ...{ award: of('posted_awards'), application: of('posted_applications') },
          ...{ arrivedOn: '2026-11-29', sure: 'on' },
        },
      ],
    },
    'grants/recoveries/reads': { listRecoveries: [], readRecovery: [of('recoveries')], listPaid: [] },
    'grants/recoveries/hearings/reads': { listMyRecoveries: [of('applications')] },
    'grants/recoveries/hearings/writes': {
      hear: [{ recovery: of('recoveries'), version: 1, until: '2099-01-01' }],
      answerHearing: [{ recovery: of('recoveries'), answer: of('awards'), words: 'x' }],
      noteHeard: [
        { recovery: of('recoveries'), version: 1, answer: of('awards'), words: 'x', arrivedOn: '2026-11-29' },
      ],
    },
    'grants/recoveries/rulings/writes': {
      beginRecoveryDecision: [{ recovery: of('recoveries'), version: 1 }],
      ruleRecovery: [{ decision: of('decisions'), version: 1, outcome: 'spared', recovered: null, maker: 'board' }],
    },
    'grants/recoveries/writes': {
      openRecovery: [{ award: of('awards'), ground: 'unused', words: 'x', cents: 100 }],
      invoice: [{ recovery: of('recoveries'), version: 1, dueOn: '2099-01-01' }],
      settleRecovery: [{ recovery: of('recoveries'), version: 1, note: 'x' }],
      dropRecovery: [{ recovery: of('recoveries'), version: 1, note: 'x' }],
      setOff: [{ recovery: of('recoveries'), version: 1, award: of('awards'), note: 'x' }],
    },
    'grants/reports/opening/writes': { openReports: [Temporal.PlainDate.from('2099-01-01')] },
    'grants/reports/reminders/writes': { bringReports: [Temporal.PlainDate.from('2099-01-01')] },
    'grants/reports/waits/writes': { endWaits: [Temporal.PlainDate.from('2099-01-01')] },
    'grants/reports/mine/reads': { listMyReports: [], listOverdueOfActing: [] },
    'grants/reports/filling/reads': {
      findReportToFill: [of('posted_reports')],
      findReportPaperToFill: [of('posted_reports'), of('posted_report_papers')],
    },
    'grants/reports/filling/writes': {
      saveReport: [of('grant_reports'), [{ key: 'report_done', value: 'x', seen: 0 }]],
      removeFromReport: [{ report: of('grant_reports'), paper: of('grant_report_papers') }],
      sendReport: [{ report: of('grant_reports'), seen: 'a'.repeat(64), sure: 'on' }],
      sendFromPaper: [{ report: of('grant_reports'), seen: 'a'.repeat(64), sure: 'on', arrivedOn: '2026-11-29' }],
    },
    'grants/reports/checking/reads': {
      openReport: [of('grant_reports')],
      findReportPaper: [of('grant_reports'), of('grant_report_papers')],
      sumOf: 'no table',
    },
    'grants/reports/checking/writes': {
      checkFacts: [{ ...reported, note: 'x' }],
      askForMore: [{ ...reported, on: '2099-01-01', wanted: 'x' }],
      goOnWithout: [reported],
      acceptReport: [{ ...reported, used: 100, points: [], note: 'x' }],
      recoverFromReport: [{ ...reported, award: of('awards'), ground: 'unused', words: 'x', cents: 100 }],
      markReport: [{ ...reported, mark: 'x' }],
    },
    'grants/reports/list/reads': {
      listReports: [{ pile: 'all', call: null }],
      countReports: [null],
      countWaitingReports: [],
      listReportCalls: [],
      listDraws: [],
    },
    'grants/retention/reads': {
      readGrantRetention: [],
      findGrantTerms: [],
    },
    'grants/retention/writes': {
      saveGrantRetention: [{ draft: 180, refused: 6, receipts: 6, granted: 10, version: 1, seen: '180-6-6-10' }],
    },
    'grants/retention/drafts/writes': {},
    'grants/retention/forgetting/writes': {},
    'grants/retention/holds/reads': { findGrantHold: [of('applications')] },
    'grants/retention/holds/writes': {
      placeGrantHold: [of('applications'), 'x'],
      liftGrantHold: [of('applications')],
    },
    'grants/retention/runs/reads': { listGrantRuns: [] },
    'grants/retention/runs/writes': {
      startFirstGrantRun: [],
      openGrantRun: [],
      carryOutGrantRun: [of('grant_retention_runs') || crypto.randomUUID()],
    },
    'grants/scorings/exports/reads': { exportScores: ['kanaria'] },
    'grants/scorings/reads': { finalPoints: [of('calls')] },
    'grants/ties/lists/reads': { listMyTies: [], listTies: [], listBarred: [] },
    'grants/ties/writes': {
      declareTie: [
        { tie: crypto.randomUUID(), organisation: of('organisations'), kind: 'body', ground: 'x', until: null },
      ],
      declareRecusal: [{ application: of('applications'), kind: 'body', ground: 'x' }],
      endTie: [{ tie: of('ties') }],
      liftRecusal: [{ application: of('applications'), member: of('staff') }],
      clearName: [{ application: of('applications'), member: of('staff'), reason: 'x' }],
      minuteRecusal: [
        {
          ...{ application: of('applications'), member: of('staff'), kind: 'body', ground: 'x', version: 1 },
          ...{ leftAt: null, returnedAt: null, replacedBy: null },
        },
      ],
    },
    'grants/ties/owners/reads': { isTiedTo: 'a piece of SQL' },
    'grants/ties/reads': { barsFor: 'a condition', isBarred: 'a condition', barredFrom: 'a condition' },
    'grants/duties/reads': { findDuties: [], listMembers: [], listHolders: ['prepare'] },
    'grants/duties/writes': {
      giveDuty: [of('staff'), 'assess'],
      takeDuty: [of('staff'), 'prepare'],
      setLimit: [of('staff'), 100],
    },
    'people/writes': {
      identityOf: 'a hash of its arguments',
      admitResident: [
        { sub: `${word} persons subject`, given_name: 'x', family_name: 'x', turvakielto: false },
        '2026-11-24',
      ],
      admitStaff: [{ sub: `${word} staff subject`, name: 'x' }],
      giveDesk: [of('staff'), 'budget'],
      takeDesk: [of('staff'), 'budget'],
    },
  } as Record<string, Record<string, unknown[] | string>>
}
