/** What a resident may send. Telephones count a megabyte as 1024 times 1024; what cuts bodies on their way (next.config.ts, deploy/nginx.conf) leaves room for the form around it. */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  megabytes: 10,
  /** Text that says what the picture shows. */
  alt: 200,
  /** Pixels of the decoded picture: telephones of today take 24 to 50 million; a larger one is a trap. */
  pixels: 50_000_000,
  /** Of one person, and of a whole town. */
  ofPerson: { files: 60, bytes: 100_000_000 },
  ofTown: { bytes: 20_000_000_000 },
} as const

export const pictureSizes = ['large', 'small'] as const
export type PictureSize = (typeof pictureSizes)[number]
