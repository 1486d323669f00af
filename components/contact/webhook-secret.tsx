'use client'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** A secret, in the one answer that has it. */
export function WebhookSecret({ secret }: { secret: string }) {
  const t = useTranslations('webhooks')
  return (
    <Notice tone="success" live="status" title={t('secretTitle')}>
      <p>{t('secretText')}</p>
      <p className="command">{secret}</p>
    </Notice>
  )
}
