import { until } from 'mini-program-host/until'
import { expectThat } from './PeerStage'
import type { PeerAttack } from './peerAttack'

/** A drawing of drawings: each level draws the one below ten times. */
function endlessDrawing(levels: number): string {
  const uses = (of: number) => `<use href='#d${of}'/>`.repeat(10)
  const groups = Array.from({ length: levels }, (_, at) => `<g id='d${at + 1}'>${uses(at)}</g>`).join('')
  return `<svg xmlns='http://www.w3.org/2000/svg'><defs><rect id='d0' width='9' height='9'/>${groups}</defs>${uses(levels)}</svg>`
}

const SVG = `data:image/svg+xml;base64,${Buffer.from(endlessDrawing(9)).toString('base64')}`

/** How long a page may be busy with a picture, in ms. */
const BUSY_MS = 5_000

/** Pictures of people, which are whatever those people like. */
export const PICTURES: readonly PeerAttack[] = [
  {
    name: 'a caller whose picture is a drawing without an end',
    async run(stage) {
      const bob = await stage.phone('bob')
      const carol = await stage.peer('carol')
      await carol.show(SVG)
      stage.say('carol, whose picture is an SVG of nested uses, calls bob')
      const invite = await carol.invite('bob')
      await bob.callPage('called')
      await until(
        'the page answers',
        () => bob.page.evaluate(() => (document.querySelector('#call-accept') === null ? undefined : true)),
        () => BUSY_MS,
      )
      expectThat('the drawing is shown', !(await bob.page.content()).includes(SVG))
      stage.say('carol takes the call back')
      await carol.withdraw(invite)
      await bob.ended('remoteCancelled')
    },
  },
  {
    name: 'a caller whose picture asks their own server who is being called',
    async run(stage) {
      const bob = await stage.phone('bob')
      const carol = await stage.peer('carol')
      const asked: string[] = []
      bob.page.on('request', (request) => asked.push(request.url()))
      await carol.show(`${stage.cloud.address}/spy.png`)
      stage.say('carol, whose picture is at an http address, calls bob')
      await carol.invite('bob')
      await bob.callPage('called')
      await until('carol’s name', async () =>
        (await bob.snapshot()).peer?.name === 'Carol' ? true : undefined,
      )
      await bob.tap('call-reject')
      await bob.backOnFirstPage()
      expectThat('the picture was asked for', !asked.some((url) => url.includes('spy.png')))
    },
  },
]
