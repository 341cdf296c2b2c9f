// All in ms. Each waiting state owns one of these, so that none can last for ever.

/** How long a call rings unless `setCallTimeout` says otherwise (Yunxin's call component: 30 s). */
export const CALL_TIMEOUT = 30_000
/** The shortest ring that an app may choose. */
export const CALL_TIMEOUT_MIN = 1_000
/** The longest ring Yunxin's signalling service keeps an invite for. */
export const CALL_TIMEOUT_MAX = 120_000

/** How long a call waits for a login that is under way. */
export const LOGIN_WAIT = 10_000
/** How long a permission dialogue may stand before the dial is given up. */
export const PERMISSION_WAIT = 60_000
/** To an invite of another kit nothing is answered before: what reaches such a kit earlier, its own `call()` overtakes. */
export const ANSWER_SOONEST = 300
/** A call that the service has taken is not withdrawn before: until then a kit that is in a call has refused it. */
export const CANCEL_SOONEST = 500
/** How long another kit's refusal is waited for, where both have dialled and its call stands. */
export const REFUSAL_WAIT = 3_000
/** How long a record that somebody else may write is waited for, where another kit has closed the room. */
export const RECORD_WAIT = 3_000
/** After so long without this side another kit may be in its next call, which a CLOSE would end. */
export const AWAY_LONG = 10_000
/** From the answer until both sides are in the media room, and the far side's media arrives. */
export const CONNECTING_WAIT = 15_000
/** An answer that the service has not confirmed by then is asked about: it, or its reply, may be lost. */
export const ANSWER_WAIT = 3_000
/** How long after a failed answer, or a failed question about it, the service is asked again. */
export const ANSWER_AGAIN = 1_000
/** How long this side's media may be cut. */
export const RECONNECTING_WAIT = 20_000
/** The far side left on purpose: its CLOSE should be here by then. */
export const LEFT_GRACE = 2_000
/** How long a far side that may come back is waited for unless the app says otherwise. */
export const RESUME_WITHIN = 8_000
/** The longest that an app may choose. */
export const RESUME_MAX = 30_000
/** Who was last seen in a call longer ago comes back into none: it is over, or its clock was set meanwhile. */
export const RETURN_MOST = 30_000
/** A page's clock may be so far behind that of the page before it. */
export const CLOCKS_APART = 1_000
/** The far side was lost: it may come back. */
export const LOST_GRACE = 10_000
/** Who stood still for longer than any far side waits is back in the media room: a far side that is not there by then has ended it. */
export const DOUBT_GRACE = 1_000
/** The far side is silent, which whoever watches takes two seconds to say: after so much more of it the user is told. */
export const SILENCE_TOLD = 1_000
/** From then on until it counts as cut: ten seconds in all. */
export const SILENCE_CUT = 7_000
/** A timer that is so late was not there to see what happened meanwhile: a device that slept looks again first. */
export const STOOD_STILL = 2_000
/** The service is asked again who of those in the media room is the far side. */
export const FAR_SIDE_WAIT = 2_000
/** So many others in a media room are told apart; a call has room for one. */
export const OTHERS_MOST = 8
/** How long a request to change between audio and video stands. */
export const TYPE_SWITCH_WAIT = 20_000
/** The longest first wait before an unsent message is tried again; it doubles each time, up to `RETRY_MAX`. */
export const RETRY_FIRST = 1_000
/** The longest wait before an unsent message is tried again. */
export const RETRY_MAX = 30_000
/** Who could not reach the service for less than this has had trouble of their own: nobody else comes back with them. */
export const AWAY_SHORT = 5_000
/** The longest time over which that is spread which waits for the service to be back. */
export const SPREAD_MAX = 120_000
/** How many times as long as the absence it is spread over: whoever could not call meanwhile calls then, and comes first. */
export const SPREAD_TIMES = 2
/** How long the far side's CLOSE is waited for after the service has refused this side's, to learn who writes. */
export const CLOSE_DOUBT = 10_000
/** With so much unsent already, further invites are left to time out instead of being refused one by one. */
export const OUTBOX_MOST = 50
/** Two who dialled each other: the answer to the call that stands is here by then, or its invite never arrived. */
export const GLARE_WAIT = 5_000
/** The service is asked about a call of this age when the app, or a page, is shown. */
export const ASK_AFTER = 5_000
/** An account that has rung this often within `RING_WINDOW`, unanswered, is answered busy. */
export const RINGS_MOST = 6
/** With so many rings within `RING_WINDOW`, whoever they were from, all others are answered busy. */
export const RINGS_MOST_OF_ALL = 12
/** How long a ring counts against its account. */
export const RING_WINDOW = 60_000
/** What is withdrawn before it has rung for so long opens no page, where the call before it was withdrawn like that. */
export const PAGE_AFTER = 1_000
/** So many stored invites are looked into at once; the others wait for their turn. */
export const ASKED_AT_ONCE = 5
/** So many stored invites are kept to be looked into; beyond that, those go that have the least time left to ring. */
export const AWAITED_MOST = 50
/** So many of them may be of one account: one for each device that it may be calling from. */
export const AWAITED_OF_ONE = 2
/** About so many invites at once the app is asked whether they may ring; more are left to time out. */
export const UNJUDGED_MOST = 50
/** The same of one account. */
export const UNJUDGED_OF_ONE = 3
/** After so many tries an unsent message is given up. */
export const RETRY_LIMIT = 8
/** The same where the service has refused it: once may be a mishap, and nobody else closes the room or writes the record. */
export const REFUSED_LIMIT = 3
/** Two sides' measures of one call differ by the way of the CLOSE; beyond this (s) the far side's is not believed. */
export const DURATION_TOLERANCE = 5
