import { audioRoom } from './audioRoom'
import { deviceRoom } from './deviceRoom'
import { dialogueRoom } from './dialogueRoom'
import { lifecycleRoom } from './lifecycleRoom'
import { liveRoom } from './liveRoom'
import { navigationRoom } from './navigationRoom'
import { networkRoom } from './networkRoom'
import { permissionRoom } from './permissionRoom'
import { privacyRoom } from './privacyRoom'
import { requestRoom } from './requestRoom'
import type { Room } from './Room'
import { selectorRoom } from './selectorRoom'
import { socketRoom } from './socketRoom'
import { storageRoom } from './storageRoom'
import { systemRoom } from './systemRoom'
import { webViewRoom } from './webViewRoom'

/** All that `wx` and `my` have here. */
export const ROOMS: readonly Room[] = [
  systemRoom,
  storageRoom,
  networkRoom,
  requestRoom,
  socketRoom,
  permissionRoom,
  privacyRoom,
  lifecycleRoom,
  navigationRoom,
  dialogueRoom,
  deviceRoom,
  audioRoom,
  liveRoom,
  webViewRoom,
  selectorRoom,
]
