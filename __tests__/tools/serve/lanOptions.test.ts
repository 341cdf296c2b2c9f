import { X509Certificate } from 'node:crypto'
import { UsageError } from '../../../tools/process/options'
import { readLan } from '../../../tools/serve/lanOptions'
import { TemporaryFolder } from '../temporaryFolder'

const own = () => '192.168.1.5'

it('is not asked for by default', () => {
  expect(readLan({}, own)).toBeNull()
})

it("takes this machine's own address, with a certificate for it that is good for a day", async () => {
  const asked = readLan({ lan: true }, own)
  expect(asked?.host).toBe('192.168.1.5')
  const { cert } = (await asked?.pair()) ?? { cert: '' }
  const read = new X509Certificate(cert)
  expect(read.checkIP('192.168.1.5')).toBe('192.168.1.5')
  expect(read.checkIP('192.168.1.6')).toBeUndefined()
  expect(new Date(read.validTo).getTime() - Date.now()).toBeLessThanOrEqual(24 * 3600 * 1000)
})

it('takes another address, and one that is a name', async () => {
  const asked = readLan({ lan: true, 'lan-address': 'desk.local' }, own)
  const { cert } = (await asked?.pair()) ?? { cert: '' }
  expect(new X509Certificate(cert).checkHost('desk.local')).toBe('desk.local')
})

it('takes a certificate that the phones trust', async () => {
  const folder = new TemporaryFolder()
  folder.write('cert.pem', 'a certificate')
  folder.write('key.pem', 'its key')
  const asked = readLan({ lan: true, cert: `${folder.path}/cert.pem`, key: `${folder.path}/key.pem` }, own)
  expect(await asked?.pair()).toEqual({ cert: 'a certificate', key: 'its key' })
  folder.remove()
})

it.each([
  [{ 'lan-address': '10.0.0.1' }],
  [{ cert: 'cert.pem', key: 'key.pem' }],
  [{ lan: true, cert: 'cert.pem' }],
])('that cannot be meant is wrong use: %j', (values) => {
  expect(() => readLan(values, own)).toThrow(UsageError)
})
