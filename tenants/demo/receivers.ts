import type { SeedReceiver } from '@/tenants/seed'

const fi = (name: string, email: string, task: string): SeedReceiver => ({ name, email, task, locale: 'fi' })
const sv = (name: string, email: string, task: string): SeedReceiver => ({ name, email, task, locale: 'sv' })

/** Companies and offices that are nobody's, at addresses that reach nobody (RFC 2606). */
export const demoReceivers: Readonly<Record<string, readonly SeedReceiver[]>> = {
  jamsa: [
    fi('Himosen Valaistus Oy', 'viat@himosenvalaistus.example', 'katuvalot'),
    fi('Jämsänjoen Tienhoito Oy', 'paivystys@jamsanjoentienhoito.example', 'auraus ja hiekoitus, päällysteet'),
    fi('Seutuveden vikapäivystys', 'viat@seutuvesi.example', 'vesijohdot ja viemärit'),
    fi('Keski-Suomen Jätepalvelu', 'asiakkaat@ksjatepalvelu.example', 'jätepisteet ja keräysastiat'),
    fi('Maantiet, alueurakka Jämsä', 'palaute@maantiealue.example', 'valtion maantiet'),
  ],
  raasepori: [
    sv('Ekenäs Belysning Ab', 'fel@ekenasbelysning.example', 'gatubelysning'),
    sv('Västnylands Vägservice Ab', 'jour@vagservice.example', 'plogning och beläggning'),
    fi('Raaseporin Vesihuolto Oy', 'viat@raaseporinvesihuolto.example', 'vesijohdot ja viemärit'),
    sv('Rosk och Avfall Ab', 'kund@roskochavfall.example', 'avfallspunkter'),
  ],
  joutsa: [
    fi('Joutsan Aurauspalvelu Ky', 'auraus@joutsanauraus.example', 'auraus ja hiekoitus'),
    fi('Päijänteen Sähköasennus Oy', 'viat@paijanteensahko.example', 'katuvalot'),
    fi('Maantiet, alueurakka Hartola', 'palaute@maantiealue.example', 'valtion maantiet'),
  ],
}
