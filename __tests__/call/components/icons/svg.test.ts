import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../../tools/root'

const ROOM = join(root, 'src/call/components/icons')

const drawn = readdirSync(join(ROOM, 'svg'))
const named = ['iconAddress.ts', 'pageIcon.ts']
  .map((file) => readFileSync(join(ROOM, file), 'utf8'))
  .join('\n')

it('every icon that is drawn is one that can be asked for', () => {
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.filter((file) => !named.includes(`'./svg/${file}'`))).toEqual([])
})

describe.each(drawn)('%s', (file) => {
  const svg = readFileSync(join(ROOM, 'svg', file), 'utf8')

  it('is drawn on the grid of the others', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 24 24">\n/)
  })

  // White is made of it by `invert(1)`: any other colour would come out as its opposite.
  it('is black on nothing', () => {
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)
    expect(colours.filter((colour) => colour !== '#000' && colour !== 'none')).toEqual([])
  })

  // Image decoders of mini programs differ in everything beyond shapes.
  it('is made of shapes alone', () => {
    const elements = [...svg.matchAll(/<([a-z]+)/gi)].map(([, element]) => element)
    expect(elements.filter((element) => !['svg', 'path', 'rect'].includes(element ?? ''))).toEqual([])
  })

  // Every one of them comes with the main package of a mini program, which may show a banner.
  it('weighs little', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(1_500)
  })
})
