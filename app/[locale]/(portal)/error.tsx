'use client'
import { Fault } from '@/components/frame/fault'

export default function PortalFault({ error }: { error: Error & { digest?: string } }) {
  return <Fault error={error} home="" />
}
