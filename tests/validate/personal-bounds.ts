import type { Bound, Bounds } from './bounds.ts';
import { summary } from './cases.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of nobody, made up as such numbers are: of a place, a day, and a sum (GB 11643). */
function resident(day: string): string {
  const body = `990105${day}002`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

const told =
  (what: string, kind: string) =>
  (found: string): Bound => [
    `${what} ${found}`,
    summary(`'Of old ${found} it was.'`),
    [`"${found}" looks like ${kind}.`],
  ];
const nothing = (text: string): Bound => [
  `nothing of the kind: ${text}`,
  summary(`'Of old ${text} it was.'`),
  [],
];
const document = 'the number of a personal document';
const phone = 'a telephone number';

/** Which numbers are taken for those of a person. */
export const personalBounds: Bounds = {
  'personal-id': [
    ...['19910101', '19890915', '20001029', '20071231', '19551120', '19560730', '20100909', '19641110']
      .map(resident)
      .map(told('a resident of China', document)),
    ...['18910101', '19911301', '19910001', '19910100', '19910132', '21010101'].map(resident).map(nothing),
    ...[`1${resident('19910101')}`, `${resident('19910101')}1`, `${resident('19910101')}A`].map(nothing),
    nothing(`0${resident('19910101').slice(1)}`),
    ...['078-05-1120', '899-99-9999', '001-01-0001'].map(told('a resident of America', document)),
    ...[
      '000-05-1120',
      '666-05-1120',
      '900-05-1120',
      '078-00-1120',
      '078-05-0000',
      '1078-05-1120',
      '078-05-11201',
    ].map(nothing),
    ...['1-078-05-1120', '078-05-1120-1'].map(nothing),
    ...[
      'passport E12345678',
      'passport no E12345678',
      'passport no. E12345678',
      'passport number 123456',
    ].map(told('a traveller', document)),
    ...['Passport # E12345678', 'passport #: E12345678', 'passport: E12345678', 'passport:E12345678'].map(
      told('a traveller', document),
    ),
    ...['id card A12345', 'identity card 123456789012345678', 'national id 1234567'].map(
      told('a holder', document),
    ),
    ...['social security: 123456', 'ID card no. 1A2B3C'].map(told('a holder', document)),
    ...[
      'passport E1234',
      'passport 1234567890123456789',
      'passport holders of 2014',
      'passport ABCDEFGH',
      'epassport E12345678',
    ].map(nothing),
  ],
  phone: [
    ...['+254 20 123', '+1 (202) 555-0143', '+44-20-7946', '+1 1 1', '+254.20.12345', '+86 1 2 3 4 5 6'].map(
      told('a number', phone),
    ),
    ...['+254201234', '+1234567890', '+123456789012345'].map(told('a number', phone)),
    ...[
      '+12345678',
      '+1234567890123456',
      '1+254201234567',
      '++254201234567',
      '+2541 20',
      '+254 201234',
      'a+254 20 123 4567',
    ].map(nothing),
    ...[
      'tel 020123',
      'Tel. 020123',
      'tel: 020123',
      'tel.: 020 123',
      'telephone 020123',
      'Telephone no. 020123',
    ].map(told('a number that is named', phone)),
    ...[
      'phone number 020123',
      'mobile +254201',
      'fax (020)123',
      'WhatsApp 020-123',
      'phone no020123',
      'fax:0/2/0/1/2/3',
    ].map(told('a number that is named', phone)),
    ...['hotel 020123', 'tel 02012', 'telex 020123'].map(nothing),
    ...['电话 020123', '手机：13012345', '传真:(020)123', '电话+254201'].map(
      told('a number in Chinese', phone),
    ),
    ...['电话 02012'].map(nothing),
    ...['13012345678', '19912345678'].map(told('a mobile number of China', phone)),
    ...[
      '12012345678',
      '23012345678',
      '130123456789',
      '1301234567',
      '13000005678',
      '0.13012345678',
      '13012345678.5',
      '13012345678,5',
    ].map(nothing),
    ...['202-555-0143', '202 555-0143', '(202)-555-0143'].map(told('a number of America', phone)),
    ...[
      '2-202-555-0143',
      '202-555-0143-1',
      '1202-555-0143',
      '202-555-01432',
      '20-555-0143',
      '202-55-0143',
      '202555-0143',
    ].map(nothing),
  ],
};
