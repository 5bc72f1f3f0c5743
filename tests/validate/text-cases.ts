import { office, safeCity } from '../support/sources.ts';
import { type RuleCases, saidOf, summary } from './cases.ts';

/** Cases of the rules about characters and slips. */
export const textCases: Readonly<Record<string, RuleCases>> = {
  placeholder: {
    red: {
      'a word for nothing': saidOf(
        'TBD',
        '"TBD" stands for a value that is missing.',
        'Give the value, or leave the field out.',
      ),
      'a word for nothing in a list': (sources) => {
        sources.edit(safeCity, 'name: Safaricom', 'name: n/a');
        return [
          {
            file: safeCity,
            at: 'n/a',
            message: '"n/a" stands for a value that is missing.',
            hint: 'Give the value, or leave the field out.',
          },
        ];
      },
    },
    green: {
      'a code of that name, and Namibia': (sources) =>
        sources.edit(office, 'status: active', 'status: unknown'),
      'a sentence with such a word': summary('The owner is unknown.'),
    },
  },
  mojibake: {
    red: {
      'an apostrophe that was read wrongly': saidOf(
        'The companyâ€™s office.',
        '"â€™" looks like a character that was read in the wrong encoding.',
        'Copy the text from its source again, and save the file as UTF-8.',
      ),
      'a character that was lost': saidOf(
        'The caf\uFFFD.',
        '"\uFFFD" looks like a character that was read in the wrong encoding.',
        'Copy the text from its source again, and save the file as UTF-8.',
      ),
    },
    green: { 'letters with marks': summary('São Tomé, Århus, Łódź, naïve, ÂME, Île, Ã and å.') },
  },
  bidi: {
    red: {
      'an override': saidOf(
        'An \u202Eeciffo\u202C.',
        'There is a mark that turns the direction of the text, so that it shows something else than it says.',
        '`ctatlas fix` takes it out; Arabic and Hebrew need no such mark.',
      ),
    },
    green: { 'Arabic and Hebrew': summary('The offices of شركة and of חברה.') },
  },
  invisible: {
    red: {
      'a zero-width space': saidOf(
        'An of\u200Bfice.',
        'There is a character that cannot be seen (U+200B).',
        'It often comes with copied text; `ctatlas fix` takes it out.',
      ),
      'a space that does not break': saidOf(
        'An\u00A0office.',
        'There is a character that cannot be seen (U+00A0).',
        'It often comes with copied text; `ctatlas fix` takes it out.',
      ),
      'a joiner between Latin letters': saidOf(
        'An of\u200Dfice.',
        'There is a character that cannot be seen (U+200D).',
        'It often comes with copied text; `ctatlas fix` takes it out.',
      ),
    },
    green: {
      'a joiner of Persian, one of Malayalam and a border between words of Khmer': summary(
        'The office of می\u200Cخواهم, ന്\u200D and សៅ\u200Bប៉ូឡូ.',
      ),
    },
  },
  'not-nfc': {
    red: {
      'a letter and its mark apart': saidOf(
        'A cafe\u0301.',
        'Some letters are put together from parts (the text is not NFC).',
        '`ctatlas fix` writes each as one character.',
      ),
    },
    green: { 'a letter with its mark': summary('A caf\u00E9 in 内罗毕.') },
  },
  html: {
    red: {
      'a tag': saidOf('An <b>office</b>.', '"<b>" is HTML.', 'Write plain text, without tags.'),
      'a tag with a slash for a space': saidOf(
        'An <svg/onload=alert(1)> office.',
        '"<svg/onload=alert(1)>" is HTML.',
        'Write plain text, without tags.',
      ),
      'an entity': saidOf(
        'Research &amp; development.',
        '"&amp;" is an entity of HTML.',
        'Write the character itself: "&".',
      ),
      'an entity by its number': saidOf(
        'Research &#38; development.',
        '"&#38;" is an entity of HTML.',
        'Write the character itself: "&".',
      ),
      'an entity that nobody knows': saidOf(
        'An &office;',
        '"&office;" is an entity of HTML.',
        'Write the character itself.',
      ),
    },
    green: {
      'signs of mathematics and names': summary('AT&T; 3 < 5 > 4; R&D and <5 km.'),
      'an address with parameters': (sources) => sources.edit(office, 'org/report', 'org/report?a=1&amp;b=2'),
    },
  },
  typography: {
    red: {
      'two spaces': saidOf('"An  office."', 'There are two spaces in a row.', '`ctatlas fix` puts it right.'),
      'a space before a comma': saidOf(
        'An office , a lab.',
        'There is a space before a comma.',
        '`ctatlas fix` puts it right.',
      ),
      'a space before a full stop': saidOf(
        '"An office ."',
        'There is a space before a full stop.',
        '`ctatlas fix` puts it right.',
      ),
      'a comma twice': saidOf(
        'An office,, a lab.',
        'There is the same mark twice.',
        '`ctatlas fix` puts it right.',
      ),
      'two full stops': saidOf('An office..', 'There are two full stops.', '`ctatlas fix` puts it right.'),
      'a space within brackets': saidOf(
        'An office ( new ).',
        'There is a space behind a bracket.',
        '`ctatlas fix` puts it right.',
      ),
    },
    green: {
      'an ellipsis, a span of years and a file name': summary('An office ... in 2014..2016 with .NET, v1.2.'),
      'a date that is a span': (sources) =>
        sources.edit(safeCity, 'announced: 2012', 'announced: "[2011..2012]"'),
    },
  },
  brackets: {
    red: {
      'one that is not closed': saidOf(
        'An office (in a tower.',
        'A ( stands without its other half.',
        'Was the text cut off? Add or remove one.',
      ),
      'one that was not opened': saidOf(
        'An office in a tower].',
        'A ] stands without its other half.',
        'Was the text cut off? Add or remove one.',
      ),
      'a quotation mark': saidOf(
        `'An office named "Huawei.'`,
        'A " stands without its other half.',
        'Was the text cut off? Add or remove one.',
      ),
    },
    green: {
      'brackets within each other, also Chinese ones': summary(
        'An office (in [a] tower) 华为（办公室） of 《新闻》.',
      ),
      inches: summary(`'A screen of 15" size.'`),
    },
  },
  'doubled-word': {
    red: {
      'the the': saidOf(
        'It is in the the tower.',
        '"the the": a word stands twice.',
        'Remove one of the two.',
      ),
      'a word twice in a text that has nothing else to look at': saidOf(
        'A tower was Was lit.',
        '"was Was": a word stands twice.',
        'Remove one of the two.',
      ),
    },
    green: {
      'names that say a word twice': summary('An office in Bora Bora; all that that office had had is gone.'),
    },
  },
};
