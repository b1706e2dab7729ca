// What every page gives its reader beside the text: suggestions, links that copy, a theme of their choice, a list of their own, and
// ways to share. One script, so that a page asks for one.
import { addListButtons } from './add-to-list.ts';
import { addCopyLinks } from './copy-link.ts';
import look from './reader.css?inline';
import { addSearchFields } from './search-field.ts';
import { addShareButtons } from './share-buttons.ts';
import { addThemeChoice } from './theme-choice.ts';

// The look comes with what it is for, so that no page carries it without script.
const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
document.adoptedStyleSheets.push(sheet);

addSearchFields();
addCopyLinks();
addThemeChoice();
addListButtons();
addShareButtons();
