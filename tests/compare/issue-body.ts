import { questions, remarks } from '../../pipeline/edit/issue-form.ts';

/** Answers that make a record, by the path of the field. */
export const goodAnswers: Readonly<Record<string, string>> = {
  title: 'Traffic cameras, Kisumu',
  'organizations.id': 'huawei',
  'organizations.role': 'Supplier (supplier)',
  category: 'Smart city and public security (smart-city-public-security)',
  status: 'Active (active)',
  status_as_of: '2019-03',
  'locations.country': 'Kenya (KE)',
  'locations.place': 'Kisumu',
  'dates.started': '2018-11',
  'counterparties.name': 'County Government of Kisumu',
  'counterparties.role': 'Customer (customer)',
  topics:
    'Video surveillance (video-surveillance), Borders, customs and security checks (border-customs-security)',
  'amounts.kind': 'Contract value (contract)',
  'amounts.amount': '1500000',
  'amounts.currency': 'KES',
  summary: 'The company supplied 120 traffic cameras\nto the county government.',
  confidence: 'medium',
  'sources.url': 'https://www.example.org/kisumu-cameras',
  'sources.title': 'Kisumu switches on traffic cameras',
  'sources.publisher': 'Example News',
  'sources.published': '2019-03-04',
  'sources.language': 'en',
  'sources.type': 'News (news)',
};

/** The text of an issue as GitHub makes it of a form. */
export function issueBody(answers: Readonly<Record<string, string>>, remark = '_No response_'): string {
  const parts = questions.map(({ path, label }) => `### ${label}\n\n${answers[path] ?? '_No response_'}`);
  const sent =
    '### Before you send\n\n- [x] Every answer stands in the source.\n- [x] Nothing about private persons.';
  return [...parts, `### ${remarks.label}\n\n${remark}`, sent].join('\n\n');
}
