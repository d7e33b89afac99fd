/** Where the codes of what rules offer to order come from. */

/** Requests for which no public code was verified. */
export const ownRequests = 'https://ketamine-cds.org/fhir/CodeSystem/request';
export const loinc = 'http://loinc.org';
