import NERTC from 'nertc-web-sdk'
import type { NertcClient, NertcSdk, NertcStream } from '../../../src/call/platform/rtc/nertc/sdk'

// The typings of the package are an older version's; what a call uses of the SDK is typed once.
const sdk = NERTC as unknown as NertcSdk

/** The same devices that the module asks for. */
const DEVICES = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 15, max: 30 },
    facingMode: 'user',
  },
}

/** Media of one call after another on NERTC's web SDK, with nothing in between. */
export function createMedia(origin: string) {
  sdk.Logger.setLogLevel(sdk.Logger.NONE)
  sdk.Logger.disableLogUpload()
  sdk.getParameters().disableAllReports = true
  const client: NertcClient = sdk.createClient({ appkey: 'bench', report: false })
  let devices: Promise<MediaStream> | undefined
  let own = 0
  let subscribing = Promise.resolve()

  client.on('stream-added', ({ stream }: { readonly stream: NertcStream }) => {
    subscribing = subscribing.then(() => client.subscribe(stream, { audio: true, video: true }))
  })
  client.on('stream-subscribed', ({ stream }: { readonly stream: NertcStream }) => {
    draw('remote', [stream.getAudioTrack(), stream.getVideoTrack()])
  })

  return {
    async openDevices(): Promise<void> {
      devices = navigator.mediaDevices.getUserMedia(DEVICES)
      draw('local', (await devices).getVideoTracks())
    },
    async join(channelName: string, uid: number, token: string): Promise<void> {
      own = uid
      await client.join({
        channelName,
        uid,
        token,
        neRtcServerAddresses: {
          channelServer: `${origin}/nrtc/getChannelInfos.action`,
          statisticsServer: '',
          statisticsWebSocketServer: '',
          roomServer: '',
        },
      })
    },
    async publish(): Promise<void> {
      const [audioSource, videoSource] = (await devices)?.getTracks() ?? []
      if (audioSource === undefined || videoSource === undefined) return
      const stream = sdk.createStream({
        uid: own,
        client,
        audio: true,
        video: true,
        audioSource,
        videoSource,
      })
      if (!('init' in stream)) throw new Error('the SDK refused to make a stream')
      await stream.init()
      await client.publish(stream)
    },
    async leave(): Promise<void> {
      const opened = await devices
      devices = undefined
      opened?.getTracks().forEach((track) => track.stop())
      draw('local', [])
      draw('remote', [])
      await client.leave()
    },
  }
}

function draw(side: 'local' | 'remote', tracks: readonly (MediaStreamTrack | null | undefined)[]): void {
  const video = document.querySelector<HTMLVideoElement>(`#${side}`)
  const present = tracks.filter((track) => track !== null && track !== undefined)
  if (video !== null) video.srcObject = present.length === 0 ? null : new MediaStream(present)
}
