import { GraphError, ask } from './ask';

async function codeOf(query: string): Promise<string> {
  try {
    await ask(query);
    return 'no error';
  } catch (error) {
    if (error instanceof GraphError) {
      return error.code;
    }
    throw error;
  }
}

console.log(await codeOf('{ papers(first: 500) { nodes { key } } }'));
console.log(await codeOf('{ papers(after: "abc") { nodes { key } } }'));
console.log(await codeOf('{ papers { nodes { titel } } }'));
console.log(await codeOf('{ papers(first: 100) { nodes { relatedPapers(first: 50) { because { node { id } } } } } }'));
console.log(await codeOf('{ paper(key: "ACL2025/nothing/here") { title } }'));
