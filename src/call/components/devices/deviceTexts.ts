import { type DeviceTexts, filled, partTexts } from '../../locales'
import type { DeviceKind } from '../../platform/ports'

// What only the panel of devices says: a file of its own, so that it goes with the call page.

const zhCN: DeviceTexts = {
  devices: '设备',
  choose: '选择设备',
  close: '关闭',
  microphone: '麦克风',
  camera: '摄像头',
  loudspeaker: '扬声器',
  automatic: '自动（系统默认）',
  unnamed: '{kind} {number}',
  level: '麦克风音量',
  replaced: '设备已断开，现在使用{name}',
  replacedUnnamed: '设备已断开，已换用另一个{kind}',
}

const en: DeviceTexts = {
  devices: 'Devices',
  choose: 'Choose devices',
  close: 'Close',
  microphone: 'Microphone',
  camera: 'Camera',
  loudspeaker: 'Speaker',
  automatic: 'Automatic (system default)',
  unnamed: '{kind} {number}',
  level: 'Microphone level',
  replaced: 'Unplugged. Now using {name}',
  replacedUnnamed: 'Unplugged. Another {kind} is used now',
}

const ja: DeviceTexts = {
  devices: 'デバイス',
  choose: 'デバイスを選択',
  close: '閉じる',
  microphone: 'マイク',
  camera: 'カメラ',
  loudspeaker: 'スピーカー',
  automatic: '自動（システムの既定）',
  unnamed: '{kind} {number}',
  level: 'マイクの音量',
  replaced: 'デバイスが外れました。{name}を使用しています',
  replacedUnnamed: 'デバイスが外れました。別の{kind}を使用しています',
}

/** These texts in each language that the package has. */
export const DEVICE_TEXTS = { 'zh-CN': zhCN, en, ja } as const

/** The name of one of these texts. */
export type DeviceTextKey = keyof DeviceTexts

/** Such a text in the current language; `{word}` in it is replaced by the param of that name. */
export function deviceText(key: DeviceTextKey, params: Readonly<Record<string, string>> = {}): string {
  return filled(partTexts('devices', DEVICE_TEXTS)[key], params)
}

/** What the device that took another's place is called. */
export function replacedText({ kind, name }: { readonly kind: DeviceKind; readonly name: string }): string {
  return name === ''
    ? deviceText('replacedUnnamed', { kind: deviceText(kind).toLowerCase() })
    : deviceText('replaced', { name })
}
