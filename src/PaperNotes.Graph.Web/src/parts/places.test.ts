import { describe, expect, it } from 'vitest';
import table from '../../../PaperNotes.Graph/Facts/NotePositions.cs?raw';
import { placeOf, positions } from './places';

describe('places in notes', () => {
  it('have words for every position that the importer knows, and for no other', () => {
    const codes = [...table.matchAll(/\[NotePosition\.\w+\] = new\("([a-z-]+)"/g)].map(match => match[1]);

    expect(codes.length).toBeGreaterThan(20);
    expect(Object.keys(positions).sort()).toEqual(codes.sort());
  });

  it('are told with line and column, as a person counts them', () => {
    expect(placeOf({ position: 'method-row', line: 66, column: 0, url: 'https://notes.example/a.md#L66' })).toEqual({
      words: 'a row of a table of methods, line 66, column 1',
      url: 'https://notes.example/a.md#L66',
    });
  });

  it('are no links where the address is none of the web', () => {
    expect(placeOf({ position: 'later', line: 1, column: null, url: 'javascript:alert(1)' })).toEqual({ words: 'the note, line 1' });
  });
});
