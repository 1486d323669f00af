import type { DemoWork } from '../story'

/** What staff write among themselves, what reporters add, and what they say of the end, in Finnish. */
export const work: DemoWork = {
  notes: [
    'Soitin ilmoittajalle ja varmistin paikan. Hän on kotona iltapäivisin, jos kysyttävää tulee.',
    'Sama asia on ollut esillä myös kylätoimikunnan kokouksessa.',
    'Kävin paikalla. Ei vaaraa, mutta korjattava ennen pakkasia.',
    'Lisätty torstain työmaakierrokselle.',
    'Urakoitsijalta kysytty aikataulua, vastausta odotellaan.',
    'Kuuluu vuosiurakkaan, ei erillistä tilausta.',
    'Viime vuonna samassa kohdassa tehtiin jo korjaus. Katsotaan tällä kertaa syy.',
    'Työnjohto kuittasi: mukana ensi viikon listalla.',
    'Tarkistin omistuksen kartalta: katualuetta, eli meidän.',
    'Määrärahaa on jäljellä, voidaan tehdä tänä vuonna.',
  ],
  additions: [
    'Lisäisin vielä, että asia on pahin aamuisin koulujen alkaessa.',
    'Naapuri kertoi huomanneensa saman jo viikko sitten.',
    'Kävin uudestaan katsomassa, tilanne on ennallaan.',
    'Kiitos nopeasta vastauksesta, odotan rauhassa.',
    'Unohdin mainita, että kohdassa on myös viemärin kansi.',
  ],
  content: [
    'Hyvin hoidettu, kiitos.',
    'Hoitui nopeammin kuin uskalsin toivoa.',
    'Vastaus oli selkeä ja ystävällinen.',
    'Nyt siitä pääsee taas kulkemaan.',
    'Kiva kun kerrottiin, mitä tehtiin.',
  ],
  discontent: [
    'Vastaus tuli, mutta asia on yhä ennallaan.',
    'Korjaus kesti vain muutaman päivän.',
    'Olisin toivonut perustelua, miksi asialle ei tehdä mitään.',
    'Kesti aika kauan.',
  ],
  again: 'Kävimme paikalla uudestaan ja teimme työn loppuun. Pahoittelemme, että ensimmäinen kerta ei riittänyt.',
  toReceiver: [
    'Hoitaisitteko tämän seuraavalla kierroksella? Kuittaattehan tästä linkistä, kun on valmista.',
    'Ilmoitus asukkaalta. Kertokaa, milloin ehditte paikalle.',
  ],
  fromReceiver: ['Työ on tehty ja paikka siivottu.', 'Kävimme korjaamassa. Osat vaihdettu uusiin.'],
  size: ['noin puoli metriä leveä', 'parikymmentä senttiä syvä', 'kahden auton mittainen', 'lautasen kokoinen'],
}
