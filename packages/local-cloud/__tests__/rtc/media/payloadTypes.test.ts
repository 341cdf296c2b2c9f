import { RtpHeader, RtpPacket } from 'werift'
import { MediaTransport } from '../../../src/rtc/media/MediaTransport'
import { OutgoingLine } from '../../../src/rtc/media/OutgoingLine'
import { Publisher } from '../../../src/rtc/signal/Publisher'
import { ManualClock } from '../ManualClock'

const REMOTE = { iceUfrag: 'abcd', fingerprints: [{ algorithm: 'sha-256', value: '00:11:22' }] }
const [CHROMIUM, FIREFOX] = [96, 120]
const SSRC = 1234

const packet = (payloadType: number) =>
  new RtpPacket(
    new RtpHeader({ ssrc: SSRC, payloadType, payloadOffset: 12 }),
    Buffer.from([0x10, 0, 0, 0, 0]),
  )

/** Browsers number the same codec differently, and drop what comes under a number that is not theirs. */
describe("a browser's own number for a codec", () => {
  let transport: MediaTransport
  beforeEach(async () => {
    transport = await MediaTransport.open('transport-1', REMOTE, () => undefined)
  })
  afterEach(() => transport.close())

  test.each([CHROMIUM, FIREFOX])('lets in what it says to send under %i', async (payloadType) => {
    const publisher = new Publisher(new ManualClock(), () => undefined)
    const published = await publisher.publish({
      kind: 'video',
      mediaType: 'video',
      ssrc: SSRC,
      payloadType,
      mute: false,
      transport: { open: REMOTE },
    })
    const heard: number[] = []
    published?.stream.producer.onPacket(({ header }) => heard.push(header.payloadType))
    published?.transport.router.routeRtp(packet(payloadType))
    await publisher.close()
    expect(published?.stream.producer.packets).toBe(1)
    expect(heard).toEqual([payloadType])
  })

  test.each([
    [CHROMIUM, FIREFOX],
    [FIREFOX, CHROMIUM],
  ])('turns what comes under %i into what goes out under %i', async (from, to) => {
    const sent: number[] = []
    jest.spyOn(transport.dtls, 'sendRtp').mockImplementation(async (_, header) => {
      sent.push(header.payloadType)
      return 0
    })
    transport.dtls.state = 'connected'
    const line = new OutgoingLine('0', 'video', 'uid-101', transport, new ManualClock(), to)
    line.send(packet(from))
    line.close()
    expect(sent).toEqual([to])
  })
})
