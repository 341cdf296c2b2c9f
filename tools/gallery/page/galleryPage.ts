import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Setting, SIZES, type SizeName } from '../choices'

/** A picture of one state in one setting. */
export interface Shot extends Setting {
  /** The state's name, and the state in words. */
  readonly name: string
  readonly words: string
  /** Where the picture is, seen from the page. */
  readonly file: string
}

const SAID = {
  platform: { h5: 'H5', weapp: 'WeChat', alipay: 'Alipay' },
  theme: { dark: 'dark', light: 'light' },
  locale: { 'zh-CN': '简体中文', en: 'English', ja: '日本語', ar: 'from the right' },
} as const

/** By what pictures are told apart, in the order of the page's lists of choices. */
const SORTS = ['platform', 'size', 'theme', 'locale'] as const

const beside = (name: string) => readFileSync(path.join(__dirname, name), 'utf8')

/**
 * One HTML page with these pictures, under their states in words: to be filtered, and paged through by keyboard. It needs
 * nothing but the pictures, which are loaded when they come into view.
 */
export function galleryPage(shots: readonly Shot[]): string {
  const states = [...new Map(shots.map(({ name, words }) => [name, words]))]
  const sections = states.map(([name, words]) => {
    const figures = shots.filter((shot) => shot.name === name).map(figureOf)
    return `<section id="${escaped(name)}"><h2>${escaped(words)} <code>${escaped(name)}</code></h2><div class="row">${figures.join('\n')}</div></section>`
  })
  const index = states.map(([name, words]) => `<li><a href="#${escaped(name)}">${escaped(words)}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every state of a call</title>
<style>${beside('gallery.css')}</style>
</head>
<body>
<header>
<h1>Every state of a call</h1>
<form id="filters">${SORTS.map((sort) => selectOf(sort, shots)).join('')}
<label>words <input name="words" type="search"></label></form>
<p id="count" role="status"></p>
<p class="keys">Enter or a click looks at one closely; there ← → go through a state’s settings, ↑ ↓ through the states in one setting, Escape leaves.</p>
<details><summary>${states.length} states</summary><ol>${index.join('')}</ol></details>
</header>
<main>${sections.join('\n')}</main>
<dialog id="viewer"><figure><img alt=""><figcaption></figcaption></figure></dialog>
<script>${beside('gallery.js')}</script>
</body>
</html>
`
}

function figureOf(shot: Shot): string {
  const { width, height } = SIZES[shot.size]
  const told = SORTS.map((sort) => saidOf(sort, shot[sort]))
  const marks = SORTS.map((sort) => `data-${sort}="${escaped(shot[sort])}"`).join(' ')
  return `<figure tabindex="0" role="button" data-name="${escaped(shot.name)}" ${marks}><img loading="lazy" width="${width}" height="${height}" src="${escaped(shot.file)}" alt="${escaped(shot.words)}"><figcaption>${escaped(told.join(' · '))}</figcaption></figure>`
}

function selectOf(sort: (typeof SORTS)[number], shots: readonly Shot[]): string {
  const values = [...new Set(shots.map((shot) => shot[sort]))]
  const options = values.map(
    (value) => `<option value="${escaped(value)}">${escaped(saidOf(sort, value))}</option>`,
  )
  const label = sort === 'locale' ? 'language' : sort
  return `<label>${label} <select name="${sort}"><option value="">all</option>${options.join('')}</select></label>`
}

function saidOf(sort: (typeof SORTS)[number], value: string): string {
  if (sort === 'size') {
    // The shots' own.
    const { width, height } = SIZES[value as SizeName]
    return `${value} ${width} × ${height}`
  }
  const said: Readonly<Record<string, string>> = SAID[sort]
  return said[value] ?? value
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
