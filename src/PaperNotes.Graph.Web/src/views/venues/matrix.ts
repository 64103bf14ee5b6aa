import type { VenuesQuery } from '../../api/generated';

export interface Matrix {
  venues: { id: string; key: string; year: number; papers: number }[];
  rows: { topic: { id: string; key: string; name: string }; cells: Cell[] }[];
  /** The largest count and the largest share, for the colours. */
  most: { count: number; share: number };
}

export interface Cell {
  count: number;
  /** Of the venue's papers, 0 to 1. */
  share: number;
}

export function matrixOf(answer: VenuesQuery): Matrix {
  const given = answer.topicMatrix;
  const venues = (given?.venues ?? []).map(venue => ({ id: venue.id, key: venue.key, year: venue.year, papers: venue.paperCount }));
  const rows = (given?.topics ?? []).map((topic, row) => ({
    topic,
    cells: venues.map((venue, column) => {
      const count = given?.counts[row]?.[column] ?? 0;
      return { count, share: venue.papers > 0 ? count / venue.papers : 0 };
    }),
  }));
  const cells = rows.flatMap(row => row.cells);
  return {
    venues,
    rows,
    most: { count: Math.max(1, ...cells.map(cell => cell.count)), share: Math.max(0.001, ...cells.map(cell => cell.share)) },
  };
}

export interface Trend {
  topic: { id: string; name: string };
  /** The share of the year's papers that have the topic, by year from the first to the last. */
  shares: { year: number; share: number; count: number }[];
}

/** How topics rise and fall over the years of the venues shown; nothing where these are of one year. */
export function trendsOf(matrix: Matrix): Trend[] {
  const withPapers = matrix.venues.map((venue, at) => ({ ...venue, at })).filter(venue => venue.papers > 0 && venue.year > 0);
  const years = [...new Set(withPapers.map(venue => venue.year))].sort((one, other) => one - other);
  if (years.length < 2) return [];
  return matrix.rows.slice(0, 12).map(({ topic, cells }) => ({
    topic,
    shares: years.map(year => {
      const own = withPapers.filter(venue => venue.year === year);
      const count = own.reduce((sum, venue) => sum + (cells[venue.at]?.count ?? 0), 0);
      const papers = own.reduce((sum, venue) => sum + venue.papers, 0);
      return { year, count, share: papers > 0 ? count / papers : 0 };
    }),
  }));
}

export const percent = (share: number): string => (share > 0 && share < 0.01 ? '<1%' : `${Math.round(100 * share)}%`);
