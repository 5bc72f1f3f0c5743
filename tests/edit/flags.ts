/** The flags of a whole record, in groups that tests leave out or add to. */
export const what = ['--organization', 'huawei', '--category', 'smart-city-public-security'];
export const titled = [
  '--title',
  'Traffic cameras, Kisumu',
  '--summary',
  'Huawei supplied cameras.',
  '--confidence',
  'medium',
];
export const where = ['--country', 'KE', '--place', 'Kisumu'];
export const source = [
  ...['--source', 'https://www.example.org/kisumu', '--source-title', 'Kisumu switches on'],
  ...['--publisher', 'Example News', '--language', 'en', '--source-type', 'news'],
  ...['--archived', 'https://web.archive.org/web/2019/https://www.example.org/kisumu'],
];
export const whole = [...what, ...titled, ...where, ...source];
