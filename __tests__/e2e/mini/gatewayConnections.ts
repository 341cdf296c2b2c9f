import type { MiniPhone } from './MiniPhone'

/** Waits until the media SDK has turned to the gateway so many times. */
export function connects(phone: MiniPhone, times: number): Promise<true> {
  const look = async () => {
    const sockets = await phone.program.calls('connectSocket')
    const toGateway = sockets.filter(({ given }) => JSON.stringify(given).includes('/rtc/gateway'))
    return toGateway.length >= times ? true : undefined
  }
  return phone.program.until(`${phone.account} connects to the gateway (${times})`, look)
}
