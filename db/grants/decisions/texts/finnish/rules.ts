import type { ReadyTexts } from '../input'

/** The ready texts in Finnish, until a town writes its own. */
export const finnish: ReadyTexts = {
  subject: '{call}: avustushakemus {number}',
  applicant: '{applicant}',
  background:
    '{applicant} on hakenut avustusta {applied}. Hakemus on saapunut {receivedOn}. Avustusta haetaan tarkoitukseen: {purpose}',
  'decision.granted': 'Hakijalle myönnetään avustusta {granted}.',
  'decision.partly': 'Hakijalle myönnetään avustusta {granted}. Muilta osin hakemus hylätään.',
  'decision.rejected': 'Hakemus hylätään. Avustusta ei myönnetä.',
  'decision.dismissed': 'Hakemus jätetään tutkimatta.',
  'decision.lapsed': 'Asian käsittely raukeaa.',
  'reasons.granted': 'Hakemus täyttää haun ehdot ja avustusperiaatteet.',
  'reasons.fundsLimited':
    'Hakemus täyttää haun ehdot. Hakemuksia tuli enemmän kuin määrärahaa on, ja määräraha on jaettu hakijoiden kesken haun perusteiden mukaan. Siksi avustusta myönnetään haettua vähemmän.',
  'reasons.costsNotAccepted':
    'Osa hakemuksessa esitetyistä kuluista ei ole sellaisia, joihin avustusta voi käyttää. Avustus on laskettu hyväksytyistä kuluista.',
  'reasons.capped': 'Avustus on enintään haun ehdoissa sanottu määrä tai osuus kuluista. Haettu summa ylittää sen.',
  'reasons.otherFunding': 'Samoihin kuluihin saadaan muuta avustusta. Samaan kuluun ei myönnetä tukea kahteen kertaan.',
  'reasons.late': 'Hakemus saapui hakuajan päätyttyä. Myöhässä tullutta hakemusta ei voi hyväksyä.',
  'reasons.wrongApplicant': 'Hakija ei kuulu niihin, joille avustusta haun ehtojen mukaan myönnetään.',
  'reasons.outOfTown': 'Avustusta myönnetään hakijoille, joiden kotipaikka on kunnassa. Hakijan kotipaikka on muualla.',
  'reasons.tooYoung': 'Hakija on toiminut lyhyemmän ajan kuin haun ehdot edellyttävät.',
  'reasons.wrongAge': 'Hakijan ikä ei ole haun ehtojen mukainen.',
  'reasons.commercial': 'Avustusta ei myönnetä voittoa tavoittelevaan tai kaupalliseen toimintaan.',
  'reasons.notEligibleCosts': 'Hakemuksessa esitetyt kulut eivät ole sellaisia, joihin avustusta voi käyttää.',
  'reasons.outsidePurpose': 'Haettu tarkoitus ei ole se, johon avustusta haun ehtojen mukaan myönnetään.',
  'reasons.belowMinimum': 'Avustuksen määrä jäisi alle haun ehdoissa sanotun pienimmän avustuksen.',
  'reasons.belowThreshold': 'Hakemuksen arvioinnissa saamat pisteet jäivät alle haun pisterajan.',
  'reasons.fundsSpent': 'Haun määräraha on käytetty.',
  'reasons.reportMissing': 'Hakija ei ole tehnyt selvitystä aikaisemman avustuksen käytöstä.',
  'reasons.incomplete':
    'Hakijaa on pyydetty täydentämään hakemusta. Täydennystä ei ole saatu määräajassa, eikä asiaa voi ratkaista ilman sitä.',
  'reasons.noRight': 'Hakemuksen lähettäjällä ei ole ollut oikeutta toimia hakijan puolesta.',
  'reasons.withdrawn': 'Hakija on perunut hakemuksensa.',
  'reasons.other': '',
  rules: 'Kuntalaki (410/2015)\nHallintolaki (434/2003) 43–46 §\n{principles}',
  'payment.lump': 'Avustus maksetaan hakijan ilmoittamalle tilille, kun päätös on lainvoimainen.',
  'payment.receipts':
    'Avustus maksetaan toteutuneita kuluja vastaan, enintään {share} hyväksytyistä kuluista. Tositteet on toimitettava {months} kuukauden kuluessa toiminnan päättymisestä. Jos päätös on tehty marras- tai joulukuussa, tositteet saa kuitenkin aina toimittaa seuraavan tammikuun loppuun asti. Avustus maksetaan, kun päätös on lainvoimainen ja tositteet on tarkastettu.',
  'payment.receiptsAdvance':
    'Avustus maksetaan toteutuneita kuluja vastaan, enintään {share} hyväksytyistä kuluista. Tositteet on toimitettava {months} kuukauden kuluessa toiminnan päättymisestä. Jos päätös on tehty marras- tai joulukuussa, tositteet saa kuitenkin aina toimittaa seuraavan tammikuun loppuun asti. Ennakkona maksetaan {advance} avustuksesta, kun päätös on lainvoimainen.',
  'payment.instalments': 'Avustus maksetaan erissä, kun päätös on lainvoimainen: {instalments}.',
  purpose: '{purpose}',
  use: '{useFrom}–{useUntil}',
  terms:
    'Avustusta saa käyttää vain siihen tarkoitukseen, johon se on myönnetty. Avustuksen käytöstä on tehtävä selvitys {reportBy}. Kunnalla on oikeus tarkastaa saajan hallinto ja kirjanpito. Avustus, jota ei ole käytetty tai jota on käytetty muuhun tarkoitukseen, peritään takaisin.',
  deMinimis:
    'Avustus on vähämerkityksistä tukea (Euroopan komission asetus 2023/2831). Saaja saa tällaista tukea enintään 300 000 euroa kolmen vuoden aikana.',
  information: '{organisation}, puhelin {phone}, sähköposti {email}',
  delivery: 'Päätös annetaan tiedoksi hakijalle. Kunnan jäsenille se annetaan tiedoksi yleisessä tietoverkossa.',
  appeal:
    'Tähän päätökseen tyytymätön voi tehdä kirjallisen oikaisuvaatimuksen. Päätökseen ei saa hakea muutosta valittamalla tuomioistuimeen.\n\nKuka voi vaatia oikaisua: se, johon päätös on kohdistettu tai jonka oikeuteen, velvollisuuteen tai etuun päätös välittömästi vaikuttaa (asianosainen), sekä kunnan jäsen.\n\nViranomainen, jolta oikaisua vaaditaan: {board}. Osoite: {address}. Sähköposti: {email}. Puhelin: {phone}. Aukioloaika: {hours}.\n\nOikaisuvaatimusaika: oikaisuvaatimus on tehtävä 14 päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lasketa mukaan. Jos viimeinen päivä on pyhäpäivä, itsenäisyyspäivä, vapunpäivä, joulu- tai juhannusaatto tai arkilauantai, oikaisua voi vaatia seuraavana arkipäivänä. Oikaisuvaatimuksen on oltava perillä viimeisenä päivänä ennen aukioloajan päättymistä.\n\nTiedoksisaanti: asianosaisen katsotaan saaneen kirjeellä lähetetystä päätöksestä tiedon seitsemän päivän kuluttua kirjeen lähettämisestä ja sähköisesti annetusta päätöksestä kolmantena päivänä viestin lähettämisestä, jollei muuta näytetä. Kunnan jäsenen katsotaan saaneen tiedon seitsemän päivän kuluttua siitä, kun pöytäkirja on nähtävänä yleisessä tietoverkossa.\n\nOikaisuvaatimuksen sisältö: oikaisuvaatimuksessa on ilmoitettava päätös, johon haetaan oikaisua, millaista oikaisua vaaditaan ja millä perusteilla sekä oikaisuvaatimuksen tekijän nimi, kotikunta, postiosoite, puhelinnumero ja muut asian hoitamiseksi tarvittavat yhteystiedot. Oikaisuvaatimus on allekirjoitettava; sähköisesti lähetettyä ei tarvitse allekirjoittaa.',
  'appeal.court':
    'Tähän päätökseen saa hakea muutosta kunnallisvalituksella hallinto-oikeudelta.\n\nKuka voi valittaa: se, joka on tehnyt oikaisuvaatimuksen. Jos päätös on oikaisuvaatimuksen johdosta muuttunut, siitä voi valittaa myös asianosainen ja kunnan jäsen.\n\nMillä perusteilla voi valittaa: päätös on syntynyt virheellisessä järjestyksessä, päätöksen tehnyt viranomainen on ylittänyt toimivaltansa tai päätös on muuten lainvastainen.\n\nValitusviranomainen: {court}.\n\nValitusaika: valitus on tehtävä 30 päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lasketa mukaan. Jos viimeinen päivä on pyhäpäivä, itsenäisyyspäivä, vapunpäivä, joulu- tai juhannusaatto tai arkilauantai, valituksen voi tehdä seuraavana arkipäivänä. Valituksen on oltava perillä viimeisenä päivänä ennen hallinto-oikeuden aukioloajan päättymistä.\n\nTiedoksisaanti: asianosaisen katsotaan saaneen kirjeellä lähetetystä päätöksestä tiedon seitsemän päivän kuluttua kirjeen lähettämisestä ja sähköisesti annetusta päätöksestä kolmantena päivänä viestin lähettämisestä, jollei muuta näytetä. Kunnan jäsenen katsotaan saaneen tiedon seitsemän päivän kuluttua siitä, kun pöytäkirja on nähtävänä yleisessä tietoverkossa.\n\nValituksen sisältö: valituksessa on ilmoitettava päätös, johon haetaan muutosta, miltä kohdin ja millaista muutosta vaaditaan ja millä perusteilla sekä valittajan nimi, kotikunta, postiosoite, puhelinnumero ja muut tarvittavat yhteystiedot. Valitukseen on liitettävä päätös, selvitys siitä, milloin siitä on saatu tieto, ja asiakirjat, joihin vedotaan. Hallinto-oikeus perii oikeudenkäyntimaksun, jos valitus ei menesty.',
  'subject.recovery': '{call}: avustuksen {number} takaisinperintä',
  'background.recovery':
    'Hakijalle on maksettu avustusta {paid}. Hakijaa on kuultu takaisinperinnästä {heardOn} päivätyllä kirjeellä. Vastausaikaa oli {heardUntil} saakka. {answered}',
  'decision.recovered': 'Hakijalta peritään takaisin avustusta {recovered}.',
  'decision.spared': 'Avustusta ei peritä takaisin.',
  'reasons.recovery': '{ground}\n\n{events}',
  'rules.recovery': 'Kuntalaki (410/2015)\nHallintolaki (434/2003) 34 § ja 43–46 §\n{principles}',
  'payment.recovery':
    'Summasta lähetetään lasku, kun päätös on lainvoimainen. Summa voidaan myös vähentää hakijalle maksettavasta avustuksesta.',
}
