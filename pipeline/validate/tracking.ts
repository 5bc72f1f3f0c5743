/** Parameters that follow a reader through the web and change nothing about the page. */
const tracking =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|vero_id|traffic_source|guccounter|guce_referrer|guce_referrer_sig)$/i;

/** An address without tracking parameters; everything else in it stays as it is, byte for byte. */
export function withoutTracking(address: string): string {
  const [, page = '', query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === undefined || !/^https?:/i.test(page)) return address;
  const parts = query.split('&');
  const kept = parts.filter((part) => !tracking.test(part.split('=', 1)[0] ?? ''));
  if (kept.length === parts.length) return address;
  return `${page}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}
