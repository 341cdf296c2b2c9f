import type { Device } from '../../protocol'
import { ApiFailure } from '../api/ApiFailure'
import type { BuiltIn, ElementPort } from '../components/BuiltIn'
import type { PermissionDesk } from '../interface/PermissionDesk'
import { PUSHER, PUSHER_ERROR } from './codes'
import { exchange, type Exchange } from './exchange'
import { isReal, LiveElement, type LiveSurroundings } from './LiveElement'
import { closeDevice, openDevice } from './openDevices'
import { sumOf } from './stats'

const BACKGROUND = 102

/**
 * `live-pusher`: opens camera and microphone and publishes them by WHIP where its address is one of http.
 * @claim weapp | Without the user's permission the element fires binderror 10001 (camera) or 10002 (microphone). | https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html
 * @claim weapp | A refused device is also told by state code -1301 or -1302. | assumption
 */
export class LivePusher extends LiveElement implements BuiltIn {
  private readonly preview = document.createElement('video')
  private readonly tracks = new Map<Device, MediaStreamTrack>()
  private readonly senders = new Map<Device, RTCRtpSender>()
  private autoPushed = ''
  /** The camera is shown, and sent nowhere. */
  private isPreviewing = false

  constructor(
    port: ElementPort,
    around: LiveSurroundings,
    private readonly desk: PermissionDesk,
  ) {
    super('live-pusher', port, around, {
      reconnecting: PUSHER.reconnecting,
      disconnected: PUSHER.disconnected,
      suspended: PUSHER.suspended,
    })
    Object.assign(this.preview, { autoplay: true, muted: true, playsInline: true })
    port.element.append(this.preview)
  }

  update(): void {
    if (this.isRunning) void this.matchDevices()
    const url = this.wantedUrl()
    if (this.port.property('autopush') === true && url !== '' && url !== this.autoPushed) {
      this.autoPushed = url
      void this.start().catch((error) => this.fail(error))
    }
  }

  remove(): void {
    this.end()
    this.closeDevices()
  }

  /**
   * Begins the preview, which goes on until `stopPreview`, also beside a stream.
   * @claim weapp | Shows the camera without sending it, also before there is an address, and asks for no microphone. | https://developers.weixin.qq.com/miniprogram/dev/api/media/live/LivePusherContext.startPreview.html
   */
  async startPreview(): Promise<void> {
    this.isPreviewing = true
    await this.match('camera', this.port.property('enableCamera') !== false)
    this.showCamera()
  }

  /** `LivePusherContext.stopPreview`: closes the camera, unless it is being published. */
  stopPreview(): void {
    this.isPreviewing = false
    if (this.isRunning) return
    this.close('camera')
    this.showCamera()
  }

  /**
   * `LivePusherContext.start`: publishes to what `url` says now. Resolves before it is connected; codes tell of
   * that.
   * @throws ApiFailure where it has no address
   */
  async start(): Promise<void> {
    const url = this.wantedUrl()
    if (url === '') throw new ApiFailure('the url is empty')
    this.run(url)
  }

  /**
   * `LivePusherContext.stop`: ends the stream and closes the devices.
   * @claim weapp | Stopping fails with errno 102 while the app is in the background, and the stream goes on. | https://developers.weixin.qq.com/community/develop/doc/0000003a3ec5a0fbd2aff12a85b800
   */
  stop(): void {
    if (this.around.isHidden())
      throw new ApiFailure('operateLivePusher:fail runningState=background', BACKGROUND)
    this.drop('stopped')
    this.closeDevices()
  }

  /** `LivePusherContext.pause`: the same, and in the background, too. */
  pause(): void {
    this.drop('paused')
    this.closeDevices()
  }

  /** `LivePusherContext.resume`: publishes to the last address again; nothing if there was none. */
  resume(): void {
    if (this.url !== '') this.run(this.url)
  }

  /** The platform suspends the app: the devices are closed with the stream. */
  override suspend(): void {
    super.suspend()
    this.closeDevices()
  }

  protected async connect(isWanted: () => boolean): Promise<Exchange | null> {
    if (!isReal(this.url)) {
      for (const code of [PUSHER.cameraOpened, PUSHER.connected, PUSHER.pushing]) this.code(code)
      return null
    }
    await this.matchDevices()
    if (!isWanted()) return null
    const published = await exchange(this.around.network, this.url, (connection) => {
      for (const device of ['microphone', 'camera'] as const) {
        const kind = device === 'camera' ? 'video' : 'audio'
        const { sender } = connection.addTransceiver(kind, { direction: 'sendonly' })
        this.senders.set(device, sender)
      }
    }).catch((error: unknown) => {
      this.code(PUSHER.connectFailed)
      throw error
    })
    await Promise.all(
      [...this.tracks].map(([device, track]) => this.senders.get(device)?.replaceTrack(track)),
    )
    for (const code of [PUSHER.connected, PUSHER.encoderStarted, PUSHER.pushing]) this.code(code)
    return published
  }

  protected counts(stats: RTCStatsReport | null) {
    return {
      frames: sumOf(stats, 'outbound-rtp', 'video', 'framesEncoded'),
      audioPackets: sumOf(stats, 'outbound-rtp', 'audio', 'packetsSent'),
      audioEnergy: 0,
    }
  }

  /** Opens and closes devices as the properties ask. */
  private async matchDevices(): Promise<void> {
    await this.match('camera', this.port.property('enableCamera') !== false)
    await this.match('microphone', this.port.property('enableMic') !== false)
    const microphone = this.tracks.get('microphone')
    if (microphone) microphone.enabled = this.port.property('muted') !== true
    this.showCamera()
  }

  private showCamera(): void {
    const camera = this.tracks.get('camera')
    this.preview.srcObject = camera ? new MediaStream([camera]) : null
  }

  private readonly opening = new Map<Device, Promise<MediaStreamTrack | null>>()

  private async match(device: Device, wanted: boolean): Promise<void> {
    if (!wanted) return this.close(device)
    if (this.tracks.has(device)) return
    const opening = this.opening.get(device) ?? this.open(device)
    this.opening.set(device, opening)
    const track = await opening
    this.opening.delete(device)
    if (!track || this.tracks.has(device)) return
    if (!this.isRunning && !(this.isPreviewing && device === 'camera')) return closeDevice(track)
    this.tracks.set(device, track)
    await this.senders.get(device)?.replaceTrack(track)
    if (device === 'camera') [PUSHER.cameraOpened, PUSHER.firstFrame].forEach((code) => this.code(code))
  }

  private async open(device: Device): Promise<MediaStreamTrack | null> {
    const outcome = await this.desk.ask(device)
    if (outcome === 'granted') return openDevice(device)
    const isCamera = device === 'camera'
    this.code(isCamera ? PUSHER.cameraFailed : PUSHER.microphoneFailed)
    const errCode = isCamera ? PUSHER_ERROR.cameraForbidden : PUSHER_ERROR.microphoneForbidden
    this.around.thread.later(() => this.port.fire('error', { errCode, errMsg: `${device} is not permitted` }))
    return null
  }

  private close(device: Device): void {
    const track = this.tracks.get(device)
    if (!track) return
    this.tracks.delete(device)
    closeDevice(track)
    // A connection that has been closed meanwhile refuses; it sends nothing any more.
    this.senders
      .get(device)
      ?.replaceTrack(null)
      .catch(() => undefined)
  }

  private closeDevices(): void {
    this.isPreviewing = false
    this.close('camera')
    this.close('microphone')
    this.senders.clear()
    this.preview.srcObject = null
  }

  private wantedUrl(): string {
    return String(this.port.property('url') ?? '')
  }

  private fail(error: unknown): void {
    const errMsg = error instanceof Error ? error.message : String(error)
    this.around.thread.later(() => this.port.fire('error', { errCode: -1, errMsg }))
  }
}
