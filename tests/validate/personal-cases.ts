import { office, type Sources } from '../support/sources.ts';
import { type Expected, type RuleCases, saidOf, summary } from './cases.ts';

const personal = 'Remove it: records never hold personal data.';
const phoneHint = `${personal} If it is something else, write it with its unit or in words.`;
const emailHint = 'Remove it: records name organizations and never hold personal data.';

/** What is said of a comment behind the line of the summary, at its mark. */
const saidOfComment =
  (text: string, message: string, hint: string) =>
  (sources: Sources): Expected[] => {
    sources.edit(office, 'confidence: low', `confidence: low # ${text}`);
    return [{ file: office, at: `# ${text}`, message, hint }];
  };

/** Cases of the rules about personal data. */
export const personalCases: Readonly<Record<string, RuleCases>> = {
  email: {
    red: {
      'an address in a text': saidOf(
        'Ask press@huawei.example for it.',
        '"press@huawei.example" is an e-mail address.',
        emailHint,
      ),
      'an address within a web address, and in a field that does not exist': (sources) => {
        sources
          .edit(office, 'org/report', 'org/report?to=a.b@c.example')
          .edit(office, 'type: news', 'type: news');
        return [
          {
            file: office,
            at: 'https://www.example.org/report?to',
            message: '"a.b@c.example" is an e-mail address.',
            hint: emailHint,
          },
        ];
      },
      'an address of several parts, with digits': saidOf(
        'Ask Info.Desk+1@mail2.163-net.example now.',
        '"Info.Desk+1@mail2.163-net.example" is an e-mail address.',
        emailHint,
      ),
      'an address within a web address of the older kind': (sources) => {
        sources.edit(office, 'https://www.example.org/report', 'http://www.example.org/?to=a@1.example');
        return [
          { file: office, at: 'http://www', message: '"a@1.example" is an e-mail address.', hint: emailHint },
        ];
      },
      'an address in a comment': saidOfComment(
        'asked jane.doe@huawei.example',
        '"jane.doe@huawei.example" is an e-mail address.',
        emailHint,
      ),
      'an address in the comment of the second record of a stream': (sources) => {
        const text = sources.read(office);
        const second = text.replace('Office in Namibia', 'House in Botswana').replace('NA}', 'BW}');
        sources.write(
          office,
          `# A stream\n---\nid: zte-office-namibia\n${text}---\n# mail: a.b@c.example\nid: zte-house-botswana\n${second}`,
        );
        return [
          { file: office, at: '# mail', message: '"a.b@c.example" is an e-mail address.', hint: emailHint },
        ];
      },
    },
    green: {
      'a comment about an account, and a mark within a text': (sources) => {
        sources
          .edit(office, 'confidence: low', 'confidence: low # see @huawei, and 12 others')
          .edit(office, 'An office; the town is not known.', '"The #1 office of 2014-11-24."');
      },
      'an account of a web site, a price and a coordinate': (sources) => {
        sources
          .edit(office, 'https://www.example.org/report', 'https://www.example.org/@huawei.africa/1@2,3')
          .edit(office, 'An office; the town is not known.', 'A tower @ 30 m; see @huawei.');
      },
    },
  },
  phone: {
    red: {
      'a number with its country': saidOf(
        'Call +254 20 123 4567.',
        '"+254 20 123 4567" looks like a telephone number.',
        phoneHint,
      ),
      'a number beside an address': saidOf(
        'Help on +254 20 123 4567 or https://www.example.org.',
        '"+254 20 123 4567" looks like a telephone number.',
        phoneHint,
      ),
      'a number without space': saidOf(
        'Call +254201234567.',
        '"+254201234567" looks like a telephone number.',
        phoneHint,
      ),
      'a number that says what it is': saidOf(
        '"Its number is Fax: 020 1234567."',
        '"Fax: 020 1234567" looks like a telephone number.',
        phoneHint,
      ),
      'a Chinese mobile number': saidOf(
        '电话：13912345678',
        '"电话：13912345678" looks like a telephone number.',
        phoneHint,
      ),
      'an American number': saidOf(
        'Dial (202) 555-0143 there.',
        '"(202) 555-0143" looks like a telephone number.',
        phoneHint,
      ),
      'a number in a comment': saidOfComment(
        'call +254 20 123 4567',
        '"+254 20 123 4567" looks like a telephone number.',
        phoneHint,
      ),
    },
    green: {
      'numbers of other things': summary(
        'Order 2019-2020-15 of 1,500,000,000 shillings for 13,912,345,678 packets and 18000000000 bytes, +25 % in 2014-2016.',
      ),
      'an address full of digits': (sources) => {
        sources.edit(office, 'org/report', 'org/+254201234567/13912345678');
      },
      'one of the older kind': (sources) => {
        sources.edit(office, 'https://www.example.org/report', 'http://www.example.org/+254201234567');
      },
    },
  },
  'personal-id': {
    red: {
      'a Chinese identity number': saidOf(
        'Holder 11010519491231002X signed.',
        '"11010519491231002X" looks like the number of a personal document.',
        personal,
      ),
      'an American social security number': saidOf(
        'Number 078-05-1120.',
        '"078-05-1120" looks like the number of a personal document.',
        personal,
      ),
      'a passport': saidOf(
        'He has passport no. E12345678.',
        '"passport no. E12345678" looks like the number of a personal document.',
        personal,
      ),
      'a card with few digits': saidOf(
        'He has identity card AB12CDEF.',
        '"identity card AB12CDEF" looks like the number of a personal document.',
        personal,
      ),
      'another, of a nation': saidOf(
        'He has National ID number A1BCDEFG.',
        '"National ID number A1BCDEFG" looks like the number of a personal document.',
        personal,
      ),
      'a social security number of letters': saidOf(
        'With social security no. QQ1234C it was.',
        '"social security no. QQ1234C" looks like the number of a personal document.',
        personal,
      ),
      'a passport in a comment': saidOfComment(
        'holder of passport no. E12345678',
        '"passport no. E12345678" looks like the number of a personal document.',
        personal,
      ),
    },
    green: {
      'a number of that length that is none': summary('Contract 110105194912310021 of the passport office.'),
    },
  },
};
