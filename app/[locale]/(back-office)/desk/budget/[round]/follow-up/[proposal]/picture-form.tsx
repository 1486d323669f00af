import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField, TextField } from '@/components/ui/text-field'
import { pictureLimits } from '@/db/files/input'

type Props = { entry: string; winner: { round: string; proposal: string }; problem?: string; alt?: string }

/** Room for one photograph; a plain form, so that it needs no script. */
export async function PictureForm({ entry, winner, problem, alt }: Props) {
  const [t, say, locale] = await Promise.all([
    getTranslations('followUps.desk'),
    getTranslations('problems'),
    getLocale(),
  ])
  const { megabytes, alt: maximum } = pictureLimits
  const known = `pictureProblem.${problem}` as 'pictureProblem.missing'
  const words = problem && t.has(known) ? t(known, { megabytes, maximum }) : undefined
  const field = problem?.startsWith('alt') ? 'alt' : 'file'
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/files/follow-ups/${entry}?${new URLSearchParams({ locale, ...winner })}`}
      className="flow"
    >
      <ErrorSummary
        heading={say('heading')}
        problems={words ? [{ field: `${field}-${entry}`, text: words }] : []}
        state={problem}
        submitCount={0}
      />
      <FileField
        name="file"
        id={`file-${entry}`}
        label={t('picture')}
        hint={t('pictureHint', { megabytes })}
        error={field === 'file' ? words : undefined}
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField
        name="alt"
        id={`alt-${entry}`}
        label={t('alt')}
        hint={t('altHint')}
        error={field === 'alt' ? words : undefined}
        defaultValue={alt}
        autoComplete="off"
      />
      <Button type="submit" small look="secondary" icon="upload">
        {t('savePicture')}
      </Button>
    </form>
  )
}
