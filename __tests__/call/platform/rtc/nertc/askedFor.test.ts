/** @jest-environment jsdom */
import { NertcRig, PEER, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(() => {
  rig = new NertcRig()
})

afterEach(() => rig.session.close())

describe('the picture', () => {
  it('is asked for by itself, and the sound is kept when it is there', async () => {
    await rig.session.join(TICKET)
    const stream = await rig.publishFar(PEER, 'video', 'audio')
    expect(rig.sdk.client.kindsAsked).toEqual([
      { audio: false, video: true },
      { audio: true, video: true },
    ])
    stream.video = null
    await rig.addFar(stream, 'video')
    expect(rig.sdk.client.kindsAsked.at(-1)).toEqual({ audio: true, video: true })
  })
})
