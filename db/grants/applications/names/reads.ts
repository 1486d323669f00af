import 'server-only'
import { sql } from 'drizzle-orm'
import { organisations } from '../../../people/organisations/tables'
import { persons } from '../../../people/tables'
import { applications } from '../tables'

/** Whose an application is, as the desk reads it, where its organisation and person are joined: the organisation, the name on paper, or the person. */
export const applicantName = sql<string>`coalesce(${organisations.name}, ${applications.paperName}, ${persons.name}, '–')`
