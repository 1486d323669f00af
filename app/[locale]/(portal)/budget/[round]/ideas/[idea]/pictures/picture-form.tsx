import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField, TextField } from '@/components/ui/text-field'
import { pictureLimits } from '@/db/files/input'

type Props = { here: { round: string; idea: string }; problem?: string; alt: string }

const known = ['missing', 'altMissing', 'altLong', 'tooBig', 'wrongKind', 'unreadable', 'full', 'quota', 'late', 'busy']

/** What was wrong with the last picture, if anything, and room for the next; the words typed for it are still there. */
export async function PictureForm({ here, problem, alt }: Props) {
  const [t, say, locale] = await Promise.all([
    getTranslations('ideas.pictures'),
    getTranslations('problems'),
    getLocale(),
  ])
  const { megabytes, alt: maximum } = pictureLimits
  const words = problem && known.includes(problem) ? t(`problems.${problem}`, { megabytes, maximum }) : undefined
  const field = problem?.startsWith('alt') ? 'alt' : 'file'
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/files/ideas/${encodeURIComponent(here.round)}/${here.idea}?locale=${locale}`}
      className="boxed column flow-wide"
    >
      <ErrorSummary
        heading={say('heading')}
        problems={words ? [{ field, text: words }] : []}
        state={problem}
        submitCount={0}
      />
      <FileField
        name="file"
        label={t('file')}
        hint={t('fileHint', { megabytes })}
        error={field === 'file' ? words : undefined}
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField
        name="alt"
        label={t('alt')}
        hint={t('altHint')}
        error={field === 'alt' ? words : undefined}
        defaultValue={alt}
        autoComplete="off"
      />
      <Button type="submit" icon="upload">
        {t('add')}
      </Button>
    </form>
  )
}
