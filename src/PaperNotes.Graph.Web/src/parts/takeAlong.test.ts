import { expect, it } from 'vitest';
import { forms, withValues } from './takeAlong';

it('writes the values of variables into the operation for the editor', () => {
  const operation = 'query Q($id: ID!, $where: PaperFilter, $after: String) { x }';

  expect(withValues(operation, { id: 'a"b', where: { topics: ['x'], hasCode: true }, after: null })).toBe(
    'query Q($id: ID = "a\\"b", $where: PaperFilter = { topics: ["x"], hasCode: true }, $after: String) { x }',
  );
});

it('writes names of enumerations without quotes', () => {
  expect(withValues('query Q($via: [EdgeKind!]) { x }', { via: ['PROPOSES'] })).toBe('query Q($via: [EdgeKind!] = [PROPOSES]) { x }');
});

it('quotes for the shell and for Python, whatever the text holds', () => {
  const [, curl, python] = forms('{ a }', { text: "it's ''' \\n" }, 'http://localhost:5000');

  expect(curl?.text).toContain(`it'\\''s`);
  expect(python?.text).not.toContain("it's");
});
