import { browserAdapters, NIM, setAdapters, V2NIMSignallingService } from 'nim-web-sdk-ng/dist/esm/nim'
import { createMedia } from './bareMedia'

// What the two SDKs take by themselves, written straight down: one `call`, one `callSetup`, and both sides are in the media
// room as soon as they may be. No store, no page, no second device, nothing that goes wrong. The module is measured by it.

interface Invite {
  readonly channelId: string
  readonly requestId: string
  readonly callerAccountId: string
  readonly channelName: string
}

/** The numbers of the signalling events, by NIM's documentation. */
const EVENT = { closed: 1, invited: 3, accepted: 6 } as const

const { mark } = window.bench
const account = new URLSearchParams(window.location.search).get('account') ?? ''
const media = createMedia(window.location.origin)
let channelId = ''
let invite: Invite | undefined

setAdapters(browserAdapters)
NIM.registerService(V2NIMSignallingService, 'V2NIMSignallingService')
const nim = new NIM(
  { appkey: 'bench', apiVersion: 'v2', debugLevel: 'off', binaryWebsocket: false },
  {
    V2NIMLoginServiceConfig: {
      lbsUrls: [`${window.location.origin}/lbs`],
      linkUrl: window.location.host,
      linkSSL: false,
    },
    V2NIMSyncServiceConfig: { avSignal: true },
    abtestConfig: { isAbtestEnable: false },
    reporterConfig: { enableCompass: false, isDataReportEnable: false },
    loggerConfig: { storageEnable: false },
  },
)
const signalling = nim.V2NIMSignallingService

const config = { offlineEnabled: true, unreadEnabled: true }

signalling.on('onOnlineEvent', (event) => {
  const { eventType, channelInfo, serverExtension = '', requestId = '', operatorAccountId } = event
  if (eventType === EVENT.invited) {
    mark('called')
    invite = {
      channelId: channelInfo.channelId,
      requestId,
      callerAccountId: operatorAccountId,
      channelName: serverExtension,
    }
    show('ring')
    return
  }
  if (eventType === EVENT.accepted) void media.publish()
  if (eventType === EVENT.closed) {
    mark('ended')
    show('idle')
    void media.leave()
  }
})

/** Shows one of the page's three states. */
function show(state: 'idle' | 'ring' | 'talk'): void {
  document.body.dataset.state = state
}

async function dial(callee: string): Promise<void> {
  show('talk')
  const channelName = `bare${Date.now()}`
  const devices = media.openDevices()
  const { roomInfo, rtcInfo } = await signalling.call({
    calleeAccountId: callee,
    requestId: channelName,
    channelType: 2,
    channelName,
    serverExtension: channelName,
    signallingConfig: config,
    rtcConfig: { rtcChannelName: channelName, rtcTokenTtl: 600 },
  })
  channelId = roomInfo.channelInfo.channelId
  await Promise.all([devices, media.join(channelName, uidOf(roomInfo.members), rtcInfo?.rtcToken ?? '')])
}

async function accept(): Promise<void> {
  if (invite === undefined) return
  show('talk')
  const { channelName, ...answered } = invite
  const devices = media.openDevices()
  const { roomInfo, rtcInfo } = await signalling.callSetup({
    ...answered,
    signallingConfig: config,
    rtcConfig: { rtcChannelName: channelName, rtcTokenTtl: 600 },
  })
  channelId = answered.channelId
  await Promise.all([devices, media.join(channelName, uidOf(roomInfo.members), rtcInfo?.rtcToken ?? '')])
  await media.publish()
}

async function hangUp(): Promise<void> {
  show('idle')
  const closed = signalling.closeRoom(channelId, true, '')
  await Promise.all([closed, media.leave()])
}

function uidOf(members: readonly { accountId: string; uid: number }[]): number {
  const own = members.find(({ accountId }) => accountId === account)
  if (own === undefined) throw new Error('this account is not in the room')
  return own.uid
}

window.bare = { dial, accept, hangUp }
void nim.V2NIMLoginService.login(account, `${account}-token`).then(() => {
  document.body.dataset.ready = 'yes'
})
