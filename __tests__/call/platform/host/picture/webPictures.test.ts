import { createWebPictures } from '../../../../../src/call/platform/host/picture/webPictures'
import { FakeClock, settle } from '../../../engine/fakes/fakeClock'
import { dataOf, jpeg, png } from './images'

const ADDRESS = 'https://cdn.example/bob'

function rig(answer: (signal: AbortSignal) => Promise<Response>) {
  const clock = new FakeClock()
  const asked: { address: unknown; options: RequestInit | undefined }[] = []
  const shown = new Map<string, Blob>()
  let made = 0
  const window = {
    fetch: (address: unknown, options?: RequestInit) => {
      asked.push({ address, options })
      return answer(options?.signal ?? new AbortController().signal)
    },
    URL: {
      createObjectURL: (image: Blob) => {
        const address = `blob:${++made}`
        shown.set(address, image)
        return address
      },
      revokeObjectURL: (address: string) => void shown.delete(address),
    },
  }
  return { clock, asked, shown, pictures: createWebPictures(window, clock) }
}

const answers = (bytes: Uint8Array<ArrayBuffer> | string, type = 'image/png') =>
  rig(async () => new Response(bytes, { headers: { 'content-type': type } }))
const refused = () => rig(() => Promise.reject(new TypeError('Failed to fetch')))
const bytesOf = (bytes: Uint8Array) => new Uint8Array(bytes)

describe('a picture', () => {
  it('is read without telling who reads it, and shown as what its bytes are', async () => {
    const { pictures, asked, shown } = answers(bytesOf(jpeg(96, 96)), 'image/svg+xml')
    const address = await pictures.load(ADDRESS)
    expect(shown.get(address)?.type).toBe('image/jpeg')
    expect(asked).toEqual([
      {
        address: ADDRESS,
        options: expect.objectContaining({
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          mode: 'cors',
        }),
      },
    ])
  })

  it.each([
    [
      'a drawing, whatever its host calls it',
      () => answers('<svg xmlns="http://www.w3.org/2000/svg"><use/></svg>'.repeat(9)),
    ],
    ['of more pixels than a page could bear', () => answers(bytesOf(png(40_000, 40_000)))],
    [
      'larger than two megabytes',
      () => answers(bytesOf(Uint8Array.from([...png(96, 96), ...new Uint8Array(2_097_152)]))),
    ],
    ['not there', () => rig(async () => new Response(null, { status: 404 }))],
    ['not to be read by this page', refused],
  ])('is none where it is %s', async (_, make) => {
    const { pictures, shown, clock } = make()
    expect(await pictures.load(ADDRESS)).toBe('')
    expect([shown.size, clock.pending]).toEqual([0, 0])
  })

  it('is not even asked for where its address is not allowed', async () => {
    const { pictures, asked } = answers(bytesOf(png(96, 96)))
    expect(await pictures.load('http://cdn.example/bob')).toBe('')
    expect(await pictures.load(ADDRESS, ['other.example'])).toBe('')
    expect(asked).toEqual([])
  })

  it('that is its own address need not be asked for', async () => {
    const { pictures, asked } = refused()
    const data = dataOf('png', png(96, 96))
    expect([await pictures.load(data), asked]).toEqual([data, []])
  })

  it('of a host that the app names is shown from there where pages may not read it', async () => {
    expect(await refused().pictures.load(ADDRESS, ['cdn.example'])).toBe(ADDRESS)
  })

  it('is waited for five seconds', async () => {
    const { pictures, clock } = rig(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    )
    let shown: string | null = null
    void pictures.load(ADDRESS, ['cdn.example']).then((address) => (shown = address))
    await clock.advance(4_999)
    expect(shown).toBeNull()
    await clock.advance(1)
    await settle()
    expect(shown).toBe('')
  })

  it('is let go of when others have come, and all are in the end', async () => {
    const { pictures, shown } = answers(bytesOf(png(96, 96)))
    const loaded = []
    for (let n = 0; n < 6; n += 1) loaded.push(await pictures.load(ADDRESS))
    expect([...shown.keys()]).toEqual(loaded.slice(2))
    pictures.dispose()
    expect(shown.size).toBe(0)
  })
})
