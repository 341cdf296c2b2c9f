import { pictureAddress } from '../../../../../src/call/platform/host/picture/pictureAddress'
import { dataOf, jpeg, png, webp } from './images'

const SVG = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`

describe('an address of a picture', () => {
  it.each([
    'https://cdn.example/bob.png',
    'https://cdn.example',
    'HTTPS://CDN.example:8443/a/b?size=96&of=x.svg#top',
    dataOf('png', png(96, 96)),
    dataOf('jpeg', jpeg(512, 512)),
    dataOf('webp', webp.lossless(96, 96)),
  ])('is used as it is: %s', (address) => {
    expect(pictureAddress(address)).toBe(address)
  })

  it.each([
    ['empty', ''],
    ['not encrypted', 'http://cdn.example/bob.png'],
    ['a script', 'javascript:alert(1)'],
    ['a script with an address in it', 'javascript:alert(1)//https://cdn.example/bob.png'],
    ['one of a line of its own', 'x\nhttps://cdn.example/bob.png'],
    ['another after it', 'https://cdn.example/bob.png\nhttps://other.example'],
    ['of this page', '/bob.png'],
    ['of the same kind as this page’s', '//cdn.example/bob.png'],
    ['another host’s behind a name', 'https://cdn.example@evil.example/bob.png'],
    ['another host’s behind a backslash', 'https://evil.example\\@cdn.example/bob.png'],
    ['with a quote to break out of', 'https://cdn.example/"onload="harm()'],
    ['too long', `https://cdn.example/${'a'.repeat(2_048)}`],
    ['of a drawing', 'https://cdn.example/bob.svg'],
    ['of a drawing, with more behind', 'https://cdn.example/bob.SVGZ?x=1#y'],
    ['a drawing', SVG],
    [
      'a drawing that says it is none',
      dataOf('png', Uint8Array.from(Buffer.from('<svg xmlns="x"/>'.repeat(4)))),
    ],
    [
      'a drawing by two names',
      `data:image/png;image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`,
    ],
    ['a picture of another kind than it says', dataOf('jpeg', png(96, 96))],
    ['a picture in plain text', 'data:image/png,%89PNG'],
    ['a small file of a large picture', dataOf('png', png(30_000, 30_000))],
    ['a small file of a wide picture', dataOf('webp', webp.extended(513, 1))],
    ['a picture of nothing', dataOf('png', png(0, 96))],
    ['a page', 'data:text/html;base64,PGI+'],
    ['a large picture', dataOf('png', Uint8Array.from([...png(96, 96), ...Array<number>(40_000).fill(0)]))],
  ])('is not used where it is %s', (_, address) => {
    expect(pictureAddress(address)).toBe('')
  })
})

describe('where the app names hosts', () => {
  const hosts = ['cdn.example', '*.Pictures.example']

  it.each(['https://cdn.example/a.png', 'https://CDN.EXAMPLE:444/a', 'https://a.b.pictures.example/a.png'])(
    'a picture comes from them: %s',
    (address) => {
      expect(pictureAddress(address, hosts)).toBe(address)
    },
  )

  it.each([
    'https://evil.example/a.png',
    'https://cdn.example.evil.example/a.png',
    'https://evilcdn.example/a.png',
    'https://sub.cdn.example/a.png',
    'https://pictures.example/a.png',
    'https://evilpictures.example/a.png',
    'https://evil.example/https://cdn.example/a.png',
    'https://evil.example?https://cdn.example/a.png',
  ])('and from nowhere else: %s', (address) => {
    expect(pictureAddress(address, hosts)).toBe('')
  })

  it('or none, it comes from nowhere, but for one that is an address by itself', () => {
    expect(pictureAddress('https://cdn.example/a.png', [])).toBe('')
    expect(pictureAddress(dataOf('png', png(9, 9)), [])).not.toBe('')
  })
})
