/**
 * Leave the settings of this site in the environment, where `site/here.ts` and `site/this-site.ts` find them, in threads too. It is
 * imported for its effect, before anything that makes an address.
 */
import { buildError } from '../run/build-error.ts';
import { sitePort, siteUrl } from '../site/site-url.ts';
import { siteOf } from '../site/site-of-settings.ts';
import { issuesAsText } from './issues-text.ts';
import { contentDir } from './paper-folder.ts';
import { readSettings } from './settings-file.ts';

const { settings, issues } = readSettings(contentDir());
if (!settings) throw buildError(issuesAsText(issues));
const address = siteUrl(sitePort(), settings.address);
process.env.OWN_SITE = JSON.stringify(siteOf(settings, address, (process.env.SITE_WITHOUT ?? '').split(',')));
