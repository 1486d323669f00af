'use client'
import type { ComponentProps } from 'react'
import { RadioGroup } from '@/components/ui/choices'
import { Picture } from '@/components/ui/picture'

/** `value` as the form sends it: `drawing:pier`, `photo:` and an id, or nothing. */
export type ImageOption = { value: string; label: string; src: string | null }

type Props = Omit<ComponentProps<typeof RadioGroup>, 'options'> & { options: readonly ImageOption[] }

/** One picture of those the ideas brought and those drawn for the portal. */
export function ProposalImage({ options, ...group }: Props) {
  return (
    <div className="image-choices">
      <RadioGroup
        {...group}
        options={options.map(({ value, label, src }) => ({
          value,
          label: (
            <>
              <Picture src={src} alt="" />
              {label}
            </>
          ),
        }))}
      />
    </div>
  )
}
