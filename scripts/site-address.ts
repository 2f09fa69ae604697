/** npm run site-address: print where the site is to be: SITE_URL, else `address` of the settings, else the repository's own pages on GitHub. */
import { issuesAsText } from '../src/archive/issues-text.ts';
import { contentDir } from '../src/archive/paper-folder.ts';
import { readSettings } from '../src/archive/settings-file.ts';
import { pagesAddress } from '../src/release/pages-address.ts';
import { siteUrl } from '../src/site/site-url.ts';
import { EXIT, readCall, runCommand, UsageError } from './command.ts';

await runCommand(() => {
  readCall('npm run site-address', { options: {} });
  const { settings, issues } = readSettings(contentDir());
  if (!settings) throw new UsageError(issuesAsText(issues));
  const { SITE_URL = '', GITHUB_REPOSITORY = '' } = process.env;
  const address = settings.address ?? (GITHUB_REPOSITORY && pagesAddress(GITHUB_REPOSITORY));
  if (SITE_URL === '' && address === '')
    throw new UsageError(
      'サイトのアドレスが決まっていません。SITE_URL か、site.yaml の address に書いてください。',
    );
  console.log(siteUrl(0, address, SITE_URL));
  return Promise.resolve(EXIT.fine);
});
