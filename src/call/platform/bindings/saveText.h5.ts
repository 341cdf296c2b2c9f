import { saveWebText } from '../host/saveWebText'

/** Hands the user a text as a file. */
export const saveText: ((name: string, text: string) => void) | null = (name, text) =>
  saveWebText(window, name, text)
