/** Days for which a photo can be fetched by the system that its case was sent to: servers fetch at once, or in the night. */
export const daysOpen = 14

/** Days in which another system is told of a photo that came later; one that has not answered for so long is told of it no more. */
export const daysTelling = 7
