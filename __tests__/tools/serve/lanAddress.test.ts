import type { NetworkInterfaceInfo } from 'node:os'
import { lanAddress } from '../../../tools/serve/lanAddress'

function at(address: string, over: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo {
  const plain = { address, netmask: '', mac: '', cidr: null, internal: false, family: 'IPv4' } as const
  // What is laid over it keeps the family that it says.
  return { ...plain, ...over } as NetworkInterfaceInfo
}

it('is the address in a home network, before those of containers and others', () => {
  const interfaces = {
    lo: [at('127.0.0.1', { internal: true })],
    docker0: [at('172.17.0.1')],
    tun0: [at('100.64.0.7')],
    wlan0: [at('fe80::1', { family: 'IPv6' }), at('192.168.1.5')],
  }
  expect(lanAddress(interfaces)).toBe('192.168.1.5')
})

it('is any other where there is no private one', () => {
  expect(lanAddress({ eth0: [at('203.0.113.9')] })).toBe('203.0.113.9')
})

it('says what to do where there is none', () => {
  expect(() => lanAddress({ lo: [at('127.0.0.1', { internal: true })] })).toThrow('--lan-address')
})
