import { routeOf } from '../../../../src/call/platform/host/pageRoutes'

describe('the route of a page', () => {
  it.each(['pages/shop/index', '/pages/shop/index', '/pages/shop/index/', '/pages/shop/index?id=7#top'])(
    'is one, told as %s',
    (told) => expect(routeOf(told)).toBe('pages/shop/index'),
  )

  it.each([
    ['/app/pages/shop/index', '/app'],
    ['/APP/pages/shop/index', '/app/'],
    ['/one/two/pages/shop/index', 'one/two'],
    ['/pages/shop/index', '/app'],
    ['/apps/pages/shop/index', '/apps'],
  ])('of the address %s is without the folder %s', (address, basename) => {
    expect(routeOf(address, { basename })).toBe('pages/shop/index')
  })

  it('keeps a beginning that is only like the folder', () => {
    expect(routeOf('/application/index', { basename: '/app' })).toBe('application/index')
    expect(routeOf('/app', { basename: '/app' })).toBe('')
  })

  it.each(['/shop', 'shop', '/store?id=7', '/pages/shop/index'])(
    'stands behind the app’s own name %s',
    (name) => {
      const customRoutes = { '/pages/shop/index': ['/shop', '/store'], 'pages/index/index': '/home' }
      expect(routeOf(name, { customRoutes })).toBe('pages/shop/index')
      expect(routeOf('/home', { customRoutes })).toBe('pages/index/index')
    },
  )
})
