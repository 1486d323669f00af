type Alt = Readonly<{ before: string; after: string }>

/** What a demo's photos show: drawn in shapes, as it was and as it was mended, on a picture of 640 by 480. */
export type Scene = Readonly<{
  name: string
  topics: readonly string[]
  alt: Readonly<{ fi: Alt; sv: Alt }>
  sky: string
  ground: string
  before: string
  after: string
}>

const road = '<path d="M180 480 L300 210 H360 L520 480 Z" fill="#55585c"/>'
const lines = '<path d="M345 480 L331 215" stroke="#d9d9d2" stroke-width="6" stroke-dasharray="34 26"/>'
const pole = '<path d="M300 470 V110 q0 -30 60 -30" stroke="#6d7275" stroke-width="10" fill="none"/>'
const frame =
  '<path d="M170 440 L220 170 H450 L500 440 M220 170 L270 440 M450 170 L400 440" stroke="#9c4a2f" stroke-width="12" fill="none"/>'
const wall =
  '<path d="M0 130 H640 V400 H0 Z" fill="#b9ab97"/><path d="M0 220 H640 M0 310 H640 M160 130 V220 M480 130 V220 M320 220 V310" stroke="#a3957f" stroke-width="4"/>'
const post = '<path d="M320 470 V200" stroke="#7a7f82" stroke-width="12"/>'
const sign = '<path d="M320 90 L400 230 H240 Z" fill="#f1d34c" stroke="#c23b2e" stroke-width="16"/>'
const trunk =
  '<path d="M300 440 L312 120 H336 L350 440 Z" fill="#6b4a33"/><circle cx="324" cy="120" r="105" fill="#4d7442"/>'
const bin =
  '<path d="M260 260 H380 L366 440 H274 Z" fill="#3e5f4b"/><path d="M250 244 H390 V266 H250 Z" fill="#2f4a3a"/>'

export const scenes: readonly Scene[] = [
  {
    name: 'pothole',
    topics: ['171'],
    alt: {
      fi: { before: 'Kuoppa asfaltissa ajokaistan reunassa', after: 'Samassa kohdassa uusi paikka asfaltissa' },
      sv: { before: 'Ett hål i asfalten vid kanten av körfältet', after: 'En ny lagning i asfalten på samma ställe' },
    },
    sky: '#c8d3da',
    ground: '#8d9a6a',
    before: `${road}${lines}<ellipse cx="400" cy="400" rx="62" ry="26" fill="#2f2d2a"/><ellipse cx="398" cy="408" rx="44" ry="14" fill="#59636b"/>`,
    after: `${road}${lines}<ellipse cx="400" cy="400" rx="70" ry="30" fill="#35373a"/>`,
  },
  {
    name: 'lamp',
    topics: ['katuvalot'],
    alt: {
      fi: { before: 'Pimeä katuvalo illalla', after: 'Sama katuvalo palaa taas' },
      sv: { before: 'En släckt gatlampa på kvällen', after: 'Samma gatlampa lyser igen' },
    },
    sky: '#26304a',
    ground: '#1d2430',
    before: `${pole}<path d="M350 74 h58 v22 h-58 z" fill="#41474d"/>`,
    after: `<path d="M352 96 L250 470 H520 L406 96 Z" fill="#f4dc8a" opacity=".35"/>${pole}<path d="M350 74 h58 v22 h-58 z" fill="#ffe9a3"/>`,
  },
  {
    name: 'snow',
    topics: ['talvi'],
    alt: {
      fi: { before: 'Lumivalli suojatien edessä', after: 'Suojatie on aurattu auki' },
      sv: { before: 'En snövall framför övergångsstället', after: 'Övergångsstället är plogat' },
    },
    sky: '#dbe4ea',
    ground: '#eef2f4',
    before: `${road}<path d="M150 420 q90 -120 180 -40 q110 -90 210 40 z" fill="#fbfdfe" stroke="#c9d4da" stroke-width="4"/>`,
    after: `${road}<path d="M215 400 h50 M290 400 h50 M365 400 h50 M440 400 h40" stroke="#e9e9e2" stroke-width="26"/>`,
  },
  {
    name: 'bin',
    topics: ['246'],
    alt: {
      fi: { before: 'Täysi roska-astia, roskia maassa', after: 'Tyhjennetty roska-astia' },
      sv: { before: 'En full soptunna och skräp på marken', after: 'Den tömda soptunnan' },
    },
    sky: '#cfdde3',
    ground: '#93a873',
    before: `${bin}<circle cx="300" cy="235" r="24" fill="#e4dcc6"/><circle cx="345" cy="228" r="28" fill="#c9573f"/><circle cx="210" cy="430" r="16" fill="#e4dcc6"/><path d="M410 430 l50 -14 l8 18 l-48 10 z" fill="#5f86a8"/>`,
    after: bin,
  },
  {
    name: 'graffiti',
    topics: ['176', '172'],
    alt: {
      fi: { before: 'Töhryjä alikulun seinässä', after: 'Puhdistettu seinä' },
      sv: { before: 'Klotter på väggen i gångtunneln', after: 'Den rengjorda väggen' },
    },
    sky: '#cdd2d4',
    ground: '#8b8d8a',
    before: `${wall}<path d="M120 330 q40 -150 80 -20 t90 -30 t80 40 t110 -60" stroke="#7b2d8e" stroke-width="16" fill="none"/><path d="M200 360 l90 -30 l60 30 l120 -40" stroke="#1f6f78" stroke-width="12" fill="none"/>`,
    after: wall,
  },
  {
    name: 'swing',
    topics: ['211'],
    alt: {
      fi: { before: 'Keinu, jonka toinen ketju on poikki', after: 'Keinu on korjattu' },
      sv: { before: 'En gunga med den ena kedjan av', after: 'Gungan är lagad' },
    },
    sky: '#c4dbe8',
    ground: '#c9b184',
    before: `${frame}<path d="M300 176 V390 M370 176 V240" stroke="#5a5a5a" stroke-width="5"/><path d="M296 390 l70 40" stroke="#22262a" stroke-width="14"/>`,
    after: `${frame}<path d="M300 176 V380 M370 176 V380" stroke="#5a5a5a" stroke-width="5"/><path d="M290 380 H380" stroke="#22262a" stroke-width="14"/>`,
  },
  {
    name: 'sign',
    topics: ['198', '199'],
    alt: {
      fi: { before: 'Kallellaan oleva liikennemerkki', after: 'Liikennemerkki on taas suorassa' },
      sv: { before: 'Ett vägmärke som lutar', after: 'Vägmärket står rakt igen' },
    },
    sky: '#cbd9df',
    ground: '#8fa06f',
    before: `<g transform="rotate(38 320 470)">${post}${sign}</g>`,
    after: `${post}${sign}`,
  },
  {
    name: 'tree',
    topics: ['234', '174'],
    alt: {
      fi: { before: 'Kallistunut puu polun vieressä', after: 'Puu on kaadettu ja kanto jäljellä' },
      sv: { before: 'Ett träd som lutar vid stigen', after: 'Trädet är fällt, stubben är kvar' },
    },
    sky: '#cfe0ea',
    ground: '#7f9a5c',
    before: `<path d="M380 480 L420 300 H450 L470 480 Z" fill="#c2b48f"/><g transform="rotate(24 325 440)">${trunk}</g>`,
    after: `<path d="M380 480 L420 300 H450 L470 480 Z" fill="#c2b48f"/><path d="M290 440 h64 l-6 -46 h-52 z" fill="#6b4a33"/><ellipse cx="322" cy="394" rx="26" ry="9" fill="#cfa878"/>`,
  },
  {
    name: 'water',
    topics: ['hulevesi'],
    alt: {
      fi: { before: 'Vettä kadulla tukkeutuneen kaivon ympärillä', after: 'Kaivo vetää, katu on kuiva' },
      sv: { before: 'Vatten på gatan kring en tilltäppt brunn', after: 'Brunnen drar, gatan är torr' },
    },
    sky: '#b7c2c9',
    ground: '#7c8a63',
    before: `${road}<ellipse cx="350" cy="395" rx="120" ry="48" fill="#7fa0b5"/><ellipse cx="350" cy="395" rx="80" ry="28" fill="#9bb9ca"/>`,
    after: `${road}<ellipse cx="350" cy="395" rx="40" ry="18" fill="#3a3c3f"/><path d="M325 390 h50 M322 398 h56 M330 405 h42" stroke="#7b7f83" stroke-width="4"/>`,
  },
]

export const sceneOf = (topic: string) => scenes.find(({ topics }) => topics.includes(topic))
