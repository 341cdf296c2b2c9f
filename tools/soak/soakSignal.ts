import type { SignalEvent } from '../../src/call/machine/events/callEvent'
import type { SignalPort } from '../../src/call/platform/ports'
import type { SoakService } from './SoakService'

/** One account's device at the simulated signalling service. */
export function createSoakSignal(service: SoakService, self: string): SignalPort {
  const listeners = new Set<(event: SignalEvent) => void>()
  const leave = service.connect(self, (event) => listeners.forEach((listener) => listener(event)))
  const uid = self.length
  const ticket = (channelId: string, channelName: string) => ({ channelId, channelName, uid, token: '' })

  return {
    account: () => self,
    loginStatus: () => 'ready',
    on(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    call: ({ callId, requestId, userId, type, channelName, attachment, timeout }) =>
      service.request(() => {
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
        return ticket(channelId, channelName)
      }),
    callSetup: ({ requestId, channelId, userId, channelName, audioOnly }) =>
      service.request(() => {
        const room = service.pending(channelId)
        room.status = 'accepted'
        room.members.add(self)
        service.push(userId, {
          ...{ type: 'signal.accepted', channelId, requestId, from: self },
          ...{ waitsForMayJoin: false, audioOnly },
        })
        return ticket(channelId, channelName)
      }),
    reject: ({ channelId, requestId, userId }, reason) =>
      service.request(() => {
        service.pending(channelId).status = 'rejected'
        service.push(userId, { type: 'signal.rejected', channelId, requestId, from: self, reason })
      }),
    cancel: ({ channelId, requestId, userId }, reason) =>
      service.request(() => {
        service.pending(channelId).status = 'cancelled'
        service.push(userId, { type: 'signal.cancelled', channelId, requestId, from: self, reason })
      }),
    close: ({ channelId }, duration, mediaFailed) =>
      service.request(() => {
        const { members } = service.room(channelId)
        service.rooms.delete(channelId)
        for (const account of members) {
          if (account !== self)
            service.push(account, { type: 'signal.closed', channelId, from: self, duration, mediaFailed })
        }
      }),
    findRoom: (roomName) =>
      service.request(() => {
        const room = [...service.rooms.values()].find(({ name }) => name === roomName)
        return room === undefined ? null : { channelId: room.channelId, members: [...room.members] }
      }),
    control: ({ channelId }, userId, message) =>
      service.request(() => {
        service.room(channelId)
        service.push(userId, { type: 'signal.controlled', channelId, from: self, message })
      }),
    sendRecord: () =>
      service.request(() => {
        service.records += 1
      }),
    getPeer: async (userId) => ({ userId, name: userId, avatar: '' }),
    dispose() {
      leave()
      listeners.clear()
    },
  }
}
