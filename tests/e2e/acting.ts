import type { Locator } from '@playwright/test'

/**
 * Seconds that a hand and its head take, by the keystroke-level model (Card, Moran and Newell 1980): to make up one's mind, to reach a
 * place on the screen, to press there. A character typed on a telephone takes what was measured of many (Palin et al. 2019: 36 words a
 * minute). What the portal and the network take is not in it, and neither is the machine that runs this.
 */
const seconds = { decide: 1.35, reach: 1.1, press: 0.1, character: 60 / (36.2 * 5), swipe: 1 } as const

/** Of a screen, what one swipe brings into sight. */
const swiped = 0.7

/** Does what a person does on a telephone, and adds up how long that would take them. */
export function hand() {
  let spent = 0
  const touch = () => {
    spent += seconds.decide + seconds.reach + seconds.press
  }
  /** What is out of sight is first brought there. */
  const reach = async (target: Locator) => {
    const screens = await target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      const beyond = Math.max(0, -top, bottom - window.innerHeight)
      return beyond / window.innerHeight
    })
    spent += Math.ceil(screens / swiped) * seconds.swipe
    touch()
  }
  return {
    tap: async (target: Locator) => {
      await reach(target)
      await target.click()
    },
    type: async (field: Locator, words: string) => {
      await reach(field)
      spent += words.length * seconds.character
      await field.fill(words)
    },
    /** The camera opens; the shutter and "use this" are pressed in it. */
    photograph: async (field: Locator, picture: Parameters<Locator['setInputFiles']>[0]) => {
      await reach(field)
      touch()
      touch()
      await field.setInputFiles(picture)
    },
    seconds: () => spent,
  }
}
