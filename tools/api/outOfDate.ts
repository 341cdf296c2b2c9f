type Texts = Readonly<Record<string, string>>

const UNDOCUMENTED = /\/\/ \(undocumented\)\n\s*(.*)/g

/** Every public name without a comment, as a report marks it: the report, and the line. */
export function undocumented(reports: Texts): readonly string[] {
  return Object.entries(reports).flatMap(([file, text]) =>
    [...text.matchAll(UNDOCUMENTED)].map(([, line = '']) => `${file}: ${line}`),
  )
}

/**
 * Which committed files are not what the code says, each with the first line that differs.
 * @param made - what the code says
 * @param committed - what stands in the repository; empty where nothing does
 */
export function outOfDate(made: Texts, committed: Texts): readonly string[] {
  return Object.entries(made).flatMap(([file, text]) => {
    const [now, before] = [text.split('\n'), (committed[file] ?? '').split('\n')]
    const line = now.findIndex((one, at) => one !== before[at])
    if (line < 0 && now.length === before.length) return []
    return `${file}:${(line < 0 ? now.length : line) + 1}: ${now[line] ?? '(ends here)'}`
  })
}
