/** What is wrong, and what to do, in both languages. */
export interface Complaint {
  readonly zhCN: string
  readonly en: string
}

const WHO = 'taro-nertc-call'

/** A complaint as it is printed: one sentence a language. */
export function spoken({ zhCN, en }: Complaint): string {
  return `${WHO}: ${zhCN}\n${WHO}: ${en}`
}

/** Ends the build, as Taro itself does, with what is wrong as the last thing said. */
export function endBuild(complaint: Complaint): never {
  console.error(spoken(complaint))
  process.exit(1)
}

/** Says what will not work, and lets the build go on. */
export function warn(complaint: Complaint): void {
  console.warn(spoken(complaint))
}
