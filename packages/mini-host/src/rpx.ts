/** `rpx` is a 750th of the screen's width. */
export function rpxToCss(text: string): string {
  return text.replace(/(-?\d*\.?\d+)rpx\b/g, (_, amount: string) => `calc(${amount} * 100vw / 750)`)
}
