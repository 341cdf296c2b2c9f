/** What webpack says of the size of every app that Taro makes of its template. */
const OF_SIZES = /^(?:(?:Assets|Entrypoints)OverSizeLimit|NoAsyncChunks)Warning:/

/**
 * What a build warned of, one by one, without what it says of sizes: those are the app's, and have budgets where they are
 * ours.
 * @param warnings - all that a build warned about, as one text
 */
export function warningsBesideSizes(warnings: string): readonly string[] {
  return warnings
    .split(/\n(?=\w+Warning: )/)
    .map((warning) => warning.trim())
    .filter((warning) => warning !== '' && !OF_SIZES.test(warning))
}
