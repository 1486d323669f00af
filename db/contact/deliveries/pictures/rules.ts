/** Days for which a photo can be fetched by the system that its case was sent to: servers fetch at once, or in the night. */
export const daysOpen = 14
