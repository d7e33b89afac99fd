/** Addresses that may be connected to, by range. */
import { describe, expect, it } from '@jest/globals';
import { isPermittedAddress } from '../../src/outbound/address.js';

const table: readonly (readonly [string, boolean, boolean, boolean])[] = [
  // address, public, private, loopback
  ['93.184.215.14', true, true, false],
  ['2606:2800:21f:cb07::1', true, true, false],
  ['::ffff:93.184.215.14', true, true, false],
  ['10.1.2.3', false, true, false],
  ['172.16.0.1', false, true, false],
  ['192.168.1.1', false, true, false],
  ['fd12:3456::1', false, true, false],
  ['::ffff:10.1.2.3', false, true, false],
  ['127.0.0.1', false, true, true],
  ['127.255.255.254', false, true, true],
  ['::1', false, true, true],
  ['::ffff:127.0.0.1', false, true, true],
  ['169.254.169.254', false, false, false],
  ['::ffff:169.254.169.254', false, false, false],
  ['fe80::1', false, false, false],
  ['fd00:ec2::254', false, false, false],
  ['100.100.100.200', false, false, false],
  ['0.0.0.0', false, false, false],
  ['::', false, false, false],
  ['224.0.0.1', false, false, false],
  ['255.255.255.255', false, false, false],
  ['64:ff9b::7f00:1', false, false, false],
  ['2002:7f00:1::', false, false, false],
];

describe('an address', () => {
  it.each(table)(
    '%s is permitted in public: %s, private: %s, loopback: %s',
    (address, open, inside, loopback) => {
      expect(isPermittedAddress(address, 'public')).toBe(open);
      expect(isPermittedAddress(address, 'private')).toBe(inside);
      expect(isPermittedAddress(address, 'loopback')).toBe(loopback);
    },
  );

  it.each(['', 'localhost', 'ehr.example.org', '1.2.3.4.5'])('is not %j', (text) => {
    expect(isPermittedAddress(text, 'public')).toBeUndefined();
  });
});
