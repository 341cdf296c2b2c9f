import type { SocketEvent } from '../../protocol'
import { fromWire, toWire } from '../network/bytes'
import { ApiFailure } from './ApiFailure'
import type { Premises, Room } from './Room'
import { createSocketTask, type SocketOptions } from './socketTask'

/** @claim both | At most five sockets are open at a time. | https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html */
const MOST_SOCKETS = 5

/** WebSockets. */
export const socketRoom: Room = (premises) => {
  const { api, network, platform } = premises
  if (platform === 'alipay') singleSocket(premises)
  const connectSingle = api.members.connectSocket as ((options: SocketOptions) => unknown) | undefined
  api.members.connectSocket = (options: SocketOptions) => {
    if (connectSingle && options.multiple !== true) return connectSingle(options)
    const isFull = network.socketCount >= MOST_SOCKETS
    const task = isFull ? undefined : createSocketTask(premises, options)
    api.method('connectSocket', options, () => {
      if (isFull) throw new ApiFailure('exceed max task count')
    })
    return task
  }
}

/**
 * Alipay's older way: one socket for the whole mini program, with its events on `my`.
 * @claim alipay | Without `multiple: true` there is one socket, connecting again closes it, connectSocket returns no task, and events come by my.onSocket*. | https://opendocs.alipay.com/mini/api/vx19c3
 * @claim alipay | sendSocketMessage without an open socket fails with error 10. | https://opendocs.alipay.com/mini/api/mr91d1
 */
function singleSocket({ api, network, listeners }: Premises): void {
  let socket: number | null = null
  let isOpen = false
  for (const event of ['SocketOpen', 'SocketMessage', 'SocketClose', 'SocketError']) api.event(event)

  const arrived = (id: () => number, event: SocketEvent) => {
    // A socket that another one took the place of has nothing more to say.
    if (id() !== socket) return
    isOpen = event.type === 'message' || event.type === 'open'
    if (event.type === 'close') socket = null
    const name = `Socket${event.type.charAt(0).toUpperCase()}${event.type.slice(1)}`
    listeners.emit(name, detailOf(event))
  }
  const requireSocket = () => {
    if (socket === null || !isOpen) throw new ApiFailure('the socket is not open', 10)
    return socket
  }
  api.asynchronous('connectSocket', ({ url, header = {}, protocols = [] }: SocketOptions) => {
    if (socket !== null) network.close(socket, 1000, '')
    isOpen = false
    const id: number = network.openSocket({ url, headers: header, protocols }, (event) =>
      arrived(() => id, event),
    )
    socket = id
  })
  api.asynchronous('sendSocketMessage', ({ data }: { readonly data: unknown }) => {
    network.send(requireSocket(), toWire(data))
  })
  api.asynchronous('closeSocket', () => network.close(requireSocket(), 1000, ''))
}

function detailOf(event: SocketEvent): object {
  if (event.type !== 'message') return event
  const data = fromWire(event.data)
  return { data, isBuffer: typeof data !== 'string' }
}
