import { RenderError } from './errors.ts';

/**
 * Loads packages that users install themselves. `purpose` begins the message: "Storage in S3 needs".
 * @throws RenderError invalid_options if one of them is not installed
 */
export const loadOptional = async <Packages>(
  purpose: string,
  names: readonly [string, string],
  load: () => Promise<Packages>,
): Promise<Packages> => {
  try {
    return await load();
  } catch (cause) {
    const message = `${purpose} two packages: npm install ${names.join(' ')}`;
    throw new RenderError('invalid_options', message, { cause });
  }
};
