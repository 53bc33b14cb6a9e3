/** Words for the signs of e-mail addresses: "at", "dot". */
export const addressSigns =
  'at aet ae at-sign sign a ä ät æt et arroba arobase chiocciola klammeraffe apenstaart apenstaartje apestaart apestaartje sobaka собака malpa kukac zavinac snabel kanelbulle dot d0t punt punkt punto point ponto period kropka tecka tochka точка nokta pont piste stop underscore dash hyphen minus plus unterstrich bindestrich'.split(
    ' ',
  );
