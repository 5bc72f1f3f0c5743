import { type GeoProjection, geoEqualEarth } from 'd3-geo';

/** Size of the world in the units of all maps of the site: Equal Earth, without Antarctica. */
export const worldSize = { width: 1000, height: 462 } as const;
/** Antarctica has no presences and takes much room. */
export const southEnd = -57;
/** Turned so that the cut runs through the Bering Strait and splits no land but a corner of Chukotka. */
const turnedBy = -11;
const margin = 4;

/** Longitude and latitude to the plane of all maps. @param scale units of the plane per unit of the world */
export function worldProjection(scale = 1): GeoProjection {
  return geoEqualEarth()
    .rotate([turnedBy, 0])
    .fitExtent(
      [
        [margin * scale, margin * scale],
        [(worldSize.width - margin) * scale, (worldSize.height - margin) * scale],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-168.9, 5],
          [-169.1, 5],
          [11, 83.5],
          [11, southEnd],
        ],
      },
    );
}
