import { useState } from 'react'
import { MovingView } from '@/call/components/elements/MovingView'
import { Screen } from '../../../Screen'

/** Where a style sheet puts what has these classes: left, top, width, height. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  big: [0, 0, 400, 800],
  corner: [280, 20, 100, 150],
  carried: [100, 300, 100, 150],
  otherCorner: [20, 20, 100, 150],
}

type Place = 'big' | 'corner' | 'otherCorner'
/** A place, or a hand that carries it. */
type Step = Place | 'carried'

const movements: { readonly frames: unknown; isCancelled: boolean }[] = []
let isUnwanted = false

beforeEach(() => {
  movements.splice(0)
  isUnwanted = false
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [left, top, width, height] = BOXES[this.className] ?? [0, 0, 0, 0]
    return { left, top, width, height } as DOMRect
  }
  Element.prototype.animate = (frames) => {
    const movement = { frames, isCancelled: false }
    movements.push(movement)
    return { cancel: () => (movement.isCancelled = true) } as unknown as Animation
  }
  window.matchMedia = ((query: string) => ({
    matches: query.includes('reduced-motion') && isUnwanted,
  })) as typeof window.matchMedia
})

afterEach(() => {
  delete (Element.prototype as Partial<Element>).animate
})

async function goes(first: Step, ...rest: readonly Step[]): Promise<void> {
  let next: (step: Step) => void = () => undefined
  function Shows() {
    const [step, setStep] = useState(first)
    next = setStep
    return <MovingView id="it" place={step === 'carried' ? null : step} className={step} />
  }
  const screen = await Screen.show(Shows, {})
  for (const step of rest) await screen.act(() => next(step))
}

const begins = () => movements.map(({ frames }) => (frames as readonly { transform: string }[])[0]?.transform)

it('does not move as it comes, nor while it stays where it is', async () => {
  await goes('big', 'big')
  expect(movements).toEqual([])
})

it('is drawn from where it was, so large as to cover that, to where it is now', async () => {
  await goes('big', 'corner')
  expect(movements.map(({ frames }) => frames)).toEqual([
    [{ transform: `translate(-130px, 305px) scale(${800 / 150})` }, { transform: 'none' }],
  ])
})

it('goes from where a hand has let go of it, and follows the hand without one', async () => {
  await goes('corner', 'carried', 'otherCorner')
  expect(begins()).toEqual(['translate(80px, 280px) scale(1)'])
})

it('goes back where a hand lets go of it on the way', async () => {
  await goes('corner', 'carried', 'corner')
  expect(begins()).toEqual(['translate(-180px, 280px) scale(1)'])
})

it('gives up one movement for the next', async () => {
  await goes('big', 'corner', 'otherCorner')
  expect(movements.map(({ isCancelled }) => isCancelled)).toEqual([true, false])
})

it('is in its place at once for who wants no movement, and in a browser that has none', async () => {
  isUnwanted = true
  await goes('big', 'corner')
  isUnwanted = false
  delete (Element.prototype as Partial<Element>).animate
  await goes('big', 'corner')
  expect(movements).toEqual([])
})
