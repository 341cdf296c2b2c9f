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
      disabled={disabled}
      onClick={onPress}
      {...pressedByKey(disabled, onPress)}
    >
      {children}
    </Button>
  )
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
