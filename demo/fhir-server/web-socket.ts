/** The FHIR kit names the global WebSocket while it is loaded, which Node 20 has not got. Nothing here ever opens one. */
if (!('WebSocket' in globalThis)) {
  Object.defineProperty(globalThis, 'WebSocket', { value: EventTarget, configurable: true, writable: true });
}

export {};
