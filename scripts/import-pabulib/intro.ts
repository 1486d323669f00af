import type { Source } from '@/db/budget/imports/rules'
import type { Localized } from '@/tenants/municipality'

/** What residents read of an imported round: whose election it was, and that its money is as it was. */
export function introOf({ unit, instance, file, currency }: Source): Localized {
  const place = [unit, instance].filter(Boolean).join(', ')
  const foreign = currency !== 'EUR'
  return {
    fi: `Tämä on toisen kunnan äänestys (${place}), joka on luettu Pabulib-tiedostosta ${file}.${foreign ? ` Rahasummat ovat valuutassa ${currency}. Niitä ei ole muunnettu euroiksi, vaikka niiden perässä olisi euron merkki.` : ''}`,
    sv: `Det här är en omröstning i en annan kommun (${place}), inläst från Pabulib-filen ${file}.${foreign ? ` Beloppen är i valutan ${currency}. De har inte räknats om till euro, även om eurotecknet skulle stå efter dem.` : ''}`,
    en: `This is a vote of another municipality (${place}), read from the Pabulib file ${file}.${foreign ? ` Amounts are in ${currency}. They have not been converted to euros, even where a euro sign stands beside them.` : ''}`,
  }
}
