/**
 * What a platform wants before it hands out a device at all: that its user agrees to the mini program's privacy guide, and
 * that this guide names the device.
 */
export const PRIVACY_LACKS = ['privacyAgreement', 'privacyDeclaration'] as const

/** One of `PRIVACY_LACKS`. */
export type PrivacyLack = (typeof PRIVACY_LACKS)[number]

/** Whether it is one of them. */
export function isPrivacyLack(value: string): value is PrivacyLack {
  return PRIVACY_LACKS.some((lack) => lack === value)
}
