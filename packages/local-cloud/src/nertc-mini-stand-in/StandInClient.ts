import type { Client, ClientEvents, JoinOptions, MediaType, Uid } from 'nertc-wechat-sdk'
import { getChannelInfos } from './channelInfos'
import { Emitter } from './Emitter'
import { fieldsOf, type Fields } from './fields'
import { GatewayLink } from './GatewayLink'
import { turnsLater } from './turns'

/** Numbers of the gateway's messages, as in SDK 4.6.10. */
const PUBLISH = 10
const MUTE = 11
const SUBSCRIBE = 16
const TOLD = { mute: 15, join: 20, leave: 21, roomClosed: 23, kicked: 24, published: 26 } as const

const KINDS = ['audio', 'video'] as const

/** How often publishing looks for an address to push to, and for how long, in ms. */
const LOOK_EVERY = 100
const LOOK_FOR = 15_000

/** What the SDK says to whatever does not fit the moment. */
const NOT_NOW = { code: 434, reason: 'not in a channel' } as const

/** What publishing comes to where the gateway never named an address, as after a login that it refused. */
const NO_ADDRESS = { code: '420', reason: 'mini: cannot find the push url' } as const

/** Behaves towards a call as NERTC's client does, also where that is of no use to a call. */
export class StandInClient implements Client {
  private readonly events = new Emitter<ClientEvents>()
  private link: GatewayLink | null = null
  /** Whether it believes to be in the channel: from the beginning of a join, and no longer after `leave`. */
  private inRoom = false
  private uid: Uid = 0
  private pushUrl = ''
  private readonly playUrls = new Map<string, string>()
  private readonly published = new Set<MediaType>()

  constructor(private readonly appkey: string) {}

  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): void {
    this.events.on(name, listener)
  }

  off(name: keyof ClientEvents): void {
    this.events.off(name)
  }

  /** Whoever leaves while it asks for the channel does not keep it from going on. */
  async join(options: JoinOptions) {
    if (this.inRoom) throw NOT_NOW
    this.inRoom = true
    const { channelName, uid, token, channelServer = '', address } = options
    this.uid = uid
    const infos = await getChannelInfos({
      server: channelServer,
      appkey: this.appkey,
      channelName,
      uid,
      token,
    }).catch((thrown: unknown) => {
      this.inRoom = false
      throw thrown
    })
    const link = new GatewayLink({
      url: address ?? `wss://${infos.gateway}`,
      login: { uid, cid: infos.cid, token: infos.ticket, mode: 0, role: 0 },
      onLogin: (answer) => turnsLater(2, () => this.loggedIn(answer)),
      onPush: (cmd, body) => turnsLater(2, () => this.told(cmd, body)),
      onOverTime: () => this.events.emit('sendCommandOverTime', undefined),
      onReconnecting: (count) => this.events.emit('willreconnect', { count }),
      onReconnected: () => turnsLater(1, () => void this.comeBack()),
      onGone: (givenUp) => this.events.emit('disconnect', { code: givenUp ? '403' : '0' }),
    })
    this.link = link
    await link.open()
    return { cid: infos.cid, code: 200, uid }
  }

  async publish(mediaType?: MediaType): Promise<string> {
    if (!this.inRoom) throw NOT_NOW
    for (const kind of mediaType === undefined ? KINDS : [mediaType]) {
      if (this.published.has(kind)) continue
      await this.pushUrlIsThere()
      await this.settles(PUBLISH, { mediaType: kind, status: 'open' })
      this.published.add(kind)
    }
    return this.pushUrl
  }

  async unpublish(mediaType?: MediaType): Promise<void> {
    for (const kind of mediaType === undefined ? KINDS : [mediaType]) {
      if (!this.published.delete(kind)) continue
      await this.obeyed(PUBLISH, { mediaType: kind, status: 'close' })
    }
  }

  async subscribe(uid: Uid, mediaType: MediaType) {
    const url = this.playUrls.get(String(uid))
    if (!this.inRoom || url === undefined) throw NOT_NOW
    await this.obeyed(SUBSCRIBE, { srcUid: uid, mediaType, sub: true })
    return { uid, url }
  }

  async unsubscribe(uid: Uid, mediaType: MediaType): Promise<void> {
    await this.obeyed(SUBSCRIBE, { srcUid: uid, mediaType, sub: false })
  }

  async mute(mediaType: MediaType): Promise<void> {
    await this.obeyed(MUTE, { mediaType, mute: true })
  }

  async unmute(mediaType: MediaType): Promise<void> {
    await this.obeyed(MUTE, { mediaType, mute: false })
  }

  async leave(): Promise<void> {
    if (!this.inRoom) return
    this.inRoom = false
    this.published.clear()
    this.playUrls.clear()
    this.pushUrl = ''
    this.end()
  }

  destroy(): void {
    this.end()
  }

  private end(): void {
    if (this.link === null) this.events.emit('disconnect', { code: '0' })
    this.link?.close()
    this.link = null
  }

  /** @throws the answer as it came, where the gateway refuses */
  private async obeyed(cmd: number, body: Fields): Promise<void> {
    if (this.link === null) throw NOT_NOW
    const answer = await this.link.ask(cmd, { ...body, uid: this.uid })
    if (answer.code !== 200) throw answer
  }

  /** The same, and settles never where the gateway refuses, or there is no connection. */
  private async settles(cmd: number, body: Fields): Promise<void> {
    await this.obeyed(cmd, body).catch(() => new Promise<never>(() => undefined))
  }

  private async pushUrlIsThere(): Promise<void> {
    for (let waited = 0; waited < LOOK_FOR; waited += LOOK_EVERY) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
      if (this.pushUrl !== '') return
    }
    throw NO_ADDRESS
  }

  /** @throws a TypeError that nobody catches where the gateway has refused: the SDK looks for a list all the same */
  private loggedIn({ userlist }: Fields): void {
    if (!Array.isArray(userlist)) throw new TypeError('the answer to the login has no list of users')
    userlist.forEach((user) => this.meet(fieldsOf(user)))
  }

  private meet(user: Fields): void {
    const uid = uidOf(user)
    const url = String(user.url)
    if (String(uid) === String(this.uid)) {
      if (this.pushUrl !== '' && this.pushUrl !== url) this.events.emit('syncDone', { uid, url })
      this.pushUrl = url
      return
    }
    this.playUrls.set(String(uid), url)
    this.events.emit('clientJoin', { uid })
    if (user.audio_on) this.events.emit('stream-added', { uid, mediaType: 'audio' })
    if (user.video_on) this.events.emit('stream-added', { uid, mediaType: 'video' })
  }

  private told(cmd: number, body: Fields): void {
    const uid = uidOf(body)
    switch (cmd) {
      case TOLD.join:
        this.meet({ ...body, audio_on: false, video_on: false })
        return
      case TOLD.leave:
        this.playUrls.delete(String(uid))
        this.events.emit('clientLeave', { uid })
        return
      case TOLD.published: {
        const event = { uid, mediaType: String(body.mediaType) }
        this.events.emit(body.status === 'open' ? 'stream-added' : 'stream-removed', event)
        return
      }
      case TOLD.mute:
        if (body.mediaType === 'audio') this.events.emit(body.mute ? 'mute-audio' : 'unmute-audio', uid)
        if (body.mediaType === 'video') this.events.emit(body.mute ? 'mute-video' : 'unmute-video', uid)
        return
      case TOLD.roomClosed:
        this.events.emit('liveRoomClose', body)
        return
      case TOLD.kicked:
        this.events.emit('kicked', body)
        this.end()
    }
  }

  /** Publishes again, one kind after the other: cut off in that, it has forgotten the kind it was at. */
  private async comeBack(): Promise<void> {
    for (const kind of KINDS) if (this.published.delete(kind)) await this.publish(kind)
    this.events.emit('reconnected', undefined)
  }
}

function uidOf({ uid }: Fields): Uid {
  return typeof uid === 'number' ? uid : String(uid)
}
