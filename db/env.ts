import { z } from 'zod'

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  ORIGIN_PROTOCOL: z.enum(['http', 'https']).default('https'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  WORKER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  IDENTITY_ISSUER: z.url({ protocol: /^https?$/ }),
  /** Suomi.fi e-Authorizations; without it nobody's mandate is asked there. */
  AUTHORIZATIONS_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORTAL_SECRET: z.string().regex(/^[0-9a-f]{64,}$/, 'must be at least 64 hexadecimal digits'),
  FILES_DIR: z.string().min(1),
  /** Sent to the town's geocoder, where it has one that asks for a key. */
  GEOCODER_KEY: z.string().optional(),
  /** Without a mail server mails wait, and the desk says so. */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Without a scanner papers wait for a scan, and open at the desk alone. */
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  /** For trying out and tests: other systems may be on this machine, without TLS. */
  LOOPBACK_SYSTEMS: z.literal('1').optional(),
})

export type Environment = z.infer<typeof settings>

let parsed: Environment | undefined

/** The settings of the process, read once. Throws one sentence that names every setting at fault, never its value. */
export function environment(): Environment {
  if (parsed) return parsed
  const read = settings.safeParse(process.env)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new Error(`Settings are missing or wrong: ${faults.join(', ')}. See .env.example.`)
  }
  parsed = read.data
  return parsed
}
