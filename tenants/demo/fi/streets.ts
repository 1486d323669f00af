import type { DemoTopics } from '../story'

/** Streets, snow, lights, signs and traffic, as people write in Finnish. */
export const streets: DemoTopics = {
  '171': {
    stories: [
      {
        season: 'bare',
        text: '{in} on [iso|syvä|ikävä|aika paha] kuoppa [keskellä ajorataa|ajokaistalla|tien reunassa|ihan suojatien edessä]. [Autot väistävät sitä vastaantulevien kaistalle.|Sateella sitä ei erota lätäköstä.|Se on kasvanut viikon aikana.]',
        title: 'Kuoppa {in}',
        answer:
          '[Kuoppa paikattiin|Paikkasimme kuopan] {day}. [Kiitos ilmoituksesta.|Seuraamme, miten paikka kestää.|Jos reuna murenee uudelleen, ilmoita meille.]',
      },
      {
        season: 'thaw',
        text: 'Kelirikko on tehnyt {in} [päällysteestä perunapellon|ajamisesta hankalaa]. [Kuoppia on joka metrillä|Reikiä on kymmeniä], [missä kohtaa niitä pitäisi väistää|eikä enää tiedä mistä ajaa]?',
        title: 'Päällysteen vauriot {in}',
        answer:
          'Kiersimme {of} läpi ja paikkasimme pahimmat kohdat kylmämassalla. Kun tie on kuivunut, teemme kestävämmät paikat.',
      },
      {
        text: '{of} jalkakäytävän [laatat ovat koholla|asfaltti on noussut juurien päältä|reunakivi on irti]. [Kompastuin siihen eilen, onneksi ei käynyt kuinkaan.|Rollaattorin kanssa siitä ei pääse.|Lastenvaunut jäävät siihen kiinni.]',
        title: 'Jalkakäytävän vaurio {in}',
        answer: 'Jalkakäytävä on [tasattu|korjattu] ja reuna viistetty. Kiitos, että kerroit.',
      },
      {
        season: 'bare',
        text: 'Kaivutyön jälkeen {in} jäi [painanne|töyssy|pelkkä sorapaikka]. [Milloin asfaltti laitetaan takaisin?|Urakoitsija on lähtenyt jo aikoja sitten.|Sora lentää pyörien alta kävelijöiden päälle.]',
        title: 'Kaivutyön jälki {in}',
        answer: 'Urakoitsija kävi päällystämässä kohdan [viime viikolla|{day}]. Tarkastimme työn ja se on kunnossa.',
      },
      {
        text: '{in} on kaivon kohdalla [terävä reuna|kolo] [kun asfaltti on painunut|joka hakkaa rengasta]. [Kolahtaa joka kerta kun siitä ajaa.|Yöllä ääni kuuluu sisälle asti.]',
        title: 'Kaivon reuna painunut {in}',
        answer: 'Kaivon kansi on nostettu oikeaan korkoon ja reuna asfaltoitu.',
      },
      {
        season: 'bare',
        text: 'Hiekkatie pölisee {in} [niin että ikkunoita ei voi avata|aivan tolkuttomasti]. [Voisiko sen suolata?|Saisiko tähän pölynsidontaa?] [Lana kävi viimeksi keväällä.|Nimismiehenkiharaakin on.]',
        title: 'Sorapinnan pölyäminen {in}',
        answer:
          'Tie lanattiin ja pölynsidonta tehtiin {day}. Uusimme käsittelyn tarvittaessa [loppukesällä|kuivalla kaudella].',
      },
      {
        season: 'thaw',
        text: 'Routa on nostanut {in} [kunnon heiton|poikittaisen töyssyn]. [Nopeutta on pakko pudottaa melkein nollaan.|Paikalla ei ole mitään varoitusta.|Bussin perässä lentää kattoon.]',
        title: 'Routaheitto {in}',
        answer: 'Paikalle on viety varoitusmerkki. Kun routa on sulanut, teemme tasauksen.',
      },
    ],
    planned: [
      'Kohta vaatii uuden päällysteen. {name} on mukana ensi kesän päällystysohjelmassa.',
      'Korjaamme tämän, kun katua muutenkin avataan. Sitä ennen pidämme kohdan ajettavana paikkaamalla.',
    ],
    noAction: [
      [
        'plan',
        'Kävimme katsomassa paikkaa. Vaurio on pieni ja {name} on vähäliikenteinen, joten seuraamme tilannetta emmekä korjaa vielä.',
      ],
      [
        'not-found',
        'Kävimme paikalla, mutta emme löytäneet vauriota. Ilmoitathan uudelleen ja kerrot, minkä talon kohdalla se on.',
      ],
    ],
    notOurs: [
      ['Tiekunta', 'Tämä osa tiestä on yksityistä. Sen kunnosta vastaa tiekunta, jolle olemme kertoneet asiasta.'],
      ['Valtion tienpitäjä', 'Tämä tie on valtion. Välitimme ilmoituksen valtion tienpitäjälle.'],
    ],
    forwarded: 'Päällystysurakoitsija',
    question: [
      'Kummalla puolella katua vaurio on, ja minkä talon kohdalla?',
      'Parittomien numeroiden puolella, heti risteyksen jälkeen.',
    ],
  },
  talvi: {
    stories: [
      {
        season: 'snow',
        text: '{in} ei ole [vieläkään|taaskaan] aurattu. [Lunta on nilkkoihin asti.|Lunta tuli jo yöllä.|Naapurikatu on aurattu kahdesti.] [Työmatka meni umpihangessa.|Auto jäi jumiin.|Milloin meidän vuoro on?]',
        title: 'Auraus puuttui {in}',
        answer:
          '{name} aurattiin {day}. [Aloitamme aina pääväylistä, ja tämä katu on kolmannessa luokassa.|Pahoittelemme viivettä, lunta tuli yhtä aikaa koko kaupunkiin.]',
      },
      {
        season: 'snow',
        text: '[Auraus jätti|Aura kasasi|Aurausauto teki] {in} [polanteen pihaliittymän eteen|vallin suojatien päähän|puolimetrisen vallin tien reunaan]. [Siitä ei pääse yli kuin kiipeämällä.|Vanhempi ihminen ei siitä selviä.|Näkyvyys risteykseen on nolla.]',
        title: 'Lumivalli {in}',
        answer:
          'Valli on poistettu. Ohjeistimme kuljettajaa [kiinnittämään huomiota suojateiden päihin|jättämään liittymät auki].',
      },
      {
        season: 'snow',
        text: '{name} on [peilijäässä|ihan luistinrata|pelkkää jäätä]. [Hiekoitusta ei näy missään.|Hiekkaa ei ole näkynyt viikkoon.|Kolme ihmistä kaatui silmieni edessä.] [Tulkaa hiekottamaan.|Jotain tarttis tehdä.|Aamulla mentiin aitaa pitkin.]',
        title: 'Liukkaus {in}',
        answer:
          'Hiekoitimme {of} heti ilmoituksen jälkeen. [Vesisade ja pakkanen tekivät pinnasta nopeasti liukkaan.|Lisäsimme kohdan aamukierrokseen.]',
      },
      {
        season: 'snow',
        text: 'Pyörätie {of} varrella [jää aina auraamatta|aurattiin vasta iltapäivällä|on sohjossa]. [Talvipyöräilijöitä on täällä paljon.|Koululaiset kulkevat ajoradalla.|Pyörä pitää taluttaa.]',
        title: 'Pyörätien talvihoito {in}',
        answer: 'Pyörätie on aurattu ja harjattu. Siirsimme sen aikaisemmaksi aurausreitillä.',
      },
      {
        season: 'snow',
        text: '{of} risteyksessä lumikasa on [niin korkea, ettei tulevia autoja näe|kaksi metriä korkea]. [Pitää ajaa keula risteykseen ennen kuin näkee mitään.|Kasan voisi ajaa pois.]',
        title: 'Lumikasa peittää näkyvyyden {in}',
        answer: 'Kasa on madallettu ja loput ajetaan lumenkaatopaikalle [tällä viikolla|yötyönä].',
      },
      {
        season: 'snow',
        text: 'Portaat {of} päässä ovat [jäässä|lumen peitossa] [eikä kaiteestakaan saa kiinni|ja kaide on hangen alla]. Onko ne [suljettu|unohdettu] talveksi?',
        title: 'Portaiden talvihoito {in}',
        answer: 'Portaat on puhdistettu ja hiekoitettu. Ne kuuluvat talvihoidon piiriin koko talven.',
      },
      {
        season: 'snow',
        text: 'Aura [vei mennessään|kaatoi|väänsi] meidän [postilaatikon|aurausviitan ja pensaan] {in}. [Sattuuhan sitä, mutta voisiko joku käydä katsomassa.|Teline on poikki.]',
        title: 'Aurauksen jälki {in}',
        answer:
          'Olemme käyneet katsomassa jäljet. Urakoitsija pystyttää telineen uudelleen, kun maa on sula, ja siihen asti se on tuettu.',
      },
      {
        season: 'snow',
        text: 'Bussipysäkki {in} on [lumivallin takana|auraamatta]. [Kuski otti kyytiin keskeltä tietä.|Pysäkille ei pääse kuivin jaloin.|Lastenvaunuilla bussiin ei pääse mitenkään.]',
        title: 'Pysäkin auraus {in}',
        answer: 'Pysäkki on aurattu käsin ja odotustila hiekoitettu.',
      },
    ],
    noAction: [
      [
        'plan',
        '{name} kuuluu talvihoidon kolmanteen luokkaan, jossa auraamme, kun lunta on yli kymmenen senttiä. Raja ei ylittynyt.',
      ],
      ['other', 'Sää ehti sulattaa paikan ennen käyntiämme, joten toimia ei enää tarvittu.'],
    ],
    notOurs: [
      [
        'Kiinteistön omistaja',
        'Tämä kohta kuuluu kiinteistön hoidettavaksi. Olemme muistuttaneet kiinteistön omistajaa.',
      ],
      ['Tiekunta', 'Tie on yksityinen, ja sen auraa tiekunta.'],
    ],
    forwarded: 'Aurausurakoitsija',
    question: ['Tarkoitatko ajorataa vai jalkakäytävää?', 'Jalkakäytävää, kaupan puolella.'],
  },
  katuvalot: {
    stories: [
      {
        text: '[Katuvalo on pimeänä|Lamppu on sammunut|Valaisin ei syty] {in}. [Iltaisin kulku on aika pimeää.|Kävin katsomassa, pylväs näyttää ehjältä.|On ollut pimeänä jo viikon.]',
        title: 'Katuvalo pimeänä {in}',
        answer: '[Lamppu vaihdettiin|Valaisimeen vaihdettiin uusi led-yksikkö] {day}.',
      },
      {
        season: 'dark',
        text: '{in} on [viisi|neljä|kuusi|kolme] valoa peräkkäin pimeänä. [Koko pätkä on kuin säkissä.|Onko siellä sulake palanut?|Otsalampulla olen kulkenut.]',
        title: 'Valoja pimeänä {in}',
        answer: 'Vika oli [keskuksen sulakkeessa|kaapelissa]. Se on korjattu ja valot palavat taas.',
      },
      {
        text: 'Valo [vilkkuu|räpsyy|syttyy ja sammuu] {in} [kuin diskossa|koko yön]. [Paistaa suoraan makuuhuoneeseen.|Hermo siinä menee.|Varmaan kohta sammuu kokonaan.]',
        title: 'Vilkkuva katuvalo {in}',
        answer: 'Valaisimen liitäntälaite oli viallinen. Vaihdoimme sen {day}.',
      },
      {
        text: 'Valopylväs {in} on [vinossa|kallellaan ajoradalle päin|saanut osuman autosta]. [Ei ainakaan paranna maisemaa.|Seuraava myrsky kaataa sen.]',
        title: 'Vino valopylväs {in}',
        answer: 'Pylväs on oikaistu ja jalusta tarkastettu.',
      },
      {
        season: 'bare',
        text: 'Katuvalot palavat {in} [keskellä päivää|kirkkaassa auringonpaisteessa]. [Meidän verorahoja siinä palaa.|Kello lienee väärässä ajassa.]',
        title: 'Valot palavat päivällä {in}',
        answer: 'Ohjauskellon aika oli pielessä. Se on nyt asetettu oikein.',
      },
      {
        season: 'dark',
        text: 'Suojatien valo {in} ei pala. [Autoilija ei näe tien yli menijää ennen kuin on kohdalla.|Iltavuorosta tullessa sattui läheltä piti.|Heijastin ei yksin auta.]',
        title: 'Suojatien valo pimeänä {in}',
        answer: 'Suojatien valo on korjattu. Suojateiden viat hoidamme aina kiireellisinä.',
      },
      {
        text: 'Puun oksat peittävät katuvalon {in}. Valo [ei osu kadulle ollenkaan|jää lehvistön sisään].',
        title: 'Oksat katuvalon edessä {in}',
        answer: 'Oksat on karsittu valaisimen ympäriltä.',
      },
    ],
    planned: [
      '{of} valaistus uusitaan led-valoiksi. Työ on tulossa ohjelmaan, ja silloin vanhat pylväätkin vaihdetaan.',
    ],
    noAction: [
      [
        'money',
        'Tämä väylä on valaisematon, eikä uusille valoille ole varattu rahaa. Otamme toiveen mukaan, kun valaistusta seuraavan kerran suunnitellaan.',
      ],
      ['not-found', 'Kävimme illalla paikalla, ja kaikki valot paloivat. Ilmoitathan, jos vika palaa.'],
    ],
    notOurs: [
      ['Taloyhtiö', 'Valaisin on taloyhtiön pihavalo. Ilmoita viasta taloyhtiön huoltoon.'],
      ['Valtion tienpitäjä', 'Valot kuuluvat valtion tielle. Välitimme ilmoituksen sen kunnossapidolle.'],
    ],
    forwarded: 'Valaistusurakoitsija',
    question: [
      'Näkyykö pylväässä numero? Se auttaa meitä löytämään oikean valon.',
      'Kilvessä lukee 214, jos oikein näin.',
    ],
  },
  '198': {
    stories: [
      {
        text: '[Stop-merkki|Kärkikolmio|Nopeusrajoitusmerkki|Suojatien merkki] on [kaatunut|vääntynyt|kääntynyt väärään suuntaan] {in}. [Vieraspaikkakuntalainen ei tiedä mitä siinä pitäisi tehdä.|Tuuli sen varmaan vei.]',
        title: 'Liikennemerkki vaurioitunut {in}',
        answer: 'Merkki on [pystytetty uudelleen|oikaistu ja kiinnitetty].',
      },
      {
        season: 'summer',
        text: 'Pensas on kasvanut liikennemerkin eteen {in}. [Merkkiä ei näe ollenkaan|Merkistä näkyy vain reuna], [vaikka tietäisi katsoa|ennen kuin on kohdalla].',
        title: 'Merkki pensaan takana {in}',
        answer: 'Pensas on leikattu, ja merkki näkyy taas molemmista suunnista.',
      },
      {
        text: 'Liikennemerkki {in} on [haalistunut lukukelvottomaksi|töhritty|niin kulunut, ettei siitä saa selvää].',
        title: 'Kulunut liikennemerkki {in}',
        answer: 'Merkin levy on vaihdettu uuteen.',
      },
      {
        text: 'Tietyön [merkit|nopeusrajoitus] on jäänyt {in}, vaikka työ loppui [jo viime kuussa|viikkoja sitten]. [Kukaan ei enää noudata niitä.|Voisko ne kerätä pois.]',
        title: 'Tietyön merkit jääneet {in}',
        answer: 'Urakoitsija on hakenut merkit pois. Kiitos tarkkaavaisuudesta.',
      },
      {
        season: 'snow',
        text: 'Lumi peittää liikennemerkin {in}. [Tykkylumi on jäätynyt siihen kiinni.|Ilmeisesti aura roiskaisi.]',
        title: 'Merkki lumen peitossa {in}',
        answer: 'Merkki on puhdistettu.',
      },
      {
        season: 'bare',
        text: 'Suojatien maalaus on [kulunut melkein kokonaan pois|enää haamu] {in}. [Merkki on, mutta raidat puuttuvat.|Autot eivät pysähdy.]',
        title: 'Suojatien maalaus kulunut {in}',
        answer: 'Suojatie maalattiin uudelleen {day}.',
      },
    ],
    noAction: [
      [
        'law',
        'Merkkiä ei voi asettaa tähän, koska yleinen rajoitus koskee koko aluetta ja se kerrotaan alueen rajalla.',
      ],
    ],
    notOurs: [['Valtion tienpitäjä', 'Merkki on valtion tien merkki. Välitimme ilmoituksen eteenpäin.']],
    question: ['Mistä merkistä on kyse, ja kumpaan suuntaan se näkyy?', 'Se pyöreä, keskustasta tullessa oikealla.'],
  },
  '199': {
    stories: [
      {
        text: 'Kadunnimikyltti puuttuu {of} [alusta|risteyksestä]. [Pakettikuskit soittelevat joka viikko.|Vieraat eivät löydä perille.]',
        title: 'Kadunnimikyltti puuttuu {in}',
        answer: 'Uusi kyltti on paikallaan.',
      },
      {
        text: 'Opastetaulun [kartta on haalistunut|pleksi on rikki|teksti on vuosikymmenen vanha] {in}. [Matkailijat ihmettelevät sitä.|Puolet palveluista on muuttanut.]',
        title: 'Vanhentunut opastetaulu {in}',
        answer: 'Taulun kartta on vaihdettu uuteen.',
      },
      {
        text: 'Viitta osoittaa väärään suuntaan {in}. [Joku on kääntänyt sen.|Eilen neuvoin kolme autoa oikeaan suuntaan.]',
        title: 'Viitta väärin päin {in}',
        answer: 'Viitta on käännetty oikein ja pultattu kiinni.',
      },
      {
        text: 'Kirjaimia on pudonnut opasteesta {in}, [nyt siinä lukee mitä sattuu|lapsia naurattaa, muita ei].',
        title: 'Opasteesta puuttuu kirjaimia {in}',
        answer: 'Opaste on uusittu kokonaan.',
      },
      {
        text: '{in} on kadun nimi [väärin kirjoitettu|kahdella eri tavalla] eri päissä. Kumpi on oikein?',
        title: 'Kadun nimi kirjoitettu kahdella tavalla {in}',
        answer: 'Tarkistimme nimen kartasta ja vaihdoimme väärän kyltin.',
      },
      {
        season: 'summer',
        text: 'Pensaat peittävät opasteen {in}. [Pitäisi leikata.|Ei näy autosta enää mitään.]',
        title: 'Opaste pensaan takana {in}',
        answer: 'Pensaat on leikattu opasteen ympäriltä.',
      },
    ],
    planned: ['Uusimme alueen opasteet samalla kertaa. Tämä kohta on mukana.'],
    notOurs: [['Valtion tienpitäjä', 'Viitta kuuluu valtion tielle. Välitimme ilmoituksen eteenpäin.']],
  },
  hulevesi: {
    stories: [
      {
        season: 'thaw',
        text: 'Sulamisvesi [seisoo|lammikoituu] {in}, [kaivo on jäässä|kaivo ei vedä]. [Jalkakäytävällä saa kahlata.|Vesi nousee jo pihaan.]',
        title: 'Sulamisvesi seisoo {in}',
        answer: 'Kaivo sulatettiin höyryllä, ja vesi lähti liikkeelle.',
      },
      {
        season: 'autumn',
        text: 'Lehdet ovat tukkineet kaivon {in}. [Katu on kuin järvi.|Autot roiskuttavat jalkakäytävälle.|Haravoin päältä, mutta ei auttanut.]',
        title: 'Kaivo tukossa {in}',
        answer: 'Kaivo tyhjennettiin imuautolla {day}.',
      },
      {
        text: 'Kaivon kansi [kolisee|on vinossa|heiluu] {in}. [Herään siihen joka yö kun auto ajaa yli.|Siihen voi astua läpi.]',
        title: 'Kaivon kansi irti {in}',
        answer: 'Kansi ja sen tiiviste on vaihdettu.',
      },
      {
        season: 'bare',
        text: 'Oja on [kasvanut umpeen|täynnä heinää] {of} varrella ja vesi [jää pellolle|tulvii tielle] [joka sateella|kun vähänkin sataa].',
        title: 'Oja kasvanut umpeen {in}',
        answer: 'Oja on perattu koneella ja rumpu avattu.',
      },
      {
        season: 'bare',
        text: 'Rankkasateen jälkeen {in} [oli vettä polviin|vesi vei soran mennessään]. [Putki ei vedä tuollaista määrää.|Tätä sattuu nykyään joka kesä.]',
        title: 'Rankkasade tulvi {in}',
        answer: 'Huuhtelimme putken ja korjasimme huuhtoutuneen kohdan.',
      },
      {
        text: 'Rummun pää on [painunut kasaan|tukossa] {of} liittymässä. Vesi [kiertää tien päälle|syö tien reunaa].',
        title: 'Rumpu rikki {in}',
        answer: 'Rumpuputki vaihdettiin uuteen.',
      },
    ],
    planned: ['Alueen hulevesiputki on liian pieni. Suurempi putki rakennetaan, kun katu saneerataan.'],
    notOurs: [['Kiinteistön omistaja', 'Oja on tontin puolella, joten sen kunnosta vastaa kiinteistön omistaja.']],
    forwarded: 'Imuautourakoitsija',
    question: ['Seisooko vesi ajoradalla vai jalkakäytävällä?', 'Molemmilla, mutta pahin on suojatien edessä.'],
  },
  liikenne: {
    stories: [
      {
        text: '{in} ajetaan [reilua ylinopeutta|ihan järjetöntä vauhtia|kuin moottoritiellä] [varsinkin iltaisin|aamuisin kouluaikaan]. [Saisiko hidasteen?|Nopeusnäyttökin auttaisi.]',
        title: 'Toive hidasteesta {in}',
        answer:
          'Mittasimme nopeudet viikon ajan. [Paikalle tuodaan siirrettävä nopeusnäyttö.|Kerroimme tuloksista poliisille ja siirsimme nopeusnäytön paikalle.]',
      },
      {
        text: 'Toivoisin suojatietä {of} yli [kaupan kohdalle|bussipysäkin luo]. [Siitä kuljetaan kuitenkin.|Lähimmälle on kolmesataa metriä.]',
        title: 'Toive suojatiestä {in}',
        answer: 'Arvioimme paikan. Näkemät riittävät, ja lisäämme suojatien maalausohjelmaan.',
      },
      {
        text: '{of} risteyksessä on [vaikea kääntyä vasemmalle ruuhka-aikaan|epäselvä kuka väistää ketä]. [Läheltä piti -tilanteita näkee viikoittain.|Kiertoliittymä olisi hyvä.]',
        title: 'Risteyksen järjestelyt {in}',
        answer: 'Kiitos havainnosta. Selkeytämme väistämisvelvollisuutta merkeillä ja seuraamme vaikutusta.',
      },
      {
        text: 'Raskas liikenne oikaisee {of} kautta, vaikka [tie on kapea|talot tärisevät]. Voiko läpiajon kieltää?',
        title: 'Raskaan liikenteen läpiajo {in}',
        answer: 'Laskimme liikennettä. Läpiajoa oli sen verran, että valmistelemme läpiajokieltoa.',
      },
      {
        text: 'Peili {of} liittymään auttaisi, [mutkan takaa ei näe mitään|aita peittää näkymän].',
        title: 'Toive liikennepeilistä {in}',
        answer: 'Kävimme paikalla ja pyysimme kiinteistöä madaltamaan aidan. Peili ei ole silloin tarpeen.',
      },
    ],
    planned: ['Asia hoidetaan seuraavan päällystyksen yhteydessä.', 'Muutos on mukana alueen liikennesuunnitelmassa.'],
    noAction: [
      [
        'plan',
        'Liikennemäärän ja mitattujen nopeuksien perusteella emme muuta järjestelyjä nyt. Mittaamme uudelleen vuoden päästä.',
      ],
      ['money', 'Ehdotus on hyvä, mutta siihen ei ole tällä kaudella rahaa.'],
    ],
    notOurs: [['Valtion tienpitäjä', 'Risteys kuuluu valtion tielle. Välitimme ehdotuksen eteenpäin.']],
  },
  pyoraily: {
    stories: [
      {
        text: 'Pyöräteline puuttuu {of} [kaupalta|bussipysäkiltä]. Nyt pyörät [nojaavat seinään|ovat kasassa kulkuväylällä].',
        title: 'Toive pyörätelineestä {in}',
        answer: 'Paikalle tuotiin kuuden pyörän teline, johon rungon saa lukittua.',
      },
      {
        text: 'Pyörätie loppuu {in} kuin seinään. [Siitä pitäisi hypätä ajoradalle.|Olisiko jatko suunnitteilla?]',
        title: 'Pyörätien jatko {in}',
        answer:
          'Yhteys on mukana kävelyn ja pyöräilyn ohjelmassa. Sitä ennen ohjaamme reitin opasteilla rinnakkaiskadulle.',
      },
      {
        season: 'thaw',
        text: 'Hiekoitushiekka on yhä pyörätiellä {in}. [Mutkassa menee pyörä alta.|Milloin harjataan?]',
        title: 'Hiekoitushiekka pyörätiellä {in}',
        answer: 'Pyörätie harjattiin {day}.',
      },
      {
        text: 'Reunakivi pyörätien jatkeella {in} on [turhan korkea|terävä]. [Takarengas tyhjeni siihen.|Voisiko sen loiventaa?]',
        title: 'Korkea reunakivi {in}',
        answer: 'Reunakivi on madallettu.',
      },
    ],
    planned: ['Asia on ensi kesän työohjelmassa.'],
    noAction: [['money', 'Kannatamme ajatusta, mutta väylälle ei ole vielä rahoitusta.']],
  },
  pysakointi: {
    stories: [
      {
        text: '{in} on seissyt [rekisterikilvetön auto|romuauto|peräkärry] [jo kuukauden|viikkokausia|koko syksyn|ainakin kesästä asti]. [Renkaat ovat tyhjät.|Ei sitä kukaan hae.]',
        answer: 'Auto on siirretty varastoon. Omistaja saa siitä ilmoituksen.',
      },
      {
        text: 'Autot pysäköidään {in} [jalkakäytävälle|suojatien eteen|niin ettei linja-auto mahdu]. [Joka ilta sama juttu.|Lastenvaunuilla joutuu ajoradalle.]',
        answer: 'Valvomme paikkaa tehostetusti seuraavat viikot.',
      },
      {
        season: 'snow',
        text: 'Auto on [ollut hangen alla|aurauksen tiellä] {in} viikkoja. [Aura kiertää sen joka kerta.|Kuka hakee?]',
        answer: 'Auto on siirretty lähikadulle, ja katu on aurattu kokonaan.',
      },
      {
        text: 'Pysäköintikiekkopaikat {in} ovat [aina samojen autojen vallassa|täynnä aamusta iltaan]. Valvotaanko niitä?',
        answer: 'Lisäsimme paikan valvontakierrokselle. Kiitos tiedosta.',
      },
    ],
    notOurs: [['Taloyhtiö', 'Auto on taloyhtiön alueella. Taloyhtiö voi pyytää siirtoa meiltä kirjallisesti.']],
    noAction: [['not-found', 'Auto oli jo poissa, kun tarkastaja kävi paikalla.']],
  },
}
