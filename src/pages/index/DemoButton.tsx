import type { PropsWithChildren } from 'react'
import { Button } from '@tarojs/components'

interface Props {
  readonly id: string
  readonly look: 'audio' | 'video' | 'dark' | 'red'
  readonly disabled?: boolean
  onPress(): void
}

/** Taro's button, which in a browser is an element that no keyboard comes to. */
export function DemoButton({ id, look, disabled = false, onPress, children }: PropsWithChildren<Props>) {
  return (
    <Button
      id={id}
      className={`demo-button demo-button-${look}`}
      {...unlessEnabled(disabled)}
      onClick={onPress}
      {...pressedByKey(disabled, onPress)}
    >
      {children}
    </Button>
  )
}

/** In a browser an attribute of any value disables Taro's button, and makes it look so: React writes `disabled="false"`. */
function unlessEnabled(disabled: boolean): { readonly disabled?: true } {
  return disabled ? { disabled } : {}
}

function pressedByKey(disabled: boolean, press: () => void) {
  return {
    role: 'button',
    tabindex: disabled ? '-1' : '0',
    onKeyDown: (event: { readonly key?: string; preventDefault(): void }) => {
      if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      press()
    },
  }
}
