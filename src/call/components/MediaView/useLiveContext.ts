import { useCallback, useEffect, useRef } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'

/**
 * The context of a native component. WeChat looks for the component on the page that was on top when its context was made,
 * and that need not be its own: a call goes on below other pages. So the context is made with the component, and again
 * whenever the page comes to the front, in case the component was made below another one.
 * @param make - makes one for the component of an id; the same function each time
 * @param id - the component's own
 * @returns the context as it is now; the same function each time, for the same id
 */
export function useLiveContext<Context>(make: (id: string) => Context, id = ''): () => Context {
  const made = useRef<Context | null>(null)
  const renew = useCallback(() => {
    made.current = make(id)
  }, [make, id])
  useEffect(() => {
    made.current = null
    // The component is there only after the next drawing.
    Taro.nextTick(renew)
  }, [renew])
  useDidShow(renew)
  return useCallback(() => (made.current ??= make(id)), [make, id])
}
