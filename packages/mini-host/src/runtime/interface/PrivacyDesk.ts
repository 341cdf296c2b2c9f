import type { Device, PrivacyGuide } from '../../protocol'
import { ApiFailure } from '../api/ApiFailure'
import type { LogicThread } from '../logic/LogicThread'
import type { Dialogues } from './Dialogues'

/** What an app answers through the function that its listener is called with. */
export interface PrivacyAnswer {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree'
}

/** An app's own listener to `onNeedPrivacyAuthorization`. */
export type PrivacyListener = (
  resolve: (answer: PrivacyAnswer) => void,
  about: { readonly referrer: string },
) => void

/**
 * @claim weapp | Who has not agreed to the privacy guide gets no device: errno 104, "privacy permission is not authorized". | https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 * @claim weapp | What the guide does not name fails with errno 112, "api scope is not declared in the privacy agreement". | https://developers.weixin.qq.com/community/develop/doc/0006aebc3e8ad0781b9131a5b61800
 */
const UNAGREED = ['privacy permission is not authorized', 104] as const
const UNDECLARED = ['api scope is not declared in the privacy agreement', 112] as const

/** Whether a WeChat mini program's user has agreed to its privacy guide, and what that guide names. */
export class PrivacyDesk {
  private guide: PrivacyGuide
  private listener: PrivacyListener | null = null
  private asking: Promise<boolean> | null = null

  constructor(
    initial: PrivacyGuide,
    private readonly dialogues: Dialogues,
    private readonly thread: LogicThread,
  ) {
    this.guide = initial
  }

  /**
   * Whether the user is still to be asked.
   * @claim weapp | Without a guide nothing is to be agreed to: `needAuthorization` is false. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.getPrivacySetting.html
   */
  get needsAgreement(): boolean {
    return this.guide.declares.length > 0 && !this.guide.agreed
  }

  /** What the guide names, and what has been decided about it so far. */
  get all(): PrivacyGuide {
    return this.guide
  }

  /**
   * The app asks its user itself from now on.
   * @claim weapp | One listener: the last takes the place of the one before. | assumption
   */
  listen(listener: PrivacyListener): void {
    this.listener = listener
  }

  /** Changes the guide, or what the user says of it; what is not named stays as it is. */
  change(change: Partial<PrivacyGuide>): void {
    this.guide = { ...this.guide, ...change }
  }

  /** Lets through what wants a device. @throws ApiFailure where the guide does not, or its user */
  async demand(device: Device, referrer: string): Promise<void> {
    if (!this.guide.declares.includes(device)) throw new ApiFailure(...UNDECLARED)
    await this.agree(referrer)
  }

  /**
   * Has the user agree, if they have not yet.
   * @claim weapp | Whoever wants something waits until the app's listener has called what it is given; without one, WeChat asks in a dialogue of its own. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html
   * @throws ApiFailure where they do not
   */
  async agree(referrer: string): Promise<void> {
    if (!this.needsAgreement) return
    this.asking ??= this.ask(referrer).finally(() => (this.asking = null))
    const agreed = await this.asking
    if (!agreed) throw new ApiFailure(...UNAGREED)
    this.change({ agreed })
  }

  private async ask(referrer: string): Promise<boolean> {
    const { listener } = this
    if (listener !== null) return this.askApp(listener, referrer)
    const { answer } = this.guide
    if (answer !== 'wait') return answer === 'agree'
    const given = await this.dialogues.ask({
      kind: 'privacy',
      title: '用户隐私保护提示',
      content: '',
      confirmText: '同意',
      cancelText: '拒绝',
    })
    return given === 'confirm'
  }

  private askApp(listener: PrivacyListener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const take = ({ event }: PrivacyAnswer) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree')
      }
      this.thread.later(() => listener(take, { referrer }))
    })
  }
}
