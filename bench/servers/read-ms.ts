/** How long the FHIR server of the bench takes for a read, in milliseconds. */
export const READ_MS = 20;
