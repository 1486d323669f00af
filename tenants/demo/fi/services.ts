import type { DemoTopics } from '../story'

/** Sports, culture, schools, buildings, water, waste and all else, as people write in Finnish. */
export const services: DemoTopics = {
  liikuntapaikat: {
    stories: [
      {
        season: 'snow',
        at: 'trail',
        text: 'Latu on [ajamatta|puhki kulunut|täynnä neulasia] {in}. [Viimeisin latutieto on viikon vanha.|Perinteisen ura puuttuu kokonaan.|Lunta kuitenkin on.]',
        title: 'Ladun kunto {in}',
        answer: 'Latu ajettiin {day}. [Ajamme sen pakkasella kolmesti viikossa.|Latutilanne päivittyy aamuisin.]',
      },
      {
        season: 'snow',
        at: 'trail',
        text: 'Ladulla kävellään [ja ulkoilutetaan koiria|porukalla] {in}. [Voisiko laittaa kyltin?|Perinteisen ura on reikiä täynnä.]',
        title: 'Kävelijöitä ladulla {in}',
        answer: 'Veimme alkuun kyltit, joissa kerrotaan, missä kävelyreitti kulkee.',
      },
      {
        season: 'dark',
        at: 'trail',
        text: 'Valot sammuvat [jo kahdeksalta|liian aikaisin] {in}. [Iltavuorolainen ei ehdi lenkille.|Saisiko tunnin lisää?]',
        title: 'Valaistuksen aika {in}',
        answer: 'Valot palavat nyt kello 22 asti.',
      },
      {
        season: 'bare',
        at: 'trail',
        text: 'Kuntoradan [pururata on kulunut sannalle|portaat ovat lahot|opasteet puuttuvat] {in}. [Muuten hieno paikka.|Nilkka meinasi mennä.]',
        title: 'Kuntoradan kunto {in}',
        answer: 'Rata sai uuden purun, ja huonot kohdat on korjattu.',
      },
      {
        text: '[Uimahallin|Liikuntahallin] suihkut ovat [kylmiä|puoliksi rikki]. [Neljästä kaksi toimii.|Kolmas kerta tässä kuussa.] [Muuten siistiä.|Henkilökunta oli ystävällistä.]',
        title: 'Uimahallin suihkut',
        answer: 'Sekoittajat on vaihdettu. Pahoittelemme vaivaa.',
      },
      {
        text: 'Kuntosalin [soutulaite|juoksumatto|ylätalja] on ollut [epäkunnossa|huollossa] [pari viikkoa|pitkään]. Milloin se korjataan?',
        title: 'Kuntosalin laite rikki',
        answer: 'Varaosa tuli, ja laite on taas käytössä.',
      },
      {
        text: 'Salivuorot menevät aina samoille seuroille. [Miten aikuisten sählyporukka saa vuoron?|Olisiko sunnuntaina vapaata?]',
        title: 'Salivuorojen jako',
        answer: 'Vuorot haetaan huhtikuussa. Vapaita aikoja on sunnuntaisin, ja voit varata ne varauspalvelussa.',
      },
      {
        season: 'snow',
        text: 'Luistelukenttä on [jäädyttämättä|lumen peitossa|halkeamilla]. [Kolme viikkoa pakkasta on ollut.|Mailapojat odottavat.]',
        title: 'Luistelukentän hoito',
        answer: 'Kenttä jäädytettiin {day}, ja se aurataan arkisin.',
      },
    ],
    planned: ['Parannus on ensi vuoden liikuntapaikkaohjelmassa.'],
    noAction: [['money', 'Aukiolon pidentäminen vaatisi lisää henkilökuntaa, johon ei ole nyt rahaa.']],
  },
  uimarannat: {
    stories: [
      {
        season: 'summer',
        at: 'shore',
        text: 'Laituri on [irti toisesta päästä|kallellaan|liukas levästä] {in}. [Mummo melkein liukastui.|Pultti puuttuu.]',
        title: 'Laiturin kunto {in}',
        answer: 'Laituri on kiinnitetty ja kansi harjattu.',
      },
      {
        season: 'summer',
        at: 'shore',
        text: 'Pukukoppi on [epäsiisti|ilman ovea] {in}. [Hiekkaakin on enemmän kuin rannalla.|Ovi on kadonnut.]',
        title: 'Pukukopin kunto {in}',
        answer: 'Koppi on pesty ja ovi asennettu.',
      },
      {
        season: 'summer',
        at: 'shore',
        text: 'Onko {in} sinilevää? Vesi on [vihreää|puuroa]. Taulussa ei ole tietoa.',
        title: 'Sinilevähavainto {in}',
        answer: 'Otimme näytteen. Sinilevää oli vähän, ja tieto on nyt ilmoitustaululla ja verkkosivuilla.',
      },
      {
        season: 'bare',
        at: 'shore',
        text: 'Venepaikan [poiju on ajelehtinut|rengas on poikki|sähkötolppa on pimeä] {in}. Paikan maksu on hoidettu.',
        title: 'Venepaikan vika {in}',
        answer: 'Vika on korjattu, ja vieruspaikat tarkastettiin samalla.',
      },
    ],
    planned: ['Laituri uusitaan ennen seuraavaa uimakautta.'],
  },
  kirjasto: {
    stories: [
      {
        text: 'Voisiko kirjasto olla auki [lauantaisin|aikaisemmin aamulla]? [Työssä käyvä ei muuten ehdi.|Omatoimiaikakin kelpaisi.]',
        title: 'Toive kirjaston aukiolosta',
        answer: 'Omatoimikirjasto on auki joka päivä kello 7–21. Saat oikeuden kirjastokortilla ja tunnusluvulla.',
      },
      {
        text: 'Palautusluukku [oli tukossa|jumittaa]. [Kirjat jäivät kassiin.|Vein sitten toiseen pisteeseen.]',
        title: 'Palautusluukku jumissa',
        answer: 'Luukku on korjattu. Lainoistasi ei peritä maksua.',
      },
      {
        text: 'Lukupiiriin ei mahdu. [Voisiko tulla toinen ryhmä?|Jono on pitkä, kiinnostusta siis on.]',
        title: 'Lukupiiriin lisää paikkoja',
        answer: 'Avasimme toisen ryhmän, joka kokoontuu joka toinen torstai.',
      },
    ],
  },
  nuoriso: {
    stories: [
      {
        text: 'Nuorisotalolle kaivattaisiin [uusi biljardipöytä|pelikone|bänditila]. [Porukkaa olisi.|Nykyinen on aivan loppu.]',
        title: 'Toive nuorisotalolle',
        answer: 'Kysyimme nuorilta, ja hankinta tehdään heidän valintansa mukaan.',
      },
      {
        text: 'Voisiko nuokkari olla auki [myös perjantaisin myöhempään|loma-aikoinakin]? [Ei ole muuta paikkaa olla.|Kauppakeskuksen pihalla ei ole kivaa.]',
        title: 'Nuorisotalon aukiolo',
        answer: 'Kokeilemme pidempää aukioloa kevätkaudella perjantaisin.',
      },
    ],
  },
  varhaiskasvatus: {
    stories: [
      {
        text: 'Päiväkodin [pihavalo on pimeä|portti jää raolleen|parkkipaikka on aamulla kaaos]. [Saattoliikenne pitäisi järjestää toisin.|Aamut ovat pimeitä.]',
        answer: 'Asia on hoidettu yhdessä tilapalvelun kanssa. Kiitos viestistä.',
      },
      {
        text: 'Milloin päiväkodin [kesän päivystyspaikka selviää|hakemus ensi syksylle pitää jättää]? Sivuilla on kahta eri tietoa.',
        answer:
          'Hakuaika on neljä kuukautta ennen hoidon alkua, ja kesän paikka kerrotaan huhtikuussa. Korjasimme sivun.',
      },
    ],
  },
  koulut: {
    stories: [
      {
        text: 'Koulukyydin [bussi on ollut myöhässä|aikataulu ei sovi lukujärjestykseen]. [Koululaiset seisovat pimeässä.|Kenelle tästä voi ilmoittaa suoraan?]',
        answer: 'Sovimme liikennöitsijän kanssa uuden lähtöajan, joka on voimassa maanantaista alkaen.',
      },
      {
        text: 'Kouluruoasta [kiitos|terveisiä]: [kasvisruoka on parantunut|perunat olisivat parempia kuorittuina]. Ruokalista [voisi olla puhelimessakin|on kiva nähdä etukäteen].',
        answer: 'Kiitos, välitimme terveiset keittiölle. Ruokalista löytyy koulun verkkosivulta.',
      },
      {
        text: 'Koulun pihalla on [iltaisin mopoja|kuoppa maalin edessä]. Kuuluuko valvonta koululle?',
        answer: 'Piha on iltaisin avoin kaikille. Laitoimme portille puomin, ja pihan kunto tarkastetaan.',
      },
    ],
  },
  kaavoitus: {
    stories: [
      {
        text: 'Tarvitseeko [katettuun terassiin|autokatokseen|pihavarastoon|leikkimökkiin] luvan, kun koko on [noin 15|noin 25|vajaa 30] neliötä?',
        answer:
          'Alle 30 neliön katoksesta tai varastosta riittää ilmoitus, kun se sijoittuu kaavan rakennusalalle. Lähetä asemapiirros, niin tarkistamme.',
      },
      {
        text: 'Onko {in} vapaita tontteja, ja [mitä ne maksavat|saako niihin rakentaa puutalon]?',
        answer: 'Vapaat tontit hintoineen ovat karttapalvelussa. Varaaminen käy sähköisellä lomakkeella.',
        at: 'street',
      },
      {
        text: 'Mitä {of} reunaan on tulossa? [Maastossa on merkkipaaluja.|Näin mittamiehiä.]',
        answer:
          'Paikalla tutkitaan maaperää tulevaa asuinaluetta varten. Suunnitelma tulee nähtäville, ja siitä tiedotetaan.',
        at: 'street',
      },
    ],
  },
  toimitilat: {
    stories: [
      {
        at: 'house',
        text: 'Ulko-ovi [ei mene kiinni|on todella raskas avata|jää raolleen] {in}. [Lämmöt karkaavat harakoille.|Pumppu puuttuu?]',
        answer: 'Oven suljin on säädetty.',
      },
      {
        at: 'house',
        text: '{in} on [kylmä|hukkuu lämpöön|tunkkainen ilma] [kokoushuoneessa|aulassa]. [Istuttiin takit päällä.|Ilmanvaihto ei taida käydä iltaisin.]',
        answer: 'Ilmanvaihdon ja lämmityksen ajat on säädetty vastaamaan iltakäyttöä.',
      },
      {
        at: 'house',
        text: 'Räystäältä [tippuu vettä|roikkuu jääpuikkoja] oven eteen {in}. [Aamulla siinä on jäätä.|Kastuin niskaan.]',
        answer: 'Räystäskouru on korjattu ja ovenedusta hiekoitettu.',
        season: 'snow',
      },
    ],
  },
  esteettomyys: {
    stories: [
      {
        at: 'house',
        text: 'Luiska {in} on [liian jyrkkä|jäässä|roskiksen takana]. [Pyörätuolilla tarvitsee apua.|Ovipainike on myös rikki.]',
        title: 'Luiskan kunto {in}',
        answer: 'Luiska on raivattu, ja painike korjattu. Jyrkkyyden korjaamme remontin yhteydessä.',
      },
      {
        text: 'Verkkosivun [lomake ei toimi ruudunlukijalla|kuvissa ei ole tekstivastineita]. Kokeilin kahdella selaimella.',
        title: 'Verkkolomake ja ruudunlukija',
        answer: 'Korjasimme lomakkeen kentät. Kiitos tarkasta kuvauksesta.',
      },
    ],
    planned: ['Esteetön sisäänkäynti toteutetaan peruskorjauksessa.'],
  },
  vesihuolto: {
    stories: [
      {
        text: 'Hanavesi on [ruskeaa|sameaa] {in}. [Johtuuko kaivutöistä?|Uskaltaako tätä juoda?]',
        at: 'street',
        answer: 'Verkostossa tehtiin huuhtelu. Juokseta vettä hetki, niin se kirkastuu. Vesi on laadultaan hyvää.',
      },
      {
        text: 'Vettä pulppuaa [asfaltin raosta|kaivon vierestä] {in}. [On kuivaa, joten ei sadevettä.|Jäätyy kohta.]',
        at: 'street',
        answer: 'Vuoto löytyi tonttijohdon liitoksesta, ja se korjattiin yöllä.',
      },
      {
        text: 'Viemäri haisee {in}. [Erityisesti lämpimällä.|Kansi on jossain raollaan.]',
        at: 'street',
        answer: 'Huuhtelimme viemärin ja tiivistimme kannen.',
      },
    ],
    notOurs: [['Kiinteistön omistaja', 'Vika on tonttijohdossa, joka kuuluu kiinteistölle.']],
  },
  jatehuolto: {
    stories: [
      {
        text: 'Ekopiste on [aivan täynnä|räjähtänyt käsiin] {in}. [Pahvit ovat maassa.|Muovikeräystä ei ole tyhjennetty.]',
        at: 'street',
        title: 'Ekopiste täynnä {in}',
        answer: 'Jätehuoltoyhtiö tyhjensi pisteen ja tihensi tyhjennyksiä.',
      },
      {
        text: 'Puuttuuko {of} varrelta [metallinkeräys|tekstiilinkeräys] kokonaan? [Lähin on toisella puolella kaupunkia.|Autoton ei pääse.]',
        at: 'street',
        title: 'Toive keräyksestä {in}',
        answer: 'Välitimme toiveen jätehuoltoyhtiölle, joka tarkistaa pisteiden sijainnin keväällä.',
      },
      {
        text: 'Roskakuski [jätti astian kadulle|ei tyhjentänyt biojätettä] {in}. [Toinen kerta peräkkäin.|Luukut oli auki.]',
        at: 'street',
        title: 'Tyhjennys jäi väliin {in}',
        answer: 'Jätehuoltoyhtiö haki astian seuraavana päivänä. Pahoittelut.',
      },
    ],
    forwarded: 'Jätehuoltoyhtiö',
    notOurs: [['Jätehuoltoyhtiö', 'Astiat ja tyhjennykset hoitaa jätehuoltoyhtiö. Välitimme ilmoituksesi.']],
  },
  ymparisto: {
    stories: [
      {
        text: '[Työmaalta|Teollisuusalueelta] kuuluu [jyrinää|iskuja] {in} [yöllä asti|jo ennen kuutta]. [Mikä on sallittu aika?|Ikkunat on kiinni ja kuuluu silti.]',
        at: 'street',
        answer: 'Otimme yhteyttä työmaahan. Meluava työ tehdään kello 7–18 välillä.',
      },
      {
        text: 'Öljyläikkä [kuivatusojassa|kadulla] {in}. [Haisee dieselille.|Ehkä muuttoautosta.]',
        at: 'street',
        answer: 'Läikkä imeytettiin, ja oja tarkastettiin. Öljyä ei päässyt vesistöön.',
      },
    ],
    notOurs: [['Pelastuslaitos', 'Savun haju oli luvallisesta kulotuksesta, josta vastaa pelastuslaitos.']],
  },
  elaimet: {
    stories: [
      {
        text: 'Rottia on näkynyt {in} [kompostien luona|ekopisteellä]. [Päivälläkin.|Kolme kerralla.]',
        at: 'street',
        answer: 'Tarkastimme alueen ja asetimme loukkuja. Pidäthän kompostin suljettuna.',
      },
      {
        season: 'summer',
        text: 'Lokit [hyökkivät|pesivät katolla] {in}. [Jäätelö meni.|Poikaset taitavat olla vielä lentokyvyttömiä.]',
        at: 'street',
        answer: 'Pesintä on rauhoitettu heinäkuun loppuun. Laitoimme paikalle varoituskyltin.',
      },
    ],
  },
  vinkki: {
    stories: [
      {
        text: 'Idea: [yhteinen kasvimaa|lainattavat pulkat|kirjanvaihtohylly|frisbeekorit] {in}. [Hinta ei olisi suuri.|Naapurikunnassa on, ja toimii.]',
        at: 'park',
        title: 'Ehdotus: uutta {in}',
        answer:
          'Kiitos hyvästä ajatuksesta. Välitimme sen osallistuvan budjetoinnin ideoihin, joihin voit myös itse lisätä kuvan.',
      },
      {
        text: 'Joulukadulle voisi tuoda [valoja puihin|tonttupolun|lyhtyjä] {in}. [Pimeään aikaan kivaa.|Nuoriso voisi tehdä.]',
        season: 'autumn',
        at: 'park',
        title: 'Ehdotus: joulu {in}',
        answer: 'Sovimme kauppiaiden kanssa, että valot tulevat ensimmäiseksi adventiksi.',
      },
    ],
    planned: ['Ehdotus toteutetaan ensi kesänä, ja kysymme asukkailta tarkempaa paikkaa.'],
    noAction: [['money', 'Ajatus on hyvä, mutta rahaa sen ylläpitoon ei ole.']],
  },
  kiitos: {
    stories: [
      {
        text: 'Kiitos [nopeasta korjauksesta|hyvin hoidetuista laduista|siisteistä puistoista|ystävällisestä palvelusta]. [Tuli hyvä mieli.|Ilmoitin illalla, aamulla oli kunnossa.|Kerron naapureillekin.]',
        title: 'Kiitos työstä',
        answer: 'Kiitos viestistä, välitimme sen työntekijöille.',
      },
      {
        text: 'Asiakaspalvelussa osattiin neuvoa [heti|kärsivällisesti]. [Kerrankin ei pompoteltu.|Hieno juttu.]',
        title: 'Kiitos asiakaspalvelulle',
        answer: 'Lämmin kiitos. Välitimme viestin koko porukalle.',
      },
    ],
  },
  hallinto: {
    stories: [
      {
        text: 'Mistä löydän [valtuuston seuraavan kokouksen asialistan|lautakunnan esityslistan|talousarvion]? [Haku ei löytänyt.|Sivut ovat muuttuneet.]',
        answer: 'Kokousten asialistat ovat verkkosivujen kohdassa Päätöksenteko, viisi päivää ennen kokousta.',
      },
      {
        text: 'Voiko valtuuston kokousta seurata [etänä|kuulijana paikan päällä]?',
        answer: 'Kyllä. Kokous lähetetään verkossa, ja paikan päällä on kuulijoille tilaa.',
      },
    ],
  },
  verkko: {
    stories: [
      {
        text: '[Lomake jää lataamaan|Haku antaa vanhoja tuloksia|Linkki on rikki] [puhelimella|sivulla, jossa kerrotaan aukioloista]. [Kokeilin kahdesti.|Tietokoneella toimii.]',
        title: 'Verkkosivun vika',
        answer: 'Korjasimme vian. Kiitos, että kerroit.',
      },
      {
        text: 'Aukioloajat ovat verkossa [eri kuin ovessa|viime vuoden]. [Turha reissu.|Voisiko päivittää?]',
        title: 'Aukioloajat vanhentuneet',
        answer: 'Ajat on päivitetty. Pahoittelemme turhaa matkaa.',
      },
    ],
  },
  yleinen: {
    stories: [
      {
        text: '[Mistä saa|Keneltä kysytään] lupaa [myyjäisiin torilla|pienen tapahtuman järjestämiseen puistossa|kirpputoriin]?',
        answer: 'Lupa haetaan sähköisellä lomakkeella kaksi viikkoa ennen. Pienistä tapahtumista riittää ilmoitus.',
      },
      {
        text: 'Löysin [avainnipun|lompakon|lasten kypärän] [torilta|kävelytien varresta]. Mihin sen voi tuoda?',
        answer: 'Voit tuoda löytötavaran asiakaspalveluun, josta se viedään löytötavaratoimistoon.',
      },
      {
        text: 'Mistä saan [tietoa uuden asukkaan palveluista|kunnan uutiskirjeen]? Muutimme juuri.',
        answer: 'Tervetuloa kuntaan. Uuden asukkaan opas on verkkosivuilla, ja saat sen myös asiakaspalvelusta.',
      },
    ],
  },
}
