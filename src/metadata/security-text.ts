import type { Settings } from '../model/settings.ts';

/** `security.txt` (RFC 9116) at its own address: whom to tell of a weakness, and until when that holds. */
export function formatSecurityText(
  { contact, expires }: NonNullable<Settings['security']>,
  address: string,
): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
