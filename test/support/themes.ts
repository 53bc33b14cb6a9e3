import { createThemeStore } from '../../src/theme/load.ts';

/** The bundled themes. */
export const { loadTheme, loadThemes, listThemes, listFaultyThemes } = createThemeStore();
