import { UsageError } from '../process/options'
import type { TestStep } from './steps'

/** Which steps a command line asks for; all unless it says. */
export interface Choice {
  /** Names, or parts of names: these steps alone. */
  readonly only?: readonly string[]
  /** A name, or a part of one: this step, and all that come after it. */
  readonly from?: string
}

/**
 * The steps that were asked for, in their order. What they need of other steps has to be there from an earlier run.
 * @throws UsageError with the names there are if one fits none
 */
export function chosenSteps(steps: readonly TestStep[], { only, from }: Choice): readonly TestStep[] {
  const [first] = from === undefined ? steps : named(steps, from)
  const rest = first === undefined ? steps : steps.slice(steps.indexOf(first))
  if (only === undefined) return rest
  const wanted = only.flatMap((text) => named(rest, text))
  return rest.filter((step) => wanted.includes(step))
}

/** The step of this name, or else those that have the text in their names. */
function named(steps: readonly TestStep[], text: string): readonly TestStep[] {
  const exact = steps.filter(({ name }) => name === text)
  const found = exact.length > 0 ? exact : steps.filter(({ name }) => name.includes(text))
  if (found.length > 0) return found
  throw new UsageError(
    `There is no step "${text}" among:\n${steps.map(({ name }) => `  ${name}`).join('\n')}`,
  )
}
