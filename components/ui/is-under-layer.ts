/** True while a sheet or a menu stands above the page: its keys are its own. */
export function isUnderLayer(): boolean {
  return document.querySelector('dialog[open], [role="menu"]') !== null;
}
