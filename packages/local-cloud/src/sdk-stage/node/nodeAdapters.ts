import { WebSocket } from 'ws'

const open = new Set<NodeSocket>()

/** A websocket that the SDK may leave behind while it is still connecting. */
class NodeSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    // The SDK takes its listeners off before it closes; unheard, the error of that would end the process.
    this.on('error', () => undefined)
    this.on('open', () => open.add(this))
    this.on('close', () => open.delete(this))
  }
}

/**
 * Has every SDK that is connected hear a frame which no server has sent. As in a browser, what an SDK throws at that
 * breaks no socket.
 * @returns what they threw
 */
export function hearEverywhere(frame: string): readonly unknown[] {
  return [...open].flatMap((socket) => {
    try {
      socket.emit('message', Buffer.from(frame), false)
      return []
    } catch (thrown) {
      return [thrown]
    }
  })
}

async function request(url: string, { method = 'GET', dataType = 'json' } = {}) {
  const response = await fetch(url, { method })
  const data = dataType === 'text' ? await response.text() : await response.json()
  return { status: response.status, data, headers: {} }
}

const systemInfo = {
  os: 'test',
  osVer: '1',
  browser: 'node',
  browserVer: '20',
  libEnv: 'BROWSER',
  hostEnv: 'BROWSER',
  hostEnvEnum: 100,
  hostEnvVer: '20',
  model: 'node',
  manufactor: 'node',
  userAgent: 'node',
}

/** What the SDK needs of the world, made of what Node has. */
export function nodeAdapters() {
  const stored = new Map<string, string>()
  return {
    setLogger: () => undefined,
    platform: 'BROWSER',
    WebSocket: NodeSocket,
    request,
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
      clear: () => stored.clear(),
    },
    getSystemInfo: () => systemInfo,
    net: {
      getNetworkStatus: () => Promise.resolve({ net_type: 2, net_connect: true }),
      onNetworkStatusChange: () => undefined,
      offNetworkStatusChange: () => undefined,
    },
  }
}
