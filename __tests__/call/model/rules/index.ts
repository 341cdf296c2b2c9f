import { agreesWhy } from './agreement'
import {
  comesBackAsItWas,
  dialsOnce,
  endsWithTheRoom,
  hearsWhatWasStored,
  takesOverAsItWas,
} from './comingBack'
import { doesOneThing, leavesNothingBehind, opensNoCameraUnasked } from './commands'
import { saysHowFarItReaches, showsItsCamera } from './dialled'
import { answersOnOneDevice, ringsForTheTimeLeft, ringsWhomTheAppLets, stopsRinging } from './devices'
import { connectsWhoDialEachOther } from './glare'
import { answersBusy, holdsOneCall } from './oneCall'
import { hearsOnlyTheFarSide, touchesOnlyItsOwnCall } from './ownCall'
import { leavesOneRecord, takesOverTheMeasure } from './records'
import type { Rule } from './rule'
import { comesToAnEnd, ownsItsTimers } from './waysOut'

/** What holds always. Each is checked after every move. */
export const RULES = {
  touchesOnlyItsOwnCall,
  hearsOnlyTheFarSide,
  holdsOneCall,
  answersBusy,
  ownsItsTimers,
  comesToAnEnd,
  agreesWhy,
  leavesOneRecord,
  takesOverTheMeasure,
  doesOneThing,
  leavesNothingBehind,
  opensNoCameraUnasked,
  showsItsCamera,
  saysHowFarItReaches,
  connectsWhoDialEachOther,
  answersOnOneDevice,
  stopsRinging,
  ringsForTheTimeLeft,
  ringsWhomTheAppLets,
  comesBackAsItWas,
  dialsOnce,
  hearsWhatWasStored,
  endsWithTheRoom,
  takesOverAsItWas,
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
export type { Seen } from './rule'
