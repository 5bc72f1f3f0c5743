import { expect, it } from 'vitest';
import { isArchived } from '../../pipeline/validate/archives.ts';

it.each([
  'https://web.archive.org/web/2020/https://www.example.org/a',
  'https://archive.org/details/example',
  'https://wayback.archive-it.org/1/2/https://www.example.org',
  'https://archive.ph/AbCdE',
  'https://archive.today/AbCdE',
  'https://archive.is/AbCdE',
  'https://perma.cc/ABCD-1234',
  'https://WEB.ARCHIVE.ORG/web/2020/https://www.example.org/a',
])('%s is an address of an archive', (address) => expect(isArchived(address)).toBe(true));

it.each([
  'https://www.example.org/archive.org',
  'https://archive.example.org/a',
  'https://notarchive.ph/a',
  'https://archive.ph.example.org/a',
  'https://org/a',
  'no address',
])('%s is none', (address) => expect(isArchived(address)).toBe(false));
