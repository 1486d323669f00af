'use client'
import { Fault } from '@/components/frame/fault'

export default function DeskFault({ error }: { error: Error & { digest?: string } }) {
  return <Fault error={error} home="/desk" />
}
