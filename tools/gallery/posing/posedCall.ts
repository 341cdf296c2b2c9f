import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import type { CallTheme } from '../../../src/call/look'
import type { Talking } from '../../../src/call/platform/ports'
import type { Locale } from '../../../src/call/locales'
import type { Pose } from './poses'

/** What the demo app's call page can be posed in: its languages, Japanese, and nobody's, which is written from the right. */
export type PosedLocale = Locale | 'ja' | 'ar'

/** How and from where the demo app is opened for a pose. */
export interface PosedIn {
  /** Where the local cloud is. */
  readonly origin: string
  readonly locale: PosedLocale
  readonly theme: CallTheme
}

/** What a made-up camera sees. */
export interface Picture {
  readonly drawing: 'white' | 'black' | 'busy' | 'person'
  readonly width: number
  readonly height: number
}

/** What each side's camera sees. */
export interface Pictures {
  readonly local: Picture
  readonly remote: Picture
}

interface Posing {
  begin(first: CallSnapshot): Promise<void>
  show(snapshot: CallSnapshot, pictures: Partial<Pictures>, talking: Talking): void
  isDrawn(): Promise<boolean>
}

declare global {
  interface Window {
    /** See pose.js. */
    readonly posing: Posing
  }
}

/** In a pose that says nothing of who talks. */
export const nobodyTalks: Talking = { self: false, remote: false }

/**
 * What is shown of a pose: a call of its own each time, so that nothing of the one before remains, and pictures only where
 * cameras are on.
 * @param count - the how manieth pose it is
 */
export function snapshotFor({ snapshot }: Pose, pictures: Partial<Pictures>, count: number) {
  return {
    snapshot: { ...snapshot, callId: snapshot.callId === null ? null : `call-${count}` },
    films: {
      ...(snapshot.cameraOn && { local: pictures.local }),
      ...(snapshot.remote.cameraOn && { remote: pictures.remote }),
    },
  }
}
