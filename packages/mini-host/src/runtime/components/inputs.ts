import type { CreateBuiltIn, ElementPort } from './BuiltIn'

/** `input` and `textarea`: the browser's own field inside. */
export function createField(tag: 'input' | 'textarea'): CreateBuiltIn {
  return (port) => {
    const field = document.createElement(tag)
    port.element.append(field)
    listen(port, field)
    let given: unknown
    return {
      update() {
        const value = port.property('value') ?? ''
        // Only what the app changed: writing back what it heard would move the cursor.
        if (value !== given && field.value !== String(value)) field.value = String(value)
        given = value
        field.placeholder = String(port.property('placeholder') ?? '')
        field.disabled = port.property('disabled') === true
        const longest = Number(port.property('maxlength'))
        if (longest > 0) field.maxLength = longest
        if (field instanceof HTMLInputElement)
          field.type = port.property('password') === true ? 'password' : 'text'
        if (port.property('focus') === true) setTimeout(() => field.focus())
      },
    }
  }
}

function listen(port: ElementPort, field: HTMLInputElement | HTMLTextAreaElement): void {
  field.addEventListener('input', (event) => {
    event.stopPropagation()
    port.fire('input', { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0 })
  })
  field.addEventListener('focus', () => port.fire('focus', { value: field.value, height: 280 }))
  field.addEventListener('blur', () => port.fire('blur', { value: field.value }))
  field.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') port.fire('confirm', { value: field.value })
  })
}

/** `switch`: turns itself over when it is tapped, and then tells the app, as on a phone. */
export const createSwitch: CreateBuiltIn = (port) => {
  port.element.addEventListener('click', () => {
    if (port.property('disabled') === true) return
    const value = port.property('checked') !== true
    port.setProperty('checked', value)
    port.fire('change', { value })
  })
  return {}
}
