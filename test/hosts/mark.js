// The last script of every host page's body: the parser and all style sheets are done, modules have not run yet.

window.witness.mark();
