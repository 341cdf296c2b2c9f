import type { RouterSettings } from '@/call/platform/host/pageRoutes'

const HOME = 'pages/index/index'
const CALL = 'call/pages/call/index'

/** An app with two pages that show nothing, in Taro's own router; everything is loaded anew, as the router is one for all. */
async function startApp(mode: 'browser' | 'hash', router: RouterSettings) {
  jest.resetModules()
  // Taro's modules import each other in a circle that only works when entered here.
  await import('@tarojs/taro')
  const { createBrowserHistory, createHashHistory, createRouter, getCurrentPages, handleAppMount } =
    await import('@tarojs/router')
  const { Current } = await import('@tarojs/runtime')
  const { createTaroPages } = await import('@/call/platform/host/taroPages')
  const { systemTimers } = await import('@/call/platform/host/systemTimers')

  const loaded: string[] = []
  const page = (path: string) => ({
    path,
    load: (context: unknown) => {
      loaded.push(path)
      return Promise.resolve([() => null, context])
    },
  })
  const config = { pages: [HOME, CALL], routes: [page(HOME), page(CALL)], router: { mode, ...router } }
  const app = { config, mount: showPage, unmount: takePageAway }
  Object.assign(Current, { app })
  const history = mode === 'browser' ? createBrowserHistory({ window }) : createHashHistory({ window })
  // The router is typed for whole apps.
  handleAppMount(config as never, history)
  createRouter(history, app as never, config as never, 'react')
  const addresses = () => getCurrentPages().map(({ route }) => route)
  return { call: createTaroPages(systemTimers), addresses, loaded }
}

function showPage(_: unknown, id: string, done: () => void): void {
  const page = document.createElement('div')
  page.id = id
  page.className = 'taro_page'
  document.getElementById('app')?.append(page)
  done()
}

function takePageAway(id: string, done: () => void): void {
  document.getElementById(id)?.remove()
  done()
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('the call page in Taro’s router', () => {
  it('is fetched ahead of need, and not opened', async () => {
    window.history.replaceState({}, '', '/')
    document.body.innerHTML = '<div id="app"></div>'
    const { call, addresses, loaded } = await startApp('hash', {})
    await until(() => addresses().length === 1)
    await call.prepare(`/${CALL}`)
    expect(loaded).toEqual([HOME, CALL])
    expect(addresses()).toHaveLength(1)
  })

  it.each([
    ['hash', '/', {}, `/${CALL}`],
    ['browser', '/app', { basename: '/app' }, `/app/${CALL}`],
    [
      'browser',
      '/app',
      { basename: '/app', customRoutes: { [`/${CALL}`]: '/phone', [`/${HOME}`]: '/home' } },
      '/app/phone',
    ],
  ] as const)(
    'opens once, closes, and opens again: %s, %s, %j',
    async (mode, address, router, callAddress) => {
      window.history.replaceState({}, '', address)
      document.body.innerHTML = '<div id="app"></div>'
      const { call, addresses } = await startApp(mode, router)
      await until(() => addresses().length === 1)
      await call.open(`/${CALL}`, 'none')
      await call.open(`/${CALL}`, 'none')
      expect(addresses().slice(1)).toEqual([callAddress])
      await call.close(`/${CALL}`)
      expect(addresses()).toHaveLength(1)
      await call.open(`/${CALL}`, 'none')
      expect(addresses().slice(1)).toEqual([callAddress])
    },
  )
})
