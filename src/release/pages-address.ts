/** Where GitHub Pages puts the site of a repository: https://docs.github.com/pages/getting-started-with-github-pages/what-is-github-pages */

/** The address by the name of the repository, `owner/name`; one that is named as its owner's host has the root. */
export function pagesAddress(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}
