// The texts in a file of code that somebody could read: strings and templates with at least two words. Found with the scanner of the
// TypeScript compiler, so that comments, regular expressions and the addresses of imports do not count.
import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';

export interface Phrase {
  readonly line: number;
  /** What is put into a template stands as …. */
  readonly text: string;
}

const BEFORE_A_VALUE = new Set([
  SyntaxKind.OpenParenToken,
  SyntaxKind.CommaToken,
  SyntaxKind.EqualsToken,
  SyntaxKind.EqualsGreaterThanToken,
  SyntaxKind.ColonToken,
  SyntaxKind.OpenBracketToken,
  SyntaxKind.OpenBraceToken,
  SyntaxKind.ExclamationToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.ReturnKeyword,
  SyntaxKind.SemicolonToken,
]);

/** Texts of `code`; those of errors that are thrown and of imports are left out. */
export function phrasesIn(code: string): Phrase[] {
  const found: Phrase[] = [];
  const scanner = createScanner(true);
  scanner.setText(code);
  const inTemplate: { text: string; readonly start: number; readonly isThrown: boolean; depth: number }[] = [];
  let before: readonly SyntaxKind[] = [];
  let thrownAt: number | null = null;
  let parens = 0;
  const keep = (text: string, start: number, isThrown: boolean): void => {
    if (!isThrown && isReadable(text)) found.push({ line: code.slice(0, start).split('\n').length, text });
  };
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    const last = before[0];
    const open = inTemplate.at(-1);
    if (token === SyntaxKind.SlashToken && (last === undefined || BEFORE_A_VALUE.has(last)))
      token = scanner.reScanSlashToken();
    if (open !== undefined && token === SyntaxKind.OpenBraceToken) open.depth++;
    if (open !== undefined && token === SyntaxKind.CloseBraceToken && open.depth-- === 0) {
      token = scanner.reScanTemplateToken(false);
      open.text += `…${scanner.getTokenValue()}`;
      open.depth = 0;
      if (token === SyntaxKind.TemplateTail) {
        inTemplate.pop();
        keep(open.text, open.start, open.isThrown);
      }
    }
    if (token === SyntaxKind.OpenParenToken) {
      // throw new Error(…), and errors with other names.
      if (
        last === SyntaxKind.Identifier &&
        before[1] === SyntaxKind.NewKeyword &&
        before[2] === SyntaxKind.ThrowKeyword
      )
        thrownAt ??= parens;
      parens++;
    }
    if (token === SyntaxKind.CloseParenToken) {
      parens--;
      if (parens === thrownAt) thrownAt = null;
    }
    const isThrown = thrownAt !== null;
    const start = scanner.getTokenStart();
    if (token === SyntaxKind.TemplateHead)
      inTemplate.push({ text: scanner.getTokenValue(), start, isThrown, depth: 0 });
    const isAddress = last === SyntaxKind.FromKeyword || last === SyntaxKind.ImportKeyword;
    if (token === SyntaxKind.NoSubstitutionTemplateLiteral || (token === SyntaxKind.StringLiteral && !isAddress))
      keep(scanner.getTokenValue(), start, isThrown);
    before = [token, ...before.slice(0, 2)];
  }
  return found;
}

/** Two words with a space between, one of them in letters; without tags, attributes and styles. */
function isReadable(text: string): boolean {
  const plain = text
    .replace(/<[^>]*>?/g, ' | ')
    .replace(/^[^<]*"\s*>/g, ' | ')
    .replace(/[\w-]+="[^"]*"?/g, ' | ');
  if (/^[\s\w.#,:>~*()[\]-]*\{[^}]*:[^}]*;?\s*\}/.test(plain.trim())) return false;
  return /(?:\p{L}{2,}|…)[.,;:!?”’)]* [“‘(]?\p{L}{2,}|\p{L}{2,}[.,;:!?”’)]* [“‘(]?…/u.test(plain);
}
