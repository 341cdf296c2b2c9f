import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../tools/root'
import { buildOf } from '../Stage'
import { useStage } from './useStage'

/** The policy of docs/production.md, with the hash of the build's own inline script. */
function documentedPolicy(): string {
  const docs = readFileSync(path.join(root, 'docs', 'production.md'), 'utf8')
  const lines = /```csp\n([^`]*)```/.exec(docs)?.[1]?.trim().split('\n') ?? []
  const html = readFileSync(path.join(buildOf('h5'), 'index.html'), 'utf8')
  const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(script).digest('base64')
  return lines.join('; ').replace('sha256-…', `sha256-${hash}`)
}

describe('a page with a strict Content-Security-Policy', () => {
  const stage = useStage()

  test('calls and is called with the lines of the documents, and breaks none of them', async () => {
    const policy = documentedPolicy()
    expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'sha256-/)
    const alice = await stage().phone('alice', { policy })
    const bob = await stage().phone('bob', { policy })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound()])
    await bob.tap('call-hangup')
    await Promise.all([bob.ended('hungUp'), alice.ended('remoteHungUp')])
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
    expect([...alice.errors, ...bob.errors]).toEqual([])
  })
})
