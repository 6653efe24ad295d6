import { attendComposers } from './composer.js';
import { attendDialogs } from './dialog.js';
import { goToEnd } from './feed.js';
import { attendLinks } from './links.js';
import { attendForms } from './send.js';
import { listen } from './stream.js';
import { attendTabs } from './tabs.js';
import { attendAnswers } from './thread.js';

// Everything on the page works without this: each form is sent and the page comes back. This keeps it from being left.
document.documentElement.classList.add('scripted');
for (const feed of document.querySelectorAll('.feed')) goToEnd(feed);
attendForms();
attendDialogs();
attendComposers();
attendTabs();
attendAnswers();
attendLinks();
listen();
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
