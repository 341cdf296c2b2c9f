import type { UserConfigExport } from '@tarojs/cli'

export default {
  // No progress bar drawn over itself: the tools show their own.
  logger: { quiet: true, stats: false },
} satisfies UserConfigExport<'webpack5'>
