import { people } from './people.ts';

/** The demo's own sign-in page: says that it is a demo, and whom one may be. Nothing on it comes from a request. */
export function signInPage(registerName: string): string {
  const buttons = Object.values(people)
    .map(
      ({ role, name, work }) =>
        `<li><button name="account" value="${role}"><b>${name}</b><br>${work}</button></li>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="fi">
<meta charset="utf-8">
<title>Kirjaudu: ${registerName}</title>
<style>
  body { font: 18px/1.5 sans-serif; max-width: 26em; margin: 3em auto; padding: 0 1em; color: #1a1a1a; }
  ul { list-style: none; padding: 0; }
  button { font: inherit; text-align: left; width: 100%; margin: 0.25em 0; padding: 0.6em 1em; background: #fff; border: 1px solid #5f686d; }
</style>
<h1>Kirjaudu: ${registerName}</h1>
<p>Tämä on esittely. Henkilöt ja tiedot ovat keksittyjä, eikä salasanaa kysytä. Valitse, kuka olet.</p>
<form method="post">
<ul>
${buttons}
</ul>
</form>
</html>
`;
}
