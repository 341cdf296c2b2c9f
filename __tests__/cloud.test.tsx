import { cloud, cloudOf, lacksAppKey, type Build } from '@/cloud'

const LOCAL: Build = { cloud: 'local', address: '', appKey: '', mediaPage: '' }
const YUNXIN: Build = { ...LOCAL, cloud: 'yunxin', appKey: 'key' }

const nowhere = () => {
  throw new Error('nobody asks where the local cloud is')
}

it('on Yunxin’s cloud names its key and no server', () => {
  expect(cloudOf(YUNXIN, nowhere)).toEqual({ appKey: 'key', mediaPage: undefined })
  expect(cloudOf({ ...YUNXIN, mediaPage: 'https://app.example/' }, nowhere).mediaPage).toBe(
    'https://app.example/',
  )
})

it('without a key still makes an instance, which can sign nobody in', () => {
  expect(cloudOf({ ...YUNXIN, appKey: '' }, nowhere).appKey).toBe('no-app-key')
})

it.each([
  ['http://127.0.0.1:5180', false, 'ws://127.0.0.1:5180', '127.0.0.1:5180'],
  ['https://cloud.example', true, 'wss://cloud.example', 'cloud.example'],
])('on the local cloud at %s has all there', (origin, secure, socket, address) => {
  const { local, rtcServers, mediaPage } = cloudOf(LOCAL, () => origin)
  expect(local).toEqual({ address, secure })
  expect(mediaPage).toBe(`${origin}/#/call/pages/media/index`)
  const starts = [origin, socket]
  const servers = Object.entries(rtcServers ?? {})
  expect(servers.map(([name]) => name)).toContain('channelServer')
  expect(servers.filter(([, url]) => !starts.some((start) => url.startsWith(`${start}/`)))).toEqual([])
})

it('of a page that says nothing is what served the page', () => {
  expect(cloud.local).toEqual({ address: window.location.host, secure: false })
  expect(lacksAppKey).toBe(false)
})
