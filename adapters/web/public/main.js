import { attendComposers } from './composer.js';
import { attendDialogs } from './dialog.js';
import { goToEnd } from './feed.js';
import { attendForms } from './send.js';
import { listen } from './stream.js';
import { attendTabs } from './tabs.js';

// Everything on the page works without this: each form is sent and the page comes back. This keeps it from being left.
document.documentElement.classList.add('scripted');
for (const feed of document.querySelectorAll('.feed')) goToEnd(feed);
attendForms();
attendDialogs();
attendComposers();
attendTabs();
listen();
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
