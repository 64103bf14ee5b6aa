import type { HomeQuery } from '../../api/generated';
import { to } from '../../app/routes';

/** Questions that work in one click on whatever graph is there, made of its most used methods and its largest venues. */
export function examples(home: HomeQuery): { text: string; href: string }[] {
  const [first, second] = home.concepts?.nodes ?? [];
  const [largest, next] = [...(home.venues?.nodes ?? [])]
    .filter(venue => venue.paperCount > 0)
    .sort((one, other) => other.paperCount - one.paperCount);
  const questions: { text: string; href: string }[] = [];
  if (first) questions.push({ text: `Which methods are close to ${first.name}, and why?`, href: to.node(first.id) });
  if (first && second) questions.push({ text: `How are ${first.name} and ${second.name} connected?`, href: to.path(first.id, second.id) });
  if (largest && next)
    questions.push({ text: `What do ${largest.key} and ${next.key} have in common?`, href: to.venues([largest.key, next.key]) });
  return questions;
}

/** The years of the venues that have papers: "2025", "2024 to 2026", or nothing where none is known. */
export function yearsOf(home: HomeQuery): string {
  const years = (home.venues?.nodes ?? []).filter(venue => venue.paperCount > 0 && venue.year > 0).map(venue => venue.year);
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first} to ${last}`;
}
