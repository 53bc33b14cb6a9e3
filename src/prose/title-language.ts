/** Words in the titles of sections that only one language has. */
const marks: Readonly<Record<string, RegExp>> = {
  de: /beruf|erfahrung|kenntnisse|ausbildung|werdegang|bildung|sprachen|fähigkeiten|interessen|weiterbildung|auszeichnungen|veröffentlichungen|ehrenamt|zertifikate|persönliche|praktika|projekte$|sonstiges|studium/u,
  fr: /expérience|compétences|formations?$|langues|loisirs|intérêts?|diplômes|parcours|bénévolat|références/u,
  es: /experiencia|educación|formación|habilidades|idiomas|conocimientos|aptitudes|premios|proyectos/u,
  it: /esperienz[ae]|istruzione|competenze|formazione|lingue|certificazioni/u,
  pt: /experiência|educação|formação|habilidades e|competências|línguas|conhecimentos/u,
  nl: /werkervaring|opleiding|vaardigheden|talen$|vrijwilligerswerk/u,
  pl: /doświadczenie|wykształcenie|umiejętności|języki|zainteresowania/u,
  sv: /arbetslivserfarenhet|utbildning|färdigheter|språk|kunskaper/u,
};

/** The language in which the titles of sections are written: at least two have words of it, and no other language has as many. */
export const languageOfTitles = (titles: readonly string[]): string | undefined => {
  const counts = Object.entries(marks).map(([tag, mark]) => ({
    tag,
    count: titles.filter((title) => mark.test(title.toLowerCase())).length,
  }));
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first.tag : undefined;
};
