/** A picture: the build puts it where it can be fetched, and this is its address. */
declare module '*.png' {
  const address: string
  export default address
}

/** A sound: the build puts it where it can be fetched, and this is its address. */
declare module '*.mp3' {
  const address: string
  export default address
}
