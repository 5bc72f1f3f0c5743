import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Gazetteer, openGazetteer } from '../../pipeline/geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../../pipeline/geocode/geocoder.ts';
import { defaultCacheDir } from '../../pipeline/geocode/packages.ts';
import type { CuratedPlace, PlaceFinding } from '../../pipeline/geocode/types.ts';

const WAIT_MS = 100;
const STALE_MS = 120_000;

/** The gazetteer from the shared cache. One test process builds it, the others wait for it. */
export function sharedGazetteer(): Gazetteer {
  const folder = defaultCacheDir();
  const lock = join(folder, 'tests.lock');
  mkdirSync(folder, { recursive: true });
  while (!tryLock(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  try {
    return openGazetteer();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A geocoder over the shared gazetteer with some curated places. */
export function sharedGeocoder(places: readonly CuratedPlace[] = []): Geocoder {
  return createGeocoder(sharedGazetteer(), places);
}

/** Findings as "rule severity", in order. */
export function rulesOf(findings: readonly PlaceFinding[]): string[] {
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
