import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField, TextField } from '@/components/ui/text-field'
import { photoLimits, takenTypes } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'

type Way = { label: string; action: string }
type Props = { ways: readonly Way[]; problem: string; hint: string; alt: string }

const known = ['missing', 'altLong', 'tooBig', 'heic', 'wrongKind', 'unreadable', 'full', 'quota', 'ended', 'tooMany']

/** One photo from a plain form, what was wrong with the last and what was written of it; each button says where it goes. */
export function PhotoForm({ ways: [first, ...others], problem, hint, alt }: Props) {
  const [t, say] = [useTranslations('photos'), useTranslations('problems')]
  const [{ megabytes }, { ofCase: most, alt: maximum }] = [pictureLimits, photoLimits]
  const key = known.includes(problem) ? problem : 'busy'
  const words = problem ? t(`problems.${key}`, { megabytes, most, maximum }) : undefined
  const field = problem === 'altLong' ? 'alt' : 'file'
  return (
    <form method="post" encType="multipart/form-data" action={first?.action} className="boxed flow">
      <ErrorSummary
        heading={say('heading')}
        problems={words ? [{ field, text: words }] : []}
        state={problem}
        submitCount={0}
      />
      <FileField
        name="file"
        label={t('file')}
        hint={hint}
        error={field === 'file' ? words : undefined}
        accept={takenTypes}
      />
      <TextField
        name="alt"
        label={t('alt')}
        hint={t('altHint')}
        error={field === 'alt' ? words : undefined}
        defaultValue={alt}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" look="secondary" icon="upload">
          {first?.label}
        </Button>
        {others.map(({ label, action }) => (
          <Button key={action} type="submit" look="secondary" formAction={action}>
            {label}
          </Button>
        ))}
      </div>
    </form>
  )
}
