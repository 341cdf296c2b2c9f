/** The whole SDK looks for this browser global while it is read. */
Object.assign(globalThis, { self: globalThis })
