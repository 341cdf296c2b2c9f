import type { DeviceNeed, HostPort, PermissionState } from '../ports'
import type { MiniTaro } from './miniTaro'

/** How a mini program asks for microphone and camera. */
export type MiniPermissions = HostPort['requestDevices']

/** The platform's names for the two permissions. */
export interface PermissionScopes {
  readonly microphone: string
  readonly camera: string
}

/** WeChat's way: permissions are scopes, asked for one by one and remembered until the user changes the settings. */
export function createScopePermissions(scopes: PermissionScopes, taro: MiniTaro): MiniPermissions {
  async function ask(scope: string, settings: Readonly<Record<string, unknown>>): Promise<PermissionState> {
    const known = settings[scope]
    if (known === true) return 'granted'
    // Refused before: the platform shows no dialogue again, only its settings page helps.
    if (known === false) return 'denied'
    try {
      await taro.authorize({ scope })
      return 'granted'
    } catch {
      return 'denied'
    }
  }

  return async function requestDevices(need) {
    const settings = await readSettings(taro)
    const microphone = need.microphone ? await ask(scopes.microphone, settings) : 'granted'
    const camera = need.camera ? await ask(scopes.camera, settings) : 'granted'
    return { microphone, camera }
  }
}

/** For a platform whose media component asks by itself when it starts. */
export const askedByMedia: MiniPermissions = async (need: DeviceNeed) => {
  void need
  return { microphone: 'granted', camera: 'granted' }
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
