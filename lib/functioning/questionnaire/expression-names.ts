/** What an expression names: variables without their `%`, and quoted texts, a `linkId` among them. */
export interface ExpressionNames {
  readonly variables: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

/** Remarks and texts first: what stands in them names nothing. A variable may be quoted, and stand apart from its sign. */
const token =
  /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|%\s*(?:([A-Za-z_]\w*)|`((?:\\.|[^`\\])*)`|'((?:\\.|[^'\\])*)')|'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/gu;

const unescaped = (text: string) => text.replace(/\\(.)/gu, '$1');

/** Reads names by whole tokens: `%ab` does not name `%a`. */
export function namesIn(expression: string): ExpressionNames {
  const variables = new Set<string>();
  const texts = new Set<string>();
  for (const [, plain, ticked, quoted, text, older] of expression.matchAll(token)) {
    const variable = plain ?? ticked ?? quoted;
    const literal = text ?? older;
    if (variable !== undefined) variables.add(unescaped(variable));
    if (literal !== undefined) texts.add(unescaped(literal));
  }
  return { variables, texts };
}
