'use client'
import { useEffect, useState } from 'react'
import { type DeviceDraft, offeredTo } from './device-draft'
import { forgetDraft, listDrafts } from './draft-store'

/** The drafts on this device that may be offered to whoever is here. Null until the device has answered. */
export function useDrafts(holder: string | null) {
  const [drafts, setDrafts] = useState<readonly DeviceDraft[] | null>(null)
  useEffect(() => {
    listDrafts().then((all) => setDrafts(offeredTo(all, holder)))
  }, [holder])
  const forget = async ({ submission }: DeviceDraft) => {
    await forgetDraft(submission)
    setDrafts((all) => all?.filter((draft) => draft.submission !== submission) ?? null)
  }
  return { drafts, forget }
}
