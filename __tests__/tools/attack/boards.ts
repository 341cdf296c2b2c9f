import type { Attack, Board } from '../../../tools/attack/attack'

/** An attack that does this, after saying that it begins. */
export function attackOf(name: string, run: () => Promise<void> = async () => undefined): Attack {
  return {
    name,
    async run(say) {
      say(`${name} begins`)
      await run()
    },
  }
}

export function boardOf(attacks: readonly Attack[], more: Partial<Board> = {}): Board {
  return { name: 'board', atOnce: 2, attacks, ...more }
}

export const fails = (message: string) => async () => {
  throw new Error(message)
}
