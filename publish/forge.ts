import { type Client, Refused, textOf } from './http.ts';
import type { Parcel } from './parcel.ts';

/** Where the forge's interface lies, and the repository in it. */
export interface Forge {
  readonly api: string;
  readonly repository: string;
}

/**
 * Attaches a release to its tag on the forge: makes the forge's release where there is none, and uploads what is not
 * there yet, so that a run that was cut off can be repeated. A file of the same name and another size is never replaced.
 */
export async function attach(client: Client, { api, repository }: Forge, parcel: Parcel): Promise<void> {
  const tag = `v${parcel.version}`;
  const releases = `${api}/repos/${repository}/releases`;
  const found = await client.send({ method: 'GET', url: `${releases}/tags/${tag}`, accept: [404] });
  const release =
    found.status === 404
      ? await client.send({
          method: 'POST',
          url: releases,
          json: { tag_name: tag, name: `${parcel.title} ${parcel.version}`, body: parcel.notes },
        })
      : found;
  // A dry run made no release, and so there is no address to upload to.
  const upload =
    release.status === 0 ? `${releases}/<new>/assets` : textOf(release, 'upload_url').replace(/\{.*\}$/, '');
  const assets = (release.json.assets ?? []) as readonly { name: string; size: number }[];
  for (const { name, type, bytes } of parcel.files) {
    const there = assets.find((asset) => asset.name === name);
    if (there !== undefined && there.size !== bytes.length)
      throw new Refused(
        `${tag} has another ${name} already (${there.size} bytes): a published file is never replaced.`,
      );
    if (there === undefined)
      await client.send({
        method: 'POST',
        url: `${upload}?name=${encodeURIComponent(name)}`,
        body: bytes,
        type,
      });
  }
}
