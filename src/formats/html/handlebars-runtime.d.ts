/** Its own declarations know this module without the extension that Node asks for. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';

  export = Handlebars;
}
