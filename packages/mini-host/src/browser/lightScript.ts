import path from 'node:path'

/**
 * A script for `initScripts` that spares a machine without a graphics card: cameras are small and slow, sound is not
 * worked on, and nothing on a page moves by itself.
 */
export const LIGHT_SCRIPT = path.join(__dirname, 'light.js')
