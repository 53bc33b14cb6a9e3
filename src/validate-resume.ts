import { completeOptions } from './complete-options.ts';
import { photoOf, type PhotoContext } from './document-photo.ts';
import { photoKind } from './photo/photo-kind.ts';
import type { RenderOptions } from './options/schema.ts';
import type { ResumeSource } from './resume/read-sources.ts';
import { listWarnings } from './resume/warning.ts';
import type { Validation } from './stages/validate.ts';
import type { ThemeStore } from './theme/load.ts';

export interface ValidationOrder {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
}

type ValidatorConfig = Omit<PhotoContext, 'signal'> & { readonly themes: ThemeStore };

/** Says what a document of a résumé would report, without drawing it. Nothing is fetched. @throws RenderError like `render` */
export const createValidator =
  ({ themes, ...own }: ValidatorConfig) =>
  async ({ source, options: asked }: ValidationOrder, signal: AbortSignal): Promise<Validation> => {
    const place = { ...own, signal };
    const { runner, hosts = [] } = place;
    const { options, stated } = await completeOptions({ source, asked, runner, signal, themes });
    const job = { source, options };
    const found = await runner.run('validate', job, signal);
    const { image = '', folder, removal } = found;
    const isFetched = hosts.length > 0 && photoKind(image) === 'web';
    const theme = await themes.loadTheme(options.theme);
    const { warning } =
      image === '' || isFetched ? {} : await photoOf({ image, folder, theme }, place);
    const photo = warning
      ? await runner.run('placePhotoWarning', { ...job, image, warning, removal }, signal)
      : [];
    return {
      warnings: listWarnings([...stated, ...found.warnings, ...photo]),
      ledger: found.ledger,
    };
  };
