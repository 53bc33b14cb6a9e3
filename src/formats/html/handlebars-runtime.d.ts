/** Handlebars declares this module without the file extension that Node requires. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';

  export = Handlebars;
}
