/** @jest-environment jsdom */
import { FakeTrack } from './FakeTrack'
import { NertcRig } from './NertcRig'

let rig: NertcRig

beforeEach(async () => {
  document.body.innerHTML = ''
  rig = new NertcRig()
  await rig.talk()
})

afterEach(() => rig.session.close())

const videos = () => [...document.querySelectorAll('video')]

it('shows each side in a place of its own, without sound', async () => {
  const local = rig.place('local')
  const remote = rig.place('remote')
  const far = await rig.publishFar(22, 'video')
  expect([local.track(), remote.track()]).toEqual([rig.devices.last('video'), far.video])
  expect(videos().every(({ muted, autoplay }) => muted && autoplay)).toBe(true)
  expect(videos().every((video) => video.hasAttribute('webkit-playsinline'))).toBe(true)
})

it('shows a picture that was there before its place was', async () => {
  const far = await rig.publishFar(22, 'video')
  expect(rig.place('remote').track()).toBe(far.video)
})

it('moves the one picture to the place that came last, and back when that goes', async () => {
  const far = await rig.publishFar(22, 'video')
  const page = rig.place('remote')
  const [video] = videos()
  const floating = rig.place('remote')
  expect([page.track(), floating.track()]).toEqual([null, far.video])
  floating.detach()
  expect(page.track()).toBe(far.video)
  expect(videos()).toEqual([video])
})

it('leaves the picture where it is when an earlier place goes', async () => {
  const page = rig.place('remote')
  const floating = rig.place('remote')
  page.detach()
  expect([page.target.childElementCount, floating.target.childElementCount]).toEqual([0, 1])
})

it('takes the picture away with its last place, and may be asked to twice', () => {
  const page = rig.place('remote')
  page.detach()
  page.detach()
  expect(videos()).toEqual([])
  expect(rig.place('remote').target.childElementCount).toBe(1)
})

it('plays anew where it was moved to', async () => {
  await rig.publishFar(22, 'video')
  rig.place('remote')
  const [video] = videos()
  let played = 0
  if (video !== undefined) video.play = async () => void (played += 1)
  rig.place('remote')
  expect(played).toBe(1)
})

it('does not mirror the far side', async () => {
  const { target } = rig.place('remote')
  await rig.publishFar(22, 'video')
  expect(target.querySelector('video')?.style.transform).toBe('')
})

it('has nothing to attach to what is no element', () => {
  expect(() => rig.session.attach('remote', { id: 'remote' })()).not.toThrow()
  expect(videos()).toEqual([])
})

it('has no addresses for a component to draw', () => {
  expect(rig.session.sources('remote')).toEqual([])
  expect(() => rig.session.report('remote', { detail: 'anything' })).not.toThrow()
  expect(() => rig.session.onSources(() => undefined)()).not.toThrow()
})

it('shows what came last, and nothing of before', async () => {
  const { track } = rig.place('remote')
  const far = await rig.publishFar(22, 'video')
  far.video = new FakeTrack('video').track
  rig.sdk.client.tell('stream-subscribed', { stream: far, mediaType: 'video' })
  expect(track()).toBe(far.video)
})
