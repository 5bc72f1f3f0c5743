import { cable, office, type Sources, safeCity } from '../support/sources.ts';
import type { Bounds } from './bounds.ts';

/** Writes a second record of the safe city under another title, each with the dates given. */
function twoCities(first: string, second: string, change: (text: string) => string = (text) => text) {
  return (sources: Sources) => {
    const dated = (dates: string) =>
      sources.read(safeCity).replace(/dates:.*?counterparties/s, `dates: ${dates}\ncounterparties`);
    const other = change(dated(second)).replace('Safe city in Nairobi and Mombasa', 'Cameras');
    sources.write(safeCity, dated(first)).write('presences/huawei/z-cameras.yaml', other);
  };
}
const sameCity =
  '"z-cameras" and "nairobi-safe-city" have the same organization, category, place, parties and time.';
const sameTitle = (id: string, other: string) => `"${id}" and "${other}" have nearly the same title.`;

/** When two records are taken for one thing. */
export const duplicateBounds: Bounds = {
  duplicate: [
    [
      'a second record of the same day',
      twoCities('{started: 2016-05-04}', '{started: 2016-05-04}'),
      [sameCity],
    ],
    [
      'a record that ended on the day before',
      twoCities('{started: 2016-05-04}', '{started: 2016-05-03}'),
      [],
    ],
    ['a record that began on the day after', twoCities('{started: 2016-05-04}', '{started: 2016-05-05}'), []],
    ['a time between two dates', twoCities('{announced: 2012, ended: 2016}', '{started: 2013}'), [sameCity]],
    ['dates out of order', twoCities('{announced: 2016, started: 2012}', '{started: 2015}'), [sameCity]],
    ['a record without dates', twoCities('{}', '{started: 2015}'), []],
    [
      'parties in another order',
      (sources) => {
        const two = '  - {name: Safaricom, role: customer}\n  - {name: Police, role: customer}\n';
        const turned = '  - {name: Police, role: customer}\n  - {name: Safaricom, role: customer}\n';
        sources.edit(safeCity, '  - {name: Safaricom, role: customer}\n', two);
        twoCities('{started: 2015}', '{started: 2015}', (text) => text.replace(two, turned))(sources);
      },
      [sameCity],
    ],
    [
      'names in other letters',
      twoCities('{started: 2015}', '{started: 2015}', (text) => text.replace('Safaricom', 'SAFARICOM')),
      [sameCity],
    ],
    [
      'a third record at the time of the second only',
      (sources) => {
        twoCities('{started: 2010}', '{started: 2014, ended: 2016}')(sources);
        const third = sources.read('presences/huawei/z-cameras.yaml').replace('Cameras', 'Screens');
        sources.write(
          'presences/huawei/zz-screens.yaml',
          third.replace('{started: 2014, ended: 2016}', '{started: 2015}'),
        );
      },
      ['"zz-screens" and "z-cameras" have the same organization, category, place, parties and time.'],
    ],
    [
      'one record twice in everything, which is told once',
      (sources) => sources.write('presences/huawei/z-again.yaml', sources.read(safeCity)),
      [sameTitle('z-again', 'nairobi-safe-city')],
    ],
    [
      'an id that stands twice, which is told by another rule',
      (sources) => {
        const text = sources.read(safeCity);
        sources.write(safeCity, `id: twice\n${text}---\nid: twice\n${text}`);
      },
      [],
    ],
    [
      'two offices of which only the country and the time are known',
      (sources) => {
        const dated = sources.read(office).replace('summary:', 'dates: {started: 2015}\nsummary:');
        sources.write(office, dated);
        sources.write('presences/zte/z-other.yaml', dated.replace('Office in Namibia', 'Depot'));
      },
      [],
    ],
    [
      'a title that another organization has',
      (sources) =>
        sources.write(
          'presences/huawei/z-office.yaml',
          sources.read(office).replace('{id: zte}', '{id: huawei}'),
        ),
      [],
    ],
    [
      'a title that a record in another country has',
      (sources) =>
        sources.write(
          'presences/zte/z-office.yaml',
          sources.read(office).replace('country: NA', 'country: KE'),
        ),
      [],
    ],
    [
      'a cable of the same title in another country',
      (sources) =>
        sources.write(
          'presences/huawei/z-cable.yaml',
          sources.read(cable).replace('{place: Gwadar, country: PK}', '{place: Gwadar, country: IR}'),
        ),
      [],
    ],
  ],
};
