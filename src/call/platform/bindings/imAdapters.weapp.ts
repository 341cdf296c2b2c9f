export { wxAdapters as imAdapters } from 'nim-web-sdk-ng/dist/esm/nim'
