import * as z from 'zod';

/** A font file of a theme, as `theme.json` declares it. */
export const FontDeclaration = z.strictObject({
  family: z
    .string()
    .regex(/^[A-Z][A-Za-z0-9 ]{0,63}$/, 'must be words of letters and digits, the first a capital')
    .meta({ description: 'Family name, to use in the tokens' }),
  weight: z
    .int()
    .min(100)
    .max(900)
    .multipleOf(100)
    .default(400)
    .meta({ description: 'Weight of the file' }),
  style: z.enum(['normal', 'italic']).default('normal').meta({ description: 'Style of the file' }),
  file: z
    .string()
    .regex(
      /^(?:[A-Za-z0-9][\w-]{0,63}\/)?[A-Za-z0-9][\w.-]{0,127}\.(?:woff2|ttf|otf)$/,
      'must be the name of a .woff2, .ttf or .otf file in the folder of the theme or in a folder there, like fonts/Body-Regular.woff2',
    )
    .meta({ description: 'File in the folder of the theme, with its licence beside it' }),
});
export type FontDeclaration = z.output<typeof FontDeclaration>;
