import type { MiniPhone } from './MiniPhone'

/** The SDK waits seven seconds before it tries again, and a busy machine longer. */
const PATIENCE = 60_000

/** Waits until the media SDK has turned to the gateway so many times. */
export function connects(phone: MiniPhone, times: number): Promise<true> {
  const look = async () => {
    const sockets = await phone.program.calls('connectSocket')
    const toGateway = sockets.filter(({ given }) => JSON.stringify(given).includes('/rtc/gateway'))
    return toGateway.length >= times ? true : undefined
  }
  return phone.program.until(`${phone.account} connects to the gateway (${times})`, look, PATIENCE)
}
