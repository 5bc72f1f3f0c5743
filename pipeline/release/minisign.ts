import { createHash, createPublicKey, verify } from 'node:crypto';

/** Why a signature does not hold, in one sentence. */
export class BadSignature extends Error {}

const ed25519 = 32;
const keyId = 8;
/** DER head of an Ed25519 public key (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Checks a minisign signature (https://jedisct1.github.io/minisign/): of the text itself, or of its BLAKE2b-512 hash, and
 * of the trusted comment.
 *
 * @param key the public key: its line of Base64, or the whole file.
 * @returns the trusted comment.
 * @throws BadSignature
 */
export function checkSignature(message: Buffer, signature: string, key: string): string {
  const publicKey = decode(lastLine(key), 2 + keyId + ed25519, 'The public key');
  const [, body = '', comment = '', global = ''] = signature.split('\n');
  const signed = decode(body, 2 + keyId + 64, 'The signature');
  const algorithm = signed.toString('latin1', 0, 2);
  if (publicKey.toString('latin1', 0, 2) !== 'Ed' || (algorithm !== 'Ed' && algorithm !== 'ED'))
    throw new BadSignature('The signature is of a kind that minisign does not make.');
  if (!signed.subarray(2, 2 + keyId).equals(publicKey.subarray(2, 2 + keyId)))
    throw new BadSignature('The signature was made with another key.');
  const der = Buffer.concat([spki, publicKey.subarray(2 + keyId)]);
  const verifier = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const value = signed.subarray(2 + keyId);
  const content = algorithm === 'ED' ? createHash('blake2b512').update(message).digest() : message;
  if (!verify(null, content, verifier, value))
    throw new BadSignature('The signature does not fit the checksums.');
  const prefix = 'trusted comment: ';
  if (!comment.startsWith(prefix)) throw new BadSignature('The signature has no trusted comment.');
  const trusted = comment.slice(prefix.length);
  const whole = Buffer.concat([value, Buffer.from(trusted)]);
  if (!verify(null, whole, verifier, decode(global, 64, 'The signature of the comment')))
    throw new BadSignature('The trusted comment was changed.');
  return trusted;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function decode(base64: string, bytes: number, what: string): Buffer {
  const decoded = Buffer.from(base64.trim(), 'base64');
  if (decoded.length !== bytes) throw new BadSignature(`${what} is not one of minisign.`);
  return decoded;
}
