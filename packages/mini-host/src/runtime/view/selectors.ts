import { BUILT_IN_COMPONENTS } from '../../builtInNames'

const TAGS = new Set<string>(BUILT_IN_COMPONENTS)
const TAG = /(^|[\s>+~,])([a-z][a-z-]*)(?=[\s>+~,:.[#)]|$)/g

/** An app's selector as one for the host's page. */
export function hostSelector(selector: string): string {
  return selector
    .replace(/#([\w-]+)/g, (_, id: string) => `[data-mini-id="${id}"]`)
    .replace(TAG, (all: string, before: string, tag: string) => (TAGS.has(tag) ? `${before}wx-${tag}` : all))
}
