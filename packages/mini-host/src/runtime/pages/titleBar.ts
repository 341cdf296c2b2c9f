import type { PackedProgram } from '../../pack/packedProgram'

/** The bar above a page: its title, or none where the page draws its own. */
export function showTitle({ app, configs }: PackedProgram, route: string): void {
  const config = { ...app.window, ...configs[route] }
  const isCustom = config.navigationStyle === 'custom'
  document.body.classList.toggle('host-without-bar', isCustom)
  // WeChat's name and Alipay's.
  setTitle(String(config.navigationBarTitleText ?? config.defaultTitle ?? ''))
}

/** Writes another title into the bar, until a page is opened or closed. */
export function setTitle(title: string): void {
  const bar = document.getElementById('host-title')
  if (bar) bar.textContent = title
}
