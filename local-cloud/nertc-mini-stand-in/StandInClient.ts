import type { Client, ClientEvents, JoinOptions, MediaType, Uid } from 'nertc-wechat-sdk'
import { getChannelInfos } from './channelInfos'
import type { Fields } from './fields'
import { GatewayLink } from './GatewayLink'

/** Numbers of the gateway's messages, as in SDK 4.6.10. */
const PUBLISH = 10
const MUTE = 11
const SUBSCRIBE = 16
const TOLD = { mute: 15, join: 20, leave: 21, roomClosed: 23, kicked: 24, published: 26 } as const

type Listener = (event: never) => void

/** Behaves towards a call as NERTC's client does. */
export class StandInClient implements Client {
  private readonly listeners = new Map<keyof ClientEvents, Set<Listener>>()
  private link: GatewayLink | null = null
  private uid: Uid = 0
  private pushUrl = ''
  private readonly playUrls = new Map<string, string>()
  private readonly published = new Set<MediaType>()

  constructor(private readonly appkey: string) {}

  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): void {
    const listeners = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, listeners.add(listener))
  }

  off<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): void {
    this.listeners.get(name)?.delete(listener)
  }

  async join(options: JoinOptions) {
    const { channelName, uid, token, channelServer = '', address } = options
    this.uid = uid
    const infos = await getChannelInfos({
      server: channelServer,
      appkey: this.appkey,
      channelName,
      uid,
      token,
    })
    const link = new GatewayLink({
      url: address ?? `wss://${infos.gateway}`,
      login: { uid, cid: infos.cid, token: infos.ticket, mode: 0, role: 0 },
      onLogin: (users) => users.forEach((user) => this.meet(user)),
      onPush: (cmd, body) => this.told(cmd, body),
      onReconnecting: (count) => this.emit('willreconnect', { count }),
      onReconnected: () => void this.comeBack(),
      onGone: () => this.emit('disconnect', { code: 403 }),
    })
    this.link = link
    await link.open()
    return { cid: infos.cid, code: 200, uid }
  }

  async publish(mediaType?: MediaType): Promise<string> {
    for (const kind of kindsOf(mediaType)) {
      if (this.published.has(kind)) continue
      await this.ask(PUBLISH, { mediaType: kind, status: 'open' })
      this.published.add(kind)
    }
    return this.pushUrl
  }

  async unpublish(mediaType?: MediaType): Promise<void> {
    for (const kind of kindsOf(mediaType)) {
      if (!this.published.delete(kind)) continue
      await this.ask(PUBLISH, { mediaType: kind, status: 'close' })
    }
  }

  async subscribe(uid: Uid, mediaType: MediaType) {
    const url = this.playUrls.get(String(uid))
    if (url === undefined) throw new Error(`${uid} is not in the channel`)
    await this.ask(SUBSCRIBE, { srcUid: uid, mediaType, sub: true })
    return { uid, url }
  }

  async unsubscribe(uid: Uid, mediaType: MediaType): Promise<void> {
    await this.ask(SUBSCRIBE, { srcUid: uid, mediaType, sub: false })
  }

  async mute(mediaType: MediaType): Promise<void> {
    await this.ask(MUTE, { mediaType, mute: true })
  }

  async unmute(mediaType: MediaType): Promise<void> {
    await this.ask(MUTE, { mediaType, mute: false })
  }

  async leave(): Promise<void> {
    this.link?.close()
    this.link = null
    this.published.clear()
    this.emit('disconnect', { code: '0' })
  }

  private async ask(cmd: number, body: Fields): Promise<void> {
    if (this.link === null) throw new Error('not in a channel')
    await this.link.ask(cmd, { ...body, uid: this.uid })
  }

  private meet(user: Fields): void {
    const uid = uidOf(user)
    const url = String(user.url)
    if (String(uid) === String(this.uid)) {
      if (this.pushUrl !== '' && this.pushUrl !== url) this.emit('syncDone', { uid, url })
      this.pushUrl = url
      return
    }
    this.playUrls.set(String(uid), url)
    this.emit('clientJoin', { uid })
    if (user.audio_on) this.emit('stream-added', { uid, mediaType: 'audio' })
    if (user.video_on) this.emit('stream-added', { uid, mediaType: 'video' })
  }

  private told(cmd: number, body: Fields): void {
    const uid = uidOf(body)
    switch (cmd) {
      case TOLD.join:
        this.meet({ ...body, audio_on: false, video_on: false })
        return
      case TOLD.leave:
        this.playUrls.delete(String(uid))
        this.emit('clientLeave', { uid })
        return
      case TOLD.published: {
        const event = { uid, mediaType: String(body.mediaType) }
        this.emit(body.status === 'open' ? 'stream-added' : 'stream-removed', event)
        return
      }
      case TOLD.mute:
        if (body.mediaType === 'audio') this.emit(body.mute ? 'mute-audio' : 'unmute-audio', uid)
        if (body.mediaType === 'video') this.emit(body.mute ? 'mute-video' : 'unmute-video', uid)
        return
      case TOLD.roomClosed:
        this.emit('liveRoomClose', body)
        return
      case TOLD.kicked:
        this.emit('kicked', body)
        void this.leave()
    }
  }

  private async comeBack(): Promise<void> {
    const again = [...this.published]
    this.published.clear()
    // What cannot be published again shows as a stream that is gone.
    for (const kind of again) await this.publish(kind).catch(() => undefined)
    this.emit('reconnected', {})
  }

  private emit<Name extends keyof ClientEvents>(name: Name, event: ClientEvents[Name]): void {
    // A listener was given for this name, and so takes its event.
    this.listeners.get(name)?.forEach((listener) => listener(event as never))
  }
}

function kindsOf(mediaType: MediaType | undefined): readonly MediaType[] {
  return mediaType === undefined ? ['audio', 'video'] : [mediaType]
}

function uidOf({ uid }: Fields): Uid {
  return typeof uid === 'number' ? uid : String(uid)
}
