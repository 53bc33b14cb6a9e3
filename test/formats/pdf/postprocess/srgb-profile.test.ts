import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { srgbProfile } from '../../../../src/formats/pdf/postprocess/srgb-profile.ts';

describe('srgbProfile', () => {
  it('has about 500 bytes and states its length', () => {
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile.length).toBeLessThan(700);
  });

  it('leaves sRGB colours unchanged in a colour management system', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitae-icc-'));
    const path = join(folder, 'srgb.icc');
    writeFileSync(path, srgbProfile());
    const colours = Buffer.from([0, 0, 0, 255, 255, 255, 36, 64, 96, 200, 30, 90, 9, 250, 128]);
    const raw = { width: 5, height: 1, channels: 3 } as const;
    try {
      const tagged = await sharp(colours, { raw }).withIccProfile(path).png().toBuffer();
      const { icc, hasProfile } = await sharp(tagged).metadata();
      expect(hasProfile && icc?.equals(Buffer.from(srgbProfile()))).toBe(true);
      const seen = await sharp(tagged).toColourspace('srgb').raw().toBuffer();
      for (const [index, value] of colours.entries()) {
        expect(Math.abs(value - (seen[index] ?? -9))).toBeLessThanOrEqual(1);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
