// Nothing comes with the call page: on H5 the media SDK is a chunk of its own, see index.h5.ts.
export {}
