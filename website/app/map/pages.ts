/** Where the pages of the site around are. */
export interface Pages {
  /** Address of a page by its path. */
  to(path: string): string;
  /** Address of the page of a presence. */
  record(id: string): string;
}

/** What the page says of its site: `data-pages` leads to all pages, `data-record` to that of the record `{id}`. */
export function pagesOf({ pages = '', record = '' }: DOMStringMap): Pages {
  return {
    to: (path) => pages + path,
    record: (id) => record.replace('{id}', encodeURIComponent(id)),
  };
}
