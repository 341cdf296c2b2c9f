/** @jest-environment jsdom */
import type { CameraPicture } from '../../../../../src/call/look'
import { BOTH, NertcRig, TICKET } from './NertcRig'

async function sent(camera: CameraPicture | undefined) {
  const rig = new NertcRig()
  rig.camera = camera
  const session = rig.open()
  await session.openDevices(BOTH)
  await session.join(TICKET)
  await session.publish()
  const asked = rig.devices.asked.at(-1)?.video
  const profile = rig.sdk.streams.at(-1)?.profile
  await session.close()
  await rig.session.close()
  return { asked, profile }
}

test('a camera is asked for what the SDK sends by itself, which is told nothing, unless the app wants more', async () => {
  expect(await sent(undefined)).toEqual({
    asked: expect.objectContaining({
      width: { ideal: 640 },
      height: { ideal: 480 },
      frameRate: { ideal: 15, max: 30 },
    }) as object,
    profile: null,
  })
})

test.each<[CameraPicture, object, object]>([
  [
    { resolution: 720 },
    { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 15, max: 30 } },
    { resolution: 8, frameRate: 3 },
  ],
  [
    { resolution: 1080, frameRate: 30 },
    { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30, max: 30 } },
    { resolution: 16, frameRate: 6 },
  ],
  [
    { frameRate: 5 },
    { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 5, max: 30 } },
    { resolution: 4, frameRate: 1 },
  ],
])('%j is asked of the camera, and of the SDK by its own numbers', async (camera, asked, profile) => {
  expect(await sent(camera)).toEqual({ asked: expect.objectContaining(asked) as object, profile })
})

test.each([true, false])('a blurred background is a wish of the camera alone: %s', async (backgroundBlur) => {
  const { asked, profile } = await sent({ backgroundBlur })
  expect(asked).toMatchObject({ backgroundBlur: { ideal: backgroundBlur }, facingMode: 'user' })
  expect(profile).toBeNull()
  expect((await sent({ resolution: 720 })).asked).not.toHaveProperty('backgroundBlur')
})
