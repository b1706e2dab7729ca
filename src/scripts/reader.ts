// What every page gives its reader beside the text: a theme of their choice, a list of their own, and ways to share.
import { addListButtons } from './add-to-list.ts';
import look from './reader.css?inline';
import { addShareButtons } from './share-buttons.ts';
import { addThemeChoice } from './theme-choice.ts';

// The look comes with what it is for, so that no page carries it without script.
const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
document.adoptedStyleSheets.push(sheet);

addThemeChoice();
addListButtons();
addShareButtons();
