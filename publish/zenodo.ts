import { type Answer, type Client, Refused, textOf } from './http.ts';
import type { Parcel } from './parcel.ts';

export interface Archive {
  /** Address of Zenodo or of its sandbox. */
  readonly url: string;
  /** Id of the deposit of an earlier version; absent: the first deposit. */
  readonly earlier?: string | undefined;
  /** Publish it, which nobody can undo; else it stays a draft for a person to look at. */
  readonly final: boolean;
}

/** Deposits a release: a new version of an earlier deposit, or the first one. @returns where it can be seen. */
export async function deposit(
  client: Client,
  { url, earlier, final }: Archive,
  parcel: Parcel,
): Promise<string> {
  if (parcel.deposit === null)
    throw new Refused('The release has no .zenodo.json, which describes the deposit.');
  const depositions = `${url}/api/deposit/depositions`;
  const draft =
    earlier === undefined
      ? await client.send({ method: 'POST', url: depositions, json: {} })
      : await nextVersion(client, `${depositions}/${earlier}`);
  const dry = draft.status === 0;
  const id = dry ? '<new>' : textOf(draft, 'id');
  const bucket = dry ? `${url}/api/files/<new>` : textOf(draft, 'links', 'bucket');
  for (const file of (draft.json.files ?? []) as readonly { id: string }[])
    await client.send({ method: 'DELETE', url: `${depositions}/${id}/files/${file.id}` });
  for (const { name, bytes } of parcel.files)
    await client.send({
      method: 'PUT',
      url: `${bucket}/${encodeURIComponent(name)}`,
      body: bytes,
      type: 'application/octet-stream',
    });
  await client.send({ method: 'PUT', url: `${depositions}/${id}`, json: { metadata: parcel.deposit } });
  if (final) await client.send({ method: 'POST', url: `${depositions}/${id}/actions/publish` });
  return dry ? '' : `${url}/${final ? 'records' : 'uploads'}/${id}`;
}

/** The draft of the version after a published deposit. */
async function nextVersion(client: Client, earlier: string): Promise<Answer> {
  const made = await client.send({ method: 'POST', url: `${earlier}/actions/newversion` });
  return made.status === 0
    ? made
    : client.send({ method: 'GET', url: textOf(made, 'links', 'latest_draft') });
}
