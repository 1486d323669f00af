import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { NoteForm } from './note-form'

/** A word to colleagues, under what has happened. */
export async function CaseNote({ id }: { id: string }) {
  const typed = await parked()
  return (
    <ClientTexts only={['contact.desk.note']}>
      <NoteForm id={id} initial={typed?.note ? typed : {}} />
    </ClientTexts>
  )
}
