/**
 * What is said of how well a call works, to who looks closely, and of reports. `{self}` and `{remote}` are words for the two
 * networks.
 */
export interface DetailTexts {
  /** `Your network: {self}. The other side’s network: {remote}.` */
  readonly networks: string
  /** `unknown` */
  readonly networkUnknown: string
  /** `good` */
  readonly networkGood: string
  /** `fair` */
  readonly networkFair: string
  /** `poor` */
  readonly networkPoor: string
  /** `very poor` */
  readonly networkWorst: string
  /** `Show call details` */
  readonly details: string
  /** `Call details` */
  readonly detailsTitle: string
  /** `Your network` */
  readonly ownNetwork: string
  /** `Their network` */
  readonly theirNetwork: string
  /** `Round trip` */
  readonly roundTrip: string
  /** `Sent` */
  readonly sent: string
  /** `Received` */
  readonly received: string
  /** `Sound` */
  readonly sound: string
  /** `Picture` */
  readonly picture: string
  /** `Picture size` */
  readonly size: string
  /** `Frame rate` */
  readonly frameRate: string
  /** `Lost` */
  readonly loss: string
  /** `Room` */
  readonly room: string
  /** `Close` */
  readonly closeDetails: string
  /** `Copy report` */
  readonly copyReport: string
  /** `Download report` */
  readonly saveReport: string
  /** `Send report` */
  readonly handOverReport: string
  /** `Report` */
  readonly reportCall: string
  /** `Copied` */
  readonly reportCopied: string
  /** `Downloaded` */
  readonly reportSaved: string
  /** `Sent` */
  readonly reportHandedOver: string
}

/** What is said where microphone, camera and loudspeaker are chosen, in a browser. */
export interface DeviceTexts {
  /** `Devices` */
  readonly devices: string
  /** `Choose devices` */
  readonly choose: string
  /** `Close` */
  readonly close: string
  /** `Microphone` */
  readonly microphone: string
  /** `Camera` */
  readonly camera: string
  /** `Speaker` */
  readonly loudspeaker: string
  /** `Automatic (system default)` */
  readonly automatic: string
  /** `{kind} {number}` */
  readonly unnamed: string
  /** `Microphone level` */
  readonly level: string
  /** `Unplugged. Now using {name}` */
  readonly replaced: string
  /** `Unplugged. Another {kind} is used now` */
  readonly replacedUnnamed: string
}

/** What the button says that shows this side's screen, in a browser. */
export interface ScreenTexts {
  /** `Share`: short, as up to six buttons stand side by side. */
  readonly share: string
  /** The same, for who does not see it: `Share screen`. Begins with what is seen. */
  readonly shareInFull: string
  /** `Stop share` */
  readonly stopSharing: string
  /** The same goes on with it, for who does not see it: `screen is shared`. */
  readonly screenShared: string
}

/** The same of a call that came in and of one that went out. */
export interface ByDirection {
  /** As told to who was called. */
  readonly in: string
  /** As told to who called. */
  readonly out: string
}

/** What became of a past call. */
export interface OutcomeTexts {
  /** `Answered`, `Answered` */
  readonly answered: ByDirection
  /** `Missed`, `No answer` */
  readonly missed: ByDirection
  /** `Cancelled by them`, `Cancelled` */
  readonly cancelled: ByDirection
  /** `Declined`, `Declined by them` */
  readonly refused: ByDirection
  /** `Missed while busy`, `They were busy` */
  readonly busy: ByDirection
  /** `Answered on another device`, `Made on another device` */
  readonly elsewhere: ByDirection
  /** `Not connected`, `Not connected` */
  readonly failed: ByDirection
}

/** What the list of past calls says. */
export interface HistoryTexts {
  /** `Past calls` */
  readonly list: string
  /** `All` */
  readonly all: string
  /** `Missed` */
  readonly missed: string
  /** `Edit` */
  readonly edit: string
  /** `Done` */
  readonly done: string
  /** `Delete all` */
  readonly deleteAll: string
  /** `Delete all past calls?` */
  readonly deleteAllAsked: string
  /** `Delete` */
  readonly delete: string
  /** The same of one call, for who does not see it: `Delete: {call}`. */
  readonly deleteSpoken: string
  /** `Cancel` */
  readonly cancel: string
  /** `No calls yet` */
  readonly none: string
  /** `No missed calls` */
  readonly noneMissed: string
  /** `Loading` */
  readonly loading: string
  /** `Show older calls` */
  readonly older: string
  /** `Older calls did not load` */
  readonly failed: string
  /** `Try again` */
  readonly tryAgain: string
  /** `Deleted on this device only. {reason}`: why the service could not be told. */
  readonly deletedHereOnly: string
  /** `Voice call` */
  readonly audio: string
  /** `Video call` */
  readonly video: string
  /** What became of it. */
  readonly outcome: OutcomeTexts
  /** A whole row, said: `{type} from {name}, {day} at {time}: {outcome}. Tap to call back.` */
  readonly spoken: ByDirection
  /** `{minutes} min {seconds} s` */
  readonly lasted: string
  /** `{seconds} s` */
  readonly lastedSeconds: string
  /** `Today` */
  readonly today: string
  /** `Yesterday` */
  readonly yesterday: string
  /** Seven, from Sunday on. */
  readonly weekdays: readonly string[]
  /** Twelve. */
  readonly months: readonly string[]
  /** `{day} {month}` */
  readonly date: string
  /** `{day} {month} {year}` */
  readonly dateOfYear: string
}

/** Texts of parts that not every app shows. Of the languages that come with the package they are loaded with their part. */
export interface PartTexts {
  /** The sign of the network, the panel of what is measured, and reports. */
  readonly details: DetailTexts
  /** The panel of devices. */
  readonly devices: DeviceTexts
  /** The button for the screen. */
  readonly screen: ScreenTexts
  /** `CallHistory` of `/history-ui`. */
  readonly history: HistoryTexts
}

/** A language in which the package has the texts of all parts. */
export type PartLanguage = 'zh-CN' | 'en' | 'ja'
