import type { Rule } from './rule'

/** 6. Two who dial each other at once are connected with each other, once. */
export const connectsWhoDialEachOther: Rule = ({ world, settled }) => {
  const { devices, crossed, trouble } = world
  // A device that talks to somebody else answers busy for its account.
  if (new Set(devices.map(({ account }) => account)).size > 2) return null
  const hasEnded = devices.some(({ hungUp }) => hungUp.length > 0)
  if (!settled || !crossed || trouble.length > 0 || hasEnded) return null
  const talking = devices.filter(({ state }) => state.call?.callStatus === 'inCall')
  const calls = new Set(talking.map(({ state }) => state.call?.callId))
  return talking.length === 2 && calls.size === 1
    ? null
    : `two who dialled each other: ${talking.length} devices are in ${calls.size} calls`
}
