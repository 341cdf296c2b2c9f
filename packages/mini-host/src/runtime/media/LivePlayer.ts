import { ApiFailure } from '../api/ApiFailure'
import type { BuiltIn, ElementPort } from '../components/BuiltIn'
import { PLAYER } from './codes'
import { exchange, type Exchange } from './exchange'
import { isReal, LiveElement, type LiveSurroundings } from './LiveElement'
import { sumOf } from './stats'

const LOOK_EVERY_MS = 100
const MEASURE_EVERY_MS = 1_000

/**
 * `live-player`: plays by WHEP where its address is one of http.
 * @claim weapp | 2004 comes when the first sound or picture plays, 2003 and 2009 with the first picture. For a stream of sound only this is assumed. | https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html
 */
export class LivePlayer extends LiveElement implements BuiltIn {
  private readonly video = document.createElement('video')
  private readonly system: () => string
  private playedSource = ''

  constructor(port: ElementPort, around: LiveSurroundings, system: () => string) {
    super('live-player', port, around, {
      reconnecting: PLAYER.reconnecting,
      disconnected: PLAYER.disconnected,
      suspended: PLAYER.suspended,
    })
    this.system = system
    Object.assign(this.video, { autoplay: true, playsInline: true })
    port.element.append(this.video)
  }

  update(): void {
    this.video.muted = this.port.property('muted') === true
    this.video.style.objectFit = this.port.property('objectFit') === 'fillCrop' ? 'cover' : 'contain'
    const source = this.wantedSource()
    const isNew = source !== '' && source !== this.playedSource
    if (isNew && (this.port.property('autoplay') === true || this.isRunning)) this.play()
  }

  remove(): void {
    this.end()
    this.video.srcObject = null
  }

  /**
   * `LivePlayerContext.play`: plays what `src` says now, anew if it plays already.
   * @throws ApiFailure where it has no address
   */
  play(): void {
    const source = this.wantedSource()
    if (source === '') throw new ApiFailure('the src is empty')
    this.playedSource = source
    this.run(source)
  }

  /** `LivePlayerContext.stop`: ends the stream and takes the picture away. */
  stop(): void {
    this.drop('stopped')
    this.playedSource = ''
    this.video.srcObject = null
    this.code(PLAYER.stopped)
  }

  /** `LivePlayerContext.pause`: ends the stream until `resume`; nothing if it does not run. */
  pause(): void {
    if (this.isRunning) this.drop('paused')
  }

  /** `LivePlayerContext.resume`: plays the same address again; nothing unless it is paused. */
  resume(): void {
    if (this.state === 'paused') this.run(this.url)
  }

  /** `LivePlayerContext.mute`, which has no argument: silences the player, or gives it its sound back. */
  toggleMute(): void {
    this.video.muted = !this.video.muted
  }

  /**
   * Another page has come to lie over this one, or has gone.
   * @claim weapp | A player pauses while another page of the mini program covers it, unless auto-pause-if-navigate is false. | https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html
   */
  pageCovered(covered: boolean): void {
    if (this.port.property('autoPauseIfNavigate') === false) return
    if (covered) this.pause()
    else this.resume()
  }

  protected async connect(isWanted: () => boolean): Promise<Exchange | null> {
    this.refuseOnHarmony()
    if (!isReal(this.url)) {
      for (const code of [PLAYER.connected, PLAYER.pulling, PLAYER.firstFrame, PLAYER.playing])
        this.code(code)
      return null
    }
    const stream = new MediaStream()
    const played = await exchange(this.around.network, this.url, (connection) => {
      connection.addTransceiver('audio', { direction: 'recvonly' })
      connection.addTransceiver('video', { direction: 'recvonly' })
      connection.addEventListener('track', ({ track }) => {
        const add = () => stream.addTrack(track)
        // Chromium plays no sound as long as it waits for a picture that never comes.
        if (track.kind === 'audio') add()
        else track.addEventListener('unmute', add, { once: true })
      })
    })
    this.video.srcObject = stream
    ;[PLAYER.connected, PLAYER.pulling].forEach((code) => this.code(code))
    void this.tellWhenPlaying(played.connection, isWanted)
    void this.tellWhatComes(played.connection, isWanted)
    return played
  }

  protected counts(stats: RTCStatsReport | null) {
    return {
      frames: sumOf(stats, 'inbound-rtp', 'video', 'framesDecoded'),
      audioPackets: sumOf(stats, 'inbound-rtp', 'audio', 'packetsReceived'),
      audioEnergy: sumOf(stats, 'inbound-rtp', 'audio', 'totalAudioEnergy'),
    }
  }

  /** @claim weapp | On HarmonyOS a player in mode RTC does not play NERTC's streams, in mode live it does. | https://github.com/netease-kit/NECallKit (MiniProgram, call-view) */
  private refuseOnHarmony(): void {
    if (this.system() === 'harmony' && this.port.property('mode') === 'RTC') {
      throw new Error('HarmonyOS does not play in mode RTC')
    }
  }

  private async tellWhenPlaying(connection: RTCPeerConnection, isWanted: () => boolean): Promise<void> {
    const told = { picture: false, playing: false }
    while (isWanted() && connection.connectionState !== 'closed' && !(told.picture && told.playing)) {
      const { frames, audioPackets } = this.counts(await connection.getStats())
      if (!isWanted()) return
      if (frames > 0 && !told.picture)
        [PLAYER.firstFrame, PLAYER.resolution].forEach((code) => this.code(code))
      told.picture ||= frames > 0
      if (!told.playing && (frames > 0 || audioPackets > 0)) this.code(PLAYER.playing)
      told.playing ||= frames > 0 || audioPackets > 0
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  /**
   * Measures, second after second, until the stream ends.
   * @claim weapp | bindnetstatus tells audioBitrate, videoBitrate and netSpeed in kbit/s, and videoFPS, in detail.info. How often it does is assumed. | https://developers.weixin.qq.com/miniprogram/dev/component/live-player.html
   */
  private async tellWhatComes(connection: RTCPeerConnection, isWanted: () => boolean): Promise<void> {
    let before = { audio: 0, video: 0, frames: 0 }
    while (isWanted() && connection.connectionState !== 'closed') {
      await new Promise((resolve) => setTimeout(resolve, MEASURE_EVERY_MS))
      const stats = await connection.getStats()
      if (!isWanted()) return
      const now = {
        audio: sumOf(stats, 'inbound-rtp', 'audio', 'bytesReceived'),
        video: sumOf(stats, 'inbound-rtp', 'video', 'bytesReceived'),
        frames: sumOf(stats, 'inbound-rtp', 'video', 'framesDecoded'),
      }
      const [audioBitrate, videoBitrate] = [now.audio - before.audio, now.video - before.video].map(
        kbitPerSecond,
      )
      const info = {
        audioBitrate,
        videoBitrate,
        videoFPS: now.frames - before.frames,
        netSpeed: kbitPerSecond(now.audio + now.video - before.audio - before.video),
      }
      before = now
      this.around.thread.later(() => this.port.fire('netstatus', { info }))
    }
  }

  private wantedSource(): string {
    return String(this.port.property('src') ?? '')
  }
}

/** As the platform measures: of the bytes of one second. */
function kbitPerSecond(bytes: number): number {
  return Math.ceil((bytes * 8) / 1_000)
}
