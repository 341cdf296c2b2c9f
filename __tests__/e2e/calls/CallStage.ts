import { type Builds, type ExpectedRecord, type Site, Stage } from '../Stage'
import type { Phone, PhoneOptions } from './Phone'

/** The people of a test, all on H5. */
export class CallStage extends Stage {
  /**
   * @param builds - of another app than the demo, which the cloud serves
   * @param site - where people find that one instead
   */
  static async open(builds?: Builds, site?: Site): Promise<CallStage> {
    return new CallStage(...(await Stage.parts('page', builds)), site)
  }

  /** Somebody with a browser of their own, signed in; see `h5`. */
  phone(account: string, options?: PhoneOptions): Promise<Phone> {
    return this.h5(account, options)
  }

  /** Waits until everything has ended and exactly this one record was written; returns its durations. */
  async leaves(expected: ExpectedRecord): Promise<readonly number[]> {
    const [record] = await this.leavesAll([expected])
    expect(record?.durations.map(({ accid }) => accid).sort()).toEqual([expected.from, expected.to].sort())
    return record?.durations.map(({ duration }) => duration) ?? []
  }
}
