import { ask } from './ask';

interface Paper {
  key: string;
  title: string;
  topics: { name: string }[];
}

interface PaperPage {
  papers: { totalCount: number; nodes: Paper[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const query = `
  query Papers($venue: String!, $after: String) {
    papers(where: { venues: [$venue] }, first: 25, after: $after) {
      totalCount
      nodes { key title topics { name } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

async function papersOf(venue: string): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (let after: string | null = null; ; ) {
    const page: PaperPage = await ask<PaperPage>(query, { venue, after });
    papers.push(...page.papers.nodes);
    if (!page.papers.pageInfo.hasNextPage) {
      return papers;
    }
    after = page.papers.pageInfo.endCursor;
  }
}

const papers = await papersOf('ACL2025');
console.log(`${papers.length} papers, the first: ${papers[0]?.title}`);
