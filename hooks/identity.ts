/** The names by which outsiders know this service; fixed, since acknowledgements and reports hang on them. */
export const identity = {
  product: 'ketamine-cds',
  serviceId: 'ketamine-safety',
  pageTitle: 'Ketamine and esketamine: rules of the safety catalogue',
  topicSystem: 'https://ketamine-cds.org/fhir/CodeSystem/card-topic',
  overrideSystem: 'https://ketamine-cds.org/fhir/CodeSystem/override-reason',
  notRepeatedExtension: 'org.ketamine-cds.not-repeated',
  switchedOffExtension: 'org.ketamine-cds.switched-off',
  findingsExtension: 'org.ketamine-cds.findings',
} as const;
