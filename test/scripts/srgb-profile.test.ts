import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { srgbProfile } from '../../scripts/srgb-profile.ts';
import { packageRoot } from '../../src/package-root.ts';

const asset = fileURLToPath(new URL('assets/srgb.icc', packageRoot));
if (process.env['UPDATE_GENERATED']) writeFileSync(asset, srgbProfile());

describe('srgbProfile', () => {
  it('is the profile in assets/', () => {
    expect(readFileSync(asset).equals(srgbProfile())).toBe(true);
  });

  it('has about 500 bytes and states its length', () => {
    const profile = srgbProfile();
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile.length).toBeLessThan(700);
  });

  it('leaves sRGB colours unchanged in a colour management system', async () => {
    const colours = Buffer.from([0, 0, 0, 255, 255, 255, 36, 64, 96, 200, 30, 90, 9, 250, 128]);
    const raw = { width: 5, height: 1, channels: 3 } as const;
    const tagged = await sharp(colours, { raw }).withIccProfile(asset).png().toBuffer();
    const { icc, hasProfile } = await sharp(tagged).metadata();
    expect(hasProfile && icc?.equals(srgbProfile())).toBe(true);
    const seen = await sharp(tagged).toColourspace('srgb').raw().toBuffer();
    for (const [index, value] of colours.entries()) {
      expect(Math.abs(value - (seen[index] ?? -9))).toBeLessThanOrEqual(1);
    }
  });
});
