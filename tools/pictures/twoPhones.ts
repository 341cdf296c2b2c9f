import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { distOf } from '../build/demoBuild'
import { launchOptions } from '../chromium/launchOptions'
import { startCloud } from '../serve/startCloud'
import { film } from './fakeCamera'
import { openPhone } from './phone'
import { SCENES } from './scenes'

/** The demo app, open on two phones, each signed in. */
export interface TwoPhones {
  readonly alice: Page
  readonly bob: Page
}

/** Has two people with drawn pictures at hand, on a cloud of their own, for as long as `act` takes. */
export async function withTwoPhones(act: (phones: TwoPhones) => Promise<void>): Promise<void> {
  const films = await mkdtemp(path.join(tmpdir(), 'call-films-'))
  const cloud = await startCloud({ port: 0, staticRoot: distOf('h5') }, 'npm run pictures')
  const studio = await chromium.launch(launchOptions())
  const [alicesFilm, bobsFilm] = [
    await film(studio, SCENES.alice, films, 'alice'),
    await film(studio, SCENES.bob, films, 'bob'),
  ]
  await studio.close()
  const alice = await openPhone(cloud.address, 'alice', alicesFilm)
  const bob = await openPhone(cloud.address, 'bob', bobsFilm)
  try {
    await act({ alice: alice.page, bob: bob.page })
  } finally {
    await Promise.all([alice.browser.close(), bob.browser.close()])
    await cloud.close()
    await rm(films, { recursive: true, force: true })
  }
}
