import type { SeedReports } from '../seed'

/** What came of last year's sports grants: most are accepted, two wait, and one has not come at all. */
export const jamsaReports: SeedReports = {
  ready: 'toiminta-liikunta',
  accepter: 'laura',
  list: [
    {
      ...{ applicant: 'Jämsänvirran Pallo ry', sent: '05-12', state: 'accepted', reached: 640 },
      done: 'Joukkueiden harjoitukset ja kotiottelut ympäri vuoden. Uusia harrastajia tuli 38.',
    },
    {
      ...{ applicant: 'Himosjoen Veto ry', sent: '05-18', state: 'accepted', reached: 412 },
      done: 'Yleisurheilukoulu, hiihtokoulu ja kuntoryhmät toimivat suunnitellusti.',
    },
    {
      ...{ applicant: 'Kaipolan Uimarit ry', sent: '05-21', state: 'accepted', reached: 230 },
      done: 'Uimakoulut kahdelle ikäryhmälle ja seuran omat kilpailut.',
    },
    {
      ...{ applicant: 'Jokivarren Voimistelijat ry', sent: '05-25', state: 'factsChecked', reached: 350 },
      done: 'Viikoittaiset voimisteluryhmät ja kevätnäytös, jossa oli 600 katsojaa.',
    },
    {
      ...{ applicant: 'Länkipohjan Suunta ry', sent: '05-29', state: 'accepted', reached: 90 },
      done: 'Iltarastit 24 kertaa ja suunnistuskoulu lapsille.',
    },
    {
      ...{ applicant: 'Patajoen Ratsastajat ry', sent: '06-09', state: 'submitted', reached: 75 },
      done: 'Ratsastustunnit ja kaksi leiriä. Yksi leiri peruttiin tallin remontin takia.',
    },
    {
      ...{ applicant: 'Seniorivoima ry', sent: '05-30', state: 'supplementRequested', reached: 120 },
      done: 'Kuntosaliryhmät ja tuolijumppa kolmessa kylässä.',
      wanted: 'Lähettäkää ohjaajien palkkioista tositteet. Selvityksestä ei näy, mihin 900 euroa käytettiin.',
    },
  ],
}
