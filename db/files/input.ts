/** What a resident may send. The proxy in front of the handlers reads ten megabytes of a body at most. */
export const pictureLimits = {
  bytes: 8_000_000,
  megabytes: 8,
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
