import { compact, type Facts } from './facts.ts';

/** `.zenodo.json`: what a deposit at Zenodo is filled in with. https://developers.zenodo.org/#representation */
export function zenodo({ dataset }: Facts): Record<string, unknown> {
  const {
    title,
    description,
    version,
    date,
    licence,
    keywords,
    contributors,
    repository,
    homepage,
    attributions,
  } = dataset;
  const related = [
    [repository, 'isDerivedFrom', 'software'],
    [homepage, 'isDocumentedBy', 'other'],
  ].flatMap(([identifier, relation, resource_type]) =>
    identifier === undefined ? [] : [{ identifier, relation, resource_type, scheme: 'url' }],
  );
  return {
    upload_type: 'dataset',
    title,
    description: `<p>${escaped(description)}</p>`,
    creators: contributors.filter(({ role }) => role === 'creator').map(({ name }) => ({ name })),
    version,
    publication_date: date,
    access_right: 'open',
    license: licence,
    keywords,
    language: 'eng',
    notes: attributions.map(({ text, licence: terms }) => `${text} (${terms}).`).join(' '),
    ...compact({ related_identifiers: related.length === 0 ? null : related }),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
