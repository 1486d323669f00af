import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/conformance/**/*.test.ts'],
    globalSetup: 'tests/cluster.mjs',
    setupFiles: 'tests/database.ts',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: {
      TZ: 'UTC',
      PORT: '3000',
      ORIGIN_PROTOCOL: 'http',
      IDENTITY_ISSUER: 'http://localhost:3001',
      PORTAL_SECRET: 'ab'.repeat(32),
      FILES_DIR: join(tmpdir(), `kuntalaisportaali-files-${process.pid}`),
    },
  },
})
