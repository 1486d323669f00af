import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Hash } from './hash'

type Props = { file: string; round: string; sha256: string }

/** The file that holds all the rules, its hash, and how anybody can compute that hash again. */
export async function CheckYourself({ file, round, sha256 }: Props) {
  const t = await getTranslations('rounds.rules')
  return (
    <section className="flow column">
      <h2>{t('check')}</h2>
      <p>{t('checkText')}</p>
      <Hash label={t('hash')} hash={sha256} />
      <ButtonLink href={`/api/rounds/${round}/manifest`} look="secondary" icon="download" download={file}>
        {t('download')}
      </ButtonLink>
      <Fold title={t('howTo')}>
        <p>{t('onLinux')}</p>
        <pre className="command">
          <code>sha256sum {file}</code>
        </pre>
        <p>{t('onWindows')}</p>
        <pre className="command">
          <code>certutil -hashfile {file} SHA256</code>
        </pre>
        <p>{t('sameHash')}</p>
      </Fold>
    </section>
  )
}
