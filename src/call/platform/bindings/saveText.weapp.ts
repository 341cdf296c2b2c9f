/** WeChat has no files that its user would find again. */
export const saveText: ((name: string, text: string) => void) | null = null
