import type { DemoTopics } from '../story'

/** Parks, playgrounds, trees, litter and damage, as people write in Finnish. */
export const green: DemoTopics = {
  '174': {
    stories: [
      {
        season: 'summer',
        at: 'park',
        text: 'Nurmikko on leikkaamatta {in}. [Heinä on polvissa asti.|Ruohonleikkuria ei ole näkynyt kuukauteen.] [Koirat ja punkit kiittävät, me muut emme.|Piknik jäi väliin.]',
        title: 'Nurmikko leikkaamatta {in}',
        answer:
          'Nurmikko leikattiin {day}. [Osa puistosta jätetään tarkoituksella niityksi.|Leikkaamme seuraavan kerran kahden viikon päästä.]',
      },
      {
        at: 'park',
        text: 'Penkki on rikki {in}. [Istuinlauta puuttuu.|Yksi lauta on poikki ja naulat törröttää.|Selkänoja on irti.]',
        title: 'Rikkinäinen penkki {in}',
        answer: 'Penkki on korjattu [uusilla laudoilla|pajalla] ja palautettu paikalleen.',
      },
      {
        season: 'bare',
        at: 'park',
        text: 'Kukkaistutukset {in} ovat [ihan kuivuneet|rikkaruohojen vallassa]. [Kasteleeko niitä kukaan?|Harmi, kun ne keväällä olivat niin hienot.]',
        title: 'Istutusten hoito {in}',
        answer: 'Istutukset on kitketty ja kasteltu. Kesätyöntekijät käyvät nyt kahdesti viikossa.',
      },
      {
        season: 'bare',
        text: 'Pensasaita {in} [tunkee jalkakäytävälle|on kasvanut kulkuväylän päälle]. [Sateella kastuu takki.|Vastaantulijan kanssa ei mahdu ohi.]',
        title: 'Pensaat kulkuväylällä {in}',
        answer: 'Pensaat on leikattu kulkuväylän reunasta.',
      },
      {
        at: 'park',
        text: 'Puiston polku {in} on [kuralla|lätäköillä|kulunut juurakolle]. [Murske auttaisi.|Kengät menee joka kerta.]',
        title: 'Puistopolun kunto {in}',
        answer: 'Polulle ajettiin uutta mursketta ja kuivatus korjattiin.',
      },
      {
        season: 'summer',
        text: 'Jättipalsamia kasvaa {of} [ojassa|reunassa]. [Se leviää rantaan päin.|Voiko sitä itse kitkeä?]',
        title: 'Vieraslaji {in}',
        answer:
          'Kitkimme kasvuston ja tulemme uudelleen elokuussa. Saat kitkeä sitä itsekin, kunhan viet jätteen sekajätteeseen.',
      },
      {
        season: 'autumn',
        at: 'park',
        text: 'Lehdet lojuvat haravoimatta {in}, ja käytävä on [liukas|mönjän peitossa]. [Haravatalkoisiin voisi tulla, jos joku järjestää.|Kaatumista vaille.]',
        title: 'Lehdet käytävällä {in}',
        answer: 'Käytävät puhallettiin puhtaiksi. Nurmelle jäävät lehdet silputaan maanparannukseksi.',
      },
      {
        at: 'park',
        text: 'Voisiko {in} olla [pari penkkiä lisää|pöytä, jossa syödä eväitä]? [Vanhemmat ihmiset kaipaavat levähdyspaikkaa.|Paikka on hieno, istua ei vain voi.]',
        title: 'Toive penkistä {in}',
        answer: 'Kiitos toiveesta. Toimme paikalle penkin, jossa on käsinojat.',
      },
    ],
    planned: ['Puiston peruskunnostus on ensi kesän ohjelmassa, ja tämä tehdään samalla.'],
    noAction: [
      [
        'plan',
        'Kävimme paikalla. Kohta on mukana tavallisessa hoitokierroksessa, joten emme tee siihen erillistä käyntiä.',
      ],
      ['money', 'Tähän ei ole nyt rahaa. Kirjasimme toiveen seuraavaa hoitosuunnitelmaa varten.'],
    ],
    notOurs: [
      ['Seurakunta', 'Alue on seurakunnan hoidossa. Välitimme viestisi sinne.'],
      ['Maanomistaja', 'Pensas kasvaa yksityisellä tontilla. Pyysimme maanomistajaa leikkaamaan sen.'],
    ],
    question: ['Mistä kohtaa puistoa on kyse?', 'Heti pääportista vasemmalla, roskiksen luona.'],
  },
  '211': {
    stories: [
      {
        at: 'playground',
        text: '[Keinun istuin on revennyt|Keinusta puuttuu istuin|Keinun ketju on kulunut ohueksi] {in}. [Isommat pojat ehkä rikkoivat.|Lapset yrittivät silti keinua.|Käärin sen tolpan ympäri ettei kukaan keinu.]',
        title: 'Keinu rikki {in}',
        answer: 'Keinun istuin ja ketjut on vaihdettu, ja muut välineet tarkastettu samalla.',
      },
      {
        at: 'playground',
        text: 'Liukumäessä {in} on [terävä reuna|halkeama|ruuvi pystyssä]. [Housut repesivät.|Ei sovi pienille.]',
        title: 'Liukumäen vaurio {in}',
        answer: 'Reuna on hiottu ja ruuvit vaihdettu. Väline tarkastettiin turvalliseksi.',
      },
      {
        season: 'bare',
        at: 'playground',
        text: 'Hiekkalaatikon hiekka {in} on [kovaa kuin betoni|loppu|kissojen käytössä]. [Saisiko uutta?|Ämpäri ei täyty.]',
        title: 'Hiekkalaatikon hiekka {in}',
        answer: 'Hiekka vaihdettiin {day}.',
      },
      {
        at: 'playground',
        text: 'Kiipeilytelineen [puu on pehmeää|köysi on poikki|lauta on irti] {in}. [Painoin kynnellä ja se upposi.|Pitäisi laittaa kieltonauha.]',
        title: 'Kiipeilyteline huonossa kunnossa {in}',
        answer: 'Teline suljettiin saman tien ja vaurioitunut osa uusittiin.',
      },
      {
        at: 'playground',
        text: 'Leikkipaikan portti ei [mene kiinni|pysy kiinni] {in}. [Pienet karkaavat parkkipaikalle.|Salpa on vääntynyt.]',
        title: 'Portin salpa rikki {in}',
        answer: 'Porttiin on vaihdettu salpa, joka sulkeutuu itsestään.',
      },
      {
        at: 'playground',
        text: 'Turva-alusta {in} on [kulunut puhki|irronnut reunasta] [keinujen alta|karusellin luota]. [Siihen kompastuu.|Alla on pelkkä betoni.]',
        title: 'Turva-alusta kulunut {in}',
        answer: 'Alusta on paikattu, ja koko matto uusitaan seuraavassa tarkastuksessa.',
      },
      {
        at: 'playground',
        text: 'Lasinsiruja leikkipaikalla {in}, [keräsin isoimmat|pullo on hajonnut liukumäen juureen]. Voisiko joku [haravoida loput|tarkistaa hiekan]?',
        title: 'Lasinsiruja {in}',
        answer: 'Seuloimme hiekan ja keräsimme sirut. Kiitos, että ilmoitit heti.',
      },
    ],
    planned: ['Väline on elinkaarensa päässä. Uusi asennetaan, kun maa on sula.'],
    noAction: [['money', 'Uusia välineitä hankitaan vuosittain yhdelle leikkipaikalle. Tämä ei ole vielä vuorossa.']],
    notOurs: [['Taloyhtiö', 'Keinu on taloyhtiön pihalla. Ilmoita viasta taloyhtiön huoltoon.']],
    question: ['Mikä väline on kyseessä?', 'Se isompi, jossa on kaksi tasoa.'],
  },
  '234': {
    stories: [
      {
        text: '[Koivu|Mänty|Kuusi|Iso haapa] [nojaa tielle päin|on kallellaan] {in}. [Myrskyssä se tulee alas.|Juuripaakku on noussut.]',
        title: 'Kallistunut puu {in}',
        answer: 'Puu on kaadettu ja rungot viety pois.',
      },
      {
        text: 'Puu on kaatunut [polun|jalkakäytävän|pyörätien] yli {in}. [Viime yön tuuli teki tehtävänsä.|Kiertotie menee pusikon kautta.]',
        title: 'Kaatunut puu {in}',
        answer: 'Puu on raivattu pois kulkuväylältä.',
      },
      {
        text: 'Kuivia oksia roikkuu [kulkuväylän|parkkipaikan] päällä {in}. [Yksi tippui jo.|Ei uskalla kävellä ali.]',
        title: 'Kuivia oksia {in}',
        answer: 'Puun kuivat oksat on poistettu.',
      },
      {
        season: 'bare',
        text: 'Hakkuun jäljiltä {of} metsäpolku on [risujen peitossa|ajouralla]. [Siitä ei pääse enää lenkille.|Siivotaanko nämä joskus?]',
        title: 'Hakkuutähteet polulla {in}',
        answer: 'Polku on raivattu ja ajourat tasattu.',
      },
    ],
    noAction: [
      ['plan', 'Arboristi tutki puun. Se on terve ja seisoo tukevasti, joten emme kaada sitä.'],
      ['other', 'Emme kaada terveitä puita varjostuksen tai näköalan vuoksi.'],
    ],
    notOurs: [['Maanomistaja', 'Puu kasvaa yksityisellä maalla. Kerroimme asiasta maanomistajalle.']],
    forwarded: 'Metsuriurakoitsija',
    question: [
      'Kuinka paksu puu on, ja ulottuuko se kaatuessaan tielle?',
      'Ehkä kolmekymmentä senttiä, ja kyllä se tielle yltää.',
    ],
  },
  '246': {
    stories: [
      {
        text: 'Roskis [on täynnä|on pullollaan|tursuaa yli] {in}. [Linnut levittävät roskat pitkin katua.|Kukaan ei tyhjennä sitä.|Pitsalaatikoita pinossa vieressä.]',
        title: 'Roska-astia täynnä {in}',
        answer: 'Astia tyhjennettiin {day}. [Lisäsimme tyhjennyksen viikonloppuihin.|Tarkistamme tyhjennysvälin.]',
      },
      {
        text: 'Joku on jättänyt [vanhan sohvan|rengaspinon|jätesäkkejä|patjan] {in}. [Ihmeellistä touhua.|Kaatopaikka on kuitenkin lähellä.]',
        title: 'Jätteitä hylätty {in}',
        answer: 'Jätteet on haettu pois.',
      },
      {
        season: 'thaw',
        text: 'Lumen alta paljastui {in} [kaikki talven roskat|tupakantumppeja ja pulloja]. [Joko kevätsiivous alkaa?|Voin itsekin kerätä, jos saan säkkejä.]',
        title: 'Talven roskat {in}',
        answer: 'Kevätsiivous tehtiin {day}. Pihtejä ja säkkejä saat lainata asiakaspalvelusta.',
      },
      {
        text: 'Koirankakkoja on {in} [joka puolella|enemmän kuin ennen]. [Pussitelinekin on tyhjä.|Olisiko astialle paikka?]',
        title: 'Koirien jätökset {in}',
        answer: 'Alue siivottiin, ja toimme paikalle astian ja pussitelineen.',
      },
      {
        season: 'summer',
        at: 'shore',
        text: '{in} on [grillijätettä|tyhjiä pulloja|pitsalaatikoita] viikonlopun jäljiltä. [Varikset hoitivat loput.|Iltaisin siellä on porukkaa.]',
        title: 'Roskia {in}',
        answer: 'Ranta siivottiin, ja kesän ajaksi tuotiin toinen astia.',
      },
      {
        text: 'Roskakori on kadonnut {of} bussipysäkiltä. [Tolppa jäi.|Nyt roskat lentävät ojaan.]',
        title: 'Roskakori puuttuu {in}',
        answer: 'Uusi roskakori on asennettu.',
      },
      {
        text: 'Ojassa {of} varrella on [muovia ja tölkkejä|romua]. [Tuuli tuo sen rakennustyömaalta.|Meneekö se kenenkään piikkiin?]',
        title: 'Roskia ojassa {in}',
        answer: 'Oja siivottiin, ja työmaata on muistutettu siisteydestä.',
      },
    ],
    noAction: [['plan', 'Tällä reitillä roska-astioita on kahdensadan metrin välein, emmekä lisää niitä nyt.']],
    notOurs: [['Kaupan kiinteistöhuolto', 'Astia kuuluu kaupalle. Kerroimme asiasta sen huollolle.']],
    forwarded: 'Puhtaanapitourakoitsija',
    question: ['Minkä kokoinen kasa on, tarvitaanko kuorma-autoa?', 'Kyllä se peräkärryyn menee.'],
  },
  '176': {
    stories: [
      {
        text: '[Alikulku|Muuntamo|Bussikatos|Aita] on [töhritty|sotkettu spraymaalilla] {in}. [Ruman näköistä.|Tuli viikonloppuna.|Ne samat tägit kuin viimeksi.]',
        title: 'Töhryjä {in}',
        answer: 'Töhryt on [pesty pois|maalattu peittoon].',
      },
      {
        at: 'playground',
        text: 'Liukumäkeen on kirjoitettu tussilla rumia sanoja {in}. [Lapset kyselevät mitä ne tarkoittavat.|Voisiko pestä pian?]',
        title: 'Töhryjä {in}',
        answer: 'Kirjoitukset poistettiin saman päivän aikana.',
      },
      {
        text: 'Liikennemerkin takapuoli ja valopylväs on täynnä tarroja {in}. [Ei iso asia, mutta näyttää hoitamattomalta.|Joku muukin varmaan huomannut.]',
        title: 'Tarroja pylväässä {in}',
        answer: 'Tarrat on irrotettu.',
      },
      {
        text: 'Iso graffiti ilmestynyt {of} [tukimuuriin|siltaan]. [Ihan taidokas, mutta luvaton.|Lupaa tuskin oli?]',
        title: 'Graffiti {in}',
        answer: 'Muuri pestiin. Luvallinen maalausseinä löytyy nuorisotalon pihalta.',
      },
      {
        at: 'house',
        text: 'Seinä on sotkettu {in}. [Maali on vielä tuoretta.|Toinen kerta tässä kuussa.]',
        title: 'Seinä töhritty {in}',
        answer: 'Seinä pestiin ja pintaan laitettiin suoja-aine.',
      },
      {
        text: 'Penkit {in} on töhritty [mustalla tussilla|punaisella spraylla]. [Istuin ja housut värjääntyi.|Voisko ne maalata.]',
        title: 'Töhryjä penkeissä {in}',
        answer: 'Penkit on hiottu ja maalattu.',
      },
    ],
    notOurs: [['Sähköyhtiö', 'Muuntamo on sähköyhtiön. Välitimme ilmoituksen sinne.']],
  },
  '172': {
    stories: [
      {
        text: 'Bussipysäkin lasi on [hajotettu|säpäleinä] {in}. [Siruja on jalkakäytävällä asti.|Tapahtui yöllä.]',
        title: 'Bussikatoksen lasi rikki {in}',
        answer: 'Sirut siivottiin heti, ja uusi lasi on asennettu.',
      },
      {
        at: 'park',
        text: 'Penkki on [heitetty jokeen|kaadettu] {in}. [Ei enää naurata.|Kuka näitä nostaa?]',
        title: 'Penkki kaadettu {in}',
        answer: 'Penkki nostettiin paikalleen ja pultattiin jalustaan.',
      },
      {
        at: 'playground',
        text: 'Leikkimökin ovi on [potkittu irti|rikottu] {in}. [Pienet leikkivät siellä joka päivä.|Harmittaa lasten puolesta.]',
        title: 'Leikkimökki rikottu {in}',
        answer: 'Ovi on korjattu ja saranat vahvistettu.',
      },
      {
        text: 'Valopylväiden luukut on revitty auki {in}. [Johdot näkyvät.|Joku on pelleillyt.]',
        title: 'Pylväiden luukkuja auki {in}',
        answer: 'Luukut suljettiin heti ja lukot vaihdettiin.',
      },
      {
        text: 'Istutusruukut on kaadettu {in}. [Mullat on pitkin katua.|Taas kerran.]',
        title: 'Ruukkuja kaadettu {in}',
        answer: 'Ruukut nostettiin ja kasvit istutettiin uudelleen.',
      },
    ],
  },
}
