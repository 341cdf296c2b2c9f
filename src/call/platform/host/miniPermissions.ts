import { privacyLackOf } from '../../error/privacyLackOf'
import { text, type TextKey } from '../../locales'
import type { DeviceNeed, PermissionState } from '../../machine/terms/media'
import { isPrivacyLack, type PrivacyLack } from '../../machine/terms/privacyLack'
import type { Clock, HostPort } from '../ports'
import { attempt } from './attempt'
import { messageOf } from './messageOf'
import type { MiniTaro } from './miniTaro'
import { agreeToPrivacy } from './privacyGuide'
import { untilShown } from './untilShown'

/** How a mini program asks for microphone and camera. */
export type MiniPermissions = HostPort['requestDevices']

type Device = keyof DeviceNeed

/** The platform's names for the two permissions. */
export type PermissionScopes = Readonly<Record<Device, string>>

/**
 * Who stands in the way: nobody, the user who refused this mini program, the phone that refuses the app it runs in, or the
 * mini program's privacy guide. `unasked`: nobody was asked yet.
 */
type Standing = 'granted' | 'unasked' | 'refusedHere' | 'refusedInSystem' | PrivacyLack

/** How the platform words that the phone refuses; assumed, as it is in no document. */
const BY_SYSTEM = /system permission/i

/**
 * WeChat's way: permissions are scopes, asked for one by one and remembered. What was refused before is not asked for
 * again: only a settings page changes it, the mini program's or the phone's, and the user is led there. A call goes on
 * ringing meanwhile.
 */
export function createScopePermissions(
  scopes: PermissionScopes,
  taro: MiniTaro,
  clock: Pick<Clock, 'after'>,
): MiniPermissions {
  async function standingOf(device: Device): Promise<Standing> {
    const system = attempt(() => taro.getAppAuthorizeSetting())
    const bySystem = device === 'microphone' ? system?.microphoneAuthorized : system?.cameraAuthorized
    if (bySystem === 'denied') return 'refusedInSystem'
    const known = (await readSettings(taro))[scopes[device]]
    if (known === undefined) return 'unasked'
    return known === true ? 'granted' : 'refusedHere'
  }

  async function ask(device: Device): Promise<Standing> {
    try {
      await taro.authorize({ scope: scopes[device] })
      return 'granted'
    } catch (thrown) {
      return privacyLackOf(thrown) ?? (BY_SYSTEM.test(messageOf(thrown)) ? 'refusedInSystem' : 'refusedHere')
    }
  }

  /** Leads the user to the settings that stand in the way; false where they would not go. */
  async function lead(refused: readonly Device[], standing: Standing): Promise<boolean> {
    const devices = text(nameOf(refused))
    const inSystem = standing === 'refusedInSystem'
    const { confirm } = await taro.showModal({
      title: text('devicesRefused', { devices }),
      content: text(inSystem ? 'allowInSystem' : 'allowHere', { devices }),
      confirmText: text('openSettings'),
      cancelText: text('notNow'),
    })
    if (!confirm) return false
    if (inSystem) {
      const back = untilShown(taro, clock)
      await taro.openAppAuthorizeSetting({})
      await back
    } else await taro.openSetting()
    return true
  }

  /** @param justRefused - those that the user says no to now */
  async function settle(needed: readonly Device[], justRefused: Set<Device>) {
    const standings = new Map<Device, Standing>()
    for (const device of needed) {
      const before = await standingOf(device)
      const standing = before === 'unasked' ? await ask(device) : before
      if (before === 'unasked' && standing === 'refusedHere') justRefused.add(device)
      standings.set(device, standing)
    }
    return standings
  }

  return async function requestDevices(need) {
    const needed = DEVICES.filter((device) => need[device])
    // Asked for first, and apart: what is refused then can have no other reason.
    const lack = await agreeToPrivacy(taro)
    if (lack !== null) return answersOf(need, () => lack)
    const justRefused = new Set<Device>()
    let standings = await settle(needed, justRefused)
    // Each level once: the phone's refusal is in front of the user's.
    for (const level of ['refusedInSystem', 'refusedHere'] as const) {
      // Who has just said no in the platform's own dialogue is not asked again.
      const refused = needed.filter((device) => standings.get(device) === level && !justRefused.has(device))
      if (refused.length === 0) continue
      if (!(await lead(refused, level).catch(() => false))) break
      standings = await settle(needed, justRefused)
    }
    return answersOf(need, (device) => standings.get(device) ?? 'granted')
  }
}

/** For a platform whose media component asks by itself when it starts. */
export const askedByMedia: MiniPermissions = async (need: DeviceNeed) => {
  void need
  return { microphone: 'granted', camera: 'granted' }
}

const DEVICES: readonly Device[] = ['microphone', 'camera']

function answersOf(need: DeviceNeed, standingOf: (device: Device) => Standing) {
  const answer = (device: Device): PermissionState => {
    const standing = need[device] ? standingOf(device) : 'granted'
    return standing === 'granted' || isPrivacyLack(standing) ? standing : 'denied'
  }
  return { microphone: answer('microphone'), camera: answer('camera') }
}

function nameOf(devices: readonly Device[]): TextKey {
  return devices.length > 1 ? 'microphoneAndCamera' : (devices[0] ?? 'microphone')
}

async function readSettings(taro: MiniTaro): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { authSetting } = await taro.getSetting()
    return { ...authSetting }
  } catch {
    // Unknown settings are asked for one by one.
    return {}
  }
}
