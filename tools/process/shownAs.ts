import { type ListrLogger, type ListrLogLevels, PRESET_TIMER } from 'listr2'

/**
 * How steps are shown: on a terminal all at once, elsewhere each thing that happens as a line.
 * @param logger - gets those lines, also on a terminal; they go to standard output unless given
 */
export function shownAs(logger?: ListrLogger<ListrLogLevels>) {
  return {
    rendererOptions: { timer: PRESET_TIMER },
    fallbackRenderer: 'verbose',
    fallbackRendererOptions: { timer: PRESET_TIMER, logger },
    // Some machines that run tests give them a terminal, which nobody looks at and which has no width.
    fallbackRendererCondition: logger !== undefined || !!process.env.CI || !process.stdout.columns,
  } as const
}
