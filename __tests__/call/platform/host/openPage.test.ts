import { openPageOf } from '../../../../src/call/platform/host/openPage'

describe('a page of the app', () => {
  it.each(['pages/shop/index', '/pages/shop/index', '/pages/shop/index?id=7', 'pages/shop/index#top'])(
    'has one route, told as %s',
    (told) => {
      expect(openPageOf(told).route).toBe('pages/shop/index')
    },
  )

  it('is opened again with the query it was opened with', () => {
    expect(openPageOf('pages/shop/index', { id: '7', from: 'list' }).url).toBe(
      '/pages/shop/index?id=7&from=list',
    )
    expect(openPageOf('pages/shop/index').url).toBe('/pages/shop/index')
  })

  it('is not given what Taro added', () => {
    expect(openPageOf('pages/shop/index', { $taroTimestamp: 1, $taro: 'x', id: '7' }).url).toBe(
      '/pages/shop/index?id=7',
    )
  })

  it('encodes a value that a platform has decoded, and leaves one alone that it has not', () => {
    const name = '红 & 白'
    const encoded = encodeURIComponent(name)
    expect(openPageOf('a', { name }).url).toBe(`/a?name=${encoded}`)
    expect(openPageOf('a', { name: encoded }).url).toBe(`/a?name=${encoded}`)
  })
})
