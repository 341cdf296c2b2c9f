import { readFileSync } from 'node:fs'
import { collectClaims } from '../src/claims'
import { CLAIMS_DOCUMENT, withClaims } from '../src/writeClaims'

test('what the host claims of WeChat and Alipay is in CLAIMS.md as it is in the code', () => {
  const document = readFileSync(CLAIMS_DOCUMENT, 'utf8')
  expect(document).toBe(withClaims(document))
})

test('every claim has a source, or is called an assumption', () => {
  const claims = collectClaims()
  expect(claims.length).toBeGreaterThan(30)
  for (const { source } of claims) expect(source).toMatch(/^(https:\/\/|assumption$)/)
})
