import type { Device, DevicePermission, Permissions } from '../../protocol'
import type { Dialogues } from './Dialogues'

/**
 * Whether a device may be used, and if not, at which of the two levels that was refused: the platform's errors
 * differ.
 */
export type PermissionOutcome = 'granted' | 'refusedInProgram' | 'refusedInSystem'

const NAMES: Readonly<Record<Device, string>> = { microphone: '麦克风', camera: '摄像头' }

/** Who may use microphone and camera: two levels, the mini program's and the phone's. */
export class PermissionDesk {
  private devices: Permissions

  constructor(
    initial: Permissions,
    private readonly dialogues: Dialogues,
  ) {
    this.devices = initial
  }

  /** What has been decided about each device so far. */
  get all(): Permissions {
    return this.devices
  }

  /** Decides for the user, as the settings page does; what is not named stays as it is. */
  change(device: Device, change: Partial<DevicePermission>): void {
    this.devices = { ...this.devices, [device]: { ...this.devices[device], ...change } }
  }

  /**
   * Asks the user where nobody has decided yet.
   * @claim both | What was refused in the mini program is not asked again; only the settings page changes it. | https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html
   * @claim both | The phone's refusal beats the mini program's permission. | assumption
   */
  async ask(device: Device): Promise<PermissionOutcome> {
    const { program, system } = this.devices[device]
    if (system === 'refused') return 'refusedInSystem'
    if (program === 'refused') return 'refusedInProgram'
    if (program === 'unasked' || system === 'unasked') await this.decide(device)
    return this.devices[device].program === 'granted' ? 'granted' : 'refusedInProgram'
  }

  private async decide(device: Device): Promise<void> {
    const { answer } = this.devices[device]
    const granted = answer === 'wait' ? await this.waitForAnswer(device) : answer === 'grant'
    this.change(device, granted ? { program: 'granted', system: 'granted' } : { program: 'refused' })
  }

  private async waitForAnswer(device: Device): Promise<boolean> {
    const answer = await this.dialogues.ask({
      kind: 'permission',
      title: '申请使用权限',
      content: NAMES[device],
      confirmText: '允许',
      cancelText: '拒绝',
      device,
    })
    return answer === 'confirm'
  }
}
