const key = 'papernotes.list';
const most = 500;

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The reading list: ids of papers, kept in this browser and nowhere else. */
class ReadingList {
  ids = $state<string[]>(read());

  constructor() {
    // Another tab may have changed it.
    window.addEventListener('storage', event => {
      if (event.key === key) this.ids = read();
    });
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  toggle(id: string): void {
    this.keep(this.has(id) ? this.ids.filter(other => other !== id) : [...this.ids, id]);
  }

  add(ids: string[]): void {
    this.keep([...new Set([...this.ids, ...ids])]);
  }

  clear(): void {
    this.keep([]);
  }

  private keep(ids: string[]): void {
    this.ids = ids.slice(0, most);
    localStorage.setItem(key, JSON.stringify(this.ids));
  }
}

export const list = new ReadingList();
