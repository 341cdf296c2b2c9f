import postcss from 'postcss'
import type { Distribution } from '../pack/distribution'

/**
 * Style sheets that cannot be parsed, and selectors the platform does not know.
 * @claim weapp | The universal selector is not supported in WXSS. | https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html
 */
export function styleProblems({ files, extensions, read }: Distribution): string[] {
  return files
    .filter((file) => file.endsWith(extensions.style))
    .flatMap((file) => problemsOf(file, read(file)))
}

function problemsOf(file: string, css: string): string[] {
  try {
    const problems: string[] = []
    postcss.parse(css, { from: file }).walkRules(({ selector }) => {
      if (/(?:^|[\s,>+~])\*/.test(selector))
        problems.push(`${file}: "${selector}" uses the universal selector`)
    })
    return problems
  } catch (error) {
    return [error instanceof Error ? error.message : `${file}: ${String(error)}`]
  }
}
