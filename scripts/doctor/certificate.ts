/** How long a server's certificate is still good, as seen in a handshake of its own, after which nothing is sent. */
import { isIP, type Socket } from 'node:net';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import type { AddressPolicy } from '../../src/outbound/address.js';
import { connectChecked } from '../../src/outbound/guarded-agent.js';
import { counted, finding, type Finding } from './finding.js';

const PATIENCE_MS = 15_000;
const DAY_MS = 86_400_000;
/** Within this, somebody should have begun to renew it. */
const WARN_DAYS = 30;

/** The first moment at which the certificate, or one that it rests on and that came with it, is no longer good. */
function endOf(certificate: DetailedPeerCertificate): number {
  const end = Date.parse(certificate.valid_to);
  const issuer = certificate.issuerCertificate as DetailedPeerCertificate | undefined;
  // A root is its own issuer.
  return issuer === undefined || issuer.fingerprint256 === certificate.fingerprint256
    ? end
    : Math.min(end, endOf(issuer));
}

const connected = ({ hostname, port }: URL, policy: AddressPolicy): Promise<Socket> =>
  new Promise((resolve, reject) => {
    connectChecked(hostname, port === '' ? 443 : Number(port), { policy }, (error, socket) => {
      if (error) reject(error);
      else resolve(socket);
    });
  });

/** Whether the certificate is to be trusted is for the reads to tell: here its dates are wanted, above all where it is not. */
async function certificateEnd(url: URL, policy: AddressPolicy): Promise<number> {
  const socket = await connected(url, policy);
  const name = isIP(url.hostname) === 0 ? { servername: url.hostname } : {};
  const secure = connect({ socket, rejectUnauthorized: false, ...name });
  try {
    await new Promise<void>((resolve, reject) => {
      secure.setTimeout(PATIENCE_MS, () => {
        reject(new Error('no handshake'));
      });
      secure.once('secureConnect', resolve).once('error', reject);
    });
    return endOf(secure.getPeerCertificate(true));
  } finally {
    secure.destroy();
  }
}

/**
 * @param about - what the finding is called.
 * @returns nothing for plain http, which has no certificate.
 */
export async function examineCertificate(
  url: string,
  policy: AddressPolicy,
  now: Date,
  about = 'certificate',
): Promise<readonly Finding[]> {
  const target = new URL(url);
  if (target.protocol !== 'https:') return [];
  const end = await certificateEnd(target, policy).catch(() => NaN);
  if (Number.isNaN(end)) return [finding(about, 'note', 'not known, since there was no handshake')];
  const day = new Date(end).toISOString().slice(0, 10);
  const left = Math.floor((end - now.getTime()) / DAY_MS);
  if (left < 0)
    return [
      finding(about, 'fault', `expired on ${day}`, 'Have it renewed: until then this server cannot be used.'),
    ];
  const says = `good for ${counted(left, 'more day', 'more days')}, until ${day}`;
  return left < WARN_DAYS
    ? [
        finding(
          about,
          'note',
          says,
          'Have it renewed before that day: from then on this server cannot be used.',
        ),
      ]
    : [finding(about, 'ok', says)];
}
