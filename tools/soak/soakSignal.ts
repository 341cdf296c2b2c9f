import type { SignalEvent } from '../../src/call/machine/events/callEvent'
import { shareOf } from '../../src/call/machine/timing/share'
import type { SignalPort } from '../../src/call/platform/ports'
import type { SoakService } from './SoakService'

/** The uid that an account has in every media room: another for each, and more than 0. */
export const uidOf = (account: string) => 1 + Math.floor(shareOf(account) * 2 ** 31)

/** One account's device at the simulated signalling service. */
export function createSoakSignal(service: SoakService, self: string): SignalPort {
  const listeners = new Set<(event: SignalEvent) => void>()
  const leave = service.connect(self, (event) => listeners.forEach((listener) => listener(event)))
  const request = <T>(what: string, act: () => T) => service.request(act, self, what)
  const ticket = (channelId: string, channelName: string, peer: string | null) => ({
    ...{ channelId, channelName, uid: uidOf(self), token: '' },
    peerUid: peer === null ? null : uidOf(peer),
  })

  return {
    account: () => self,
    loginStatus: () => service.statusOf(self),
    on(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    call: ({ callId, requestId, userId, type, channelName, attachment, timeout }) =>
      request('call', () => {
        const { channelId } = service.open(callId, requestId, self, userId)
        service.push(userId, {
          type: 'signal.invited',
          invitedAt: 0,
          offline: false,
          invite: {
            ...{ callId, requestId, channelId, channelName, from: self, type, attachment, timeout },
            roomName: callId,
            glare: true,
            group: false,
          },
        })
        return ticket(channelId, channelName, null)
      }),
    callSetup: ({ requestId, channelId, userId, channelName, audioOnly }) =>
      request('callSetup', () => {
        const room = service.pending(channelId)
        room.status = 'accepted'
        room.members.add(self)
        service.push(userId, {
          ...{ type: 'signal.accepted', channelId, requestId, from: self },
          ...{ waitsForMayJoin: false, peerUid: uidOf(self), audioOnly },
        })
        return ticket(channelId, channelName, userId)
      }),
    rejoin: ({ channelId, channelName, userId }) =>
      request('rejoin', () => {
        service.room(channelId).members.add(self)
        return ticket(channelId, channelName, userId)
      }),
    reject: ({ channelId, requestId, userId }, reason) =>
      request('reject', () => {
        service.pending(channelId).status = 'rejected'
        service.push(userId, { type: 'signal.rejected', channelId, requestId, from: self, reason })
      }),
    cancel: ({ channelId, requestId, userId }, reason) =>
      request('cancel', () => {
        service.pending(channelId).status = 'cancelled'
        service.push(userId, { type: 'signal.cancelled', channelId, requestId, from: self, reason })
      }),
    close: ({ channelId }, duration, mediaFailed) =>
      request('close', () => {
        const { members } = service.room(channelId)
        service.rooms.delete(channelId)
        for (const account of members) {
          if (account !== self)
            service.push(account, { type: 'signal.closed', channelId, from: self, duration, mediaFailed })
        }
      }),
    leave: ({ channelId }) =>
      request('leave', () => {
        service.room(channelId).members.delete(self)
      }),
    findRoom: (roomName) =>
      request('findRoom', () => {
        const room = [...service.rooms.values()].find(({ name }) => name === roomName)
        if (room === undefined) return null
        const members = [...room.members]
        return { channelId: room.channelId, members, uids: members.map(uidOf) }
      }),
    control: ({ channelId }, userId, message) =>
      request('control', () => {
        service.room(channelId)
        service.push(userId, { type: 'signal.controlled', channelId, from: self, message })
      }),
    sendRecord: (record) =>
      request('sendRecord', () => {
        service.records += 1
        service.written.set(record.channelId, record)
      }),
    findRecord: (channelId) => request('findRecord', () => service.written.get(channelId) ?? null),
    getPeer: async (userId) => ({ userId, name: userId, avatar: '' }),
    dispose() {
      leave()
      listeners.clear()
    },
  }
}
