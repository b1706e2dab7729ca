import { expect, test } from 'vitest';
import { formatSecurityText } from '../../src/metadata/security-text.ts';
import { settingsSchema } from '../../src/model/settings.ts';

test('as RFC 9116 has it', () => {
  const text = formatSecurityText(
    { contact: 'mailto:keeper@lamp-room.example', expires: '2027-01-31' },
    'https://lamp-room.example/.well-known/security.txt',
  );
  expect(text).toBe(
    'Contact: mailto:keeper@lamp-room.example\nExpires: 2027-01-31T00:00:00Z\nPreferred-Languages: en\nCanonical: https://lamp-room.example/.well-known/security.txt\n',
  );
});

test.each([
  ['mailto:keeper@lamp-room.example', true],
  ['https://lamp-room.example/report', true],
  ['keeper@lamp-room.example', false],
  ['javascript:alert(1)', false],
  ['mailto:a@b.example\nContact: x', false],
])('a contact %s', (contact, isGood) => {
  const { success } = settingsSchema.shape.security.safeParse({ contact, expires: '2027-01-31' });
  expect(success).toBe(isGood);
});
