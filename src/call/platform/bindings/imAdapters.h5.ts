export { browserAdapters as imAdapters } from 'nim-web-sdk-ng/dist/esm/nim'
