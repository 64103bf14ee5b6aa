UNWIND $concepts AS asked
MATCH (c:Concept) WHERE c.load = $load AND c.key = asked
RETURN asked, COLLECT {
  MATCH (c)<-[:PROPOSES]-(p:Paper)
  RETURN [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork]
} AS papers
// $concepts = ["dpo","bpe"]
