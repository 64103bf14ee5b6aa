UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.codeUrl IS NOT NULL AND any(has IN [{
  topics: [(p)-[:HAS_TOPIC]->(t:Topic) WHERE t.key IN $f1 | t.key],
  concepts: [(p)-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(c:Concept) WHERE c.key IN $f2 | c.key],
  authors: [(p)-[:AUTHORED_BY]->(a:Author) WHERE a.key IN $f3 | a.key]
}] WHERE reduce(below = [], level IN $f0 | [gate IN level | CASE gate[0]
  WHEN 'Text' THEN any(words IN gate[1] WHERE all(ways IN words WHERE any(way IN ways WHERE p.nameWords CONTAINS way OR p.textWords CONTAINS way)))
  WHEN 'Keys' THEN p.key IN gate[1] OR any(other IN coalesce(p.aliases, []) WHERE other IN gate[1])
  WHEN 'Venues' THEN p.venue IN gate[1]
  WHEN 'Series' THEN p.series IN gate[1]
  WHEN 'Years' THEN p.year IN gate[1]
  WHEN 'Areas' THEN p.area IN gate[1]
  WHEN 'Topics' THEN any(key IN has.topics WHERE key IN gate[1])
  WHEN 'AllTopics' THEN all(key IN gate[1] WHERE key IN has.topics)
  WHEN 'Concepts' THEN any(key IN has.concepts WHERE key IN gate[1])
  WHEN 'Authors' THEN any(key IN has.authors WHERE key IN gate[1])
  WHEN 'HasCode' THEN (p.codeUrl IS NOT NULL) = gate[1][0]
  WHEN 'HasArxiv' THEN (p.arxivId IS NOT NULL) = gate[1][0]
  WHEN 'All' THEN all(place IN gate[1] WHERE below[place])
  WHEN 'Any' THEN any(place IN gate[1] WHERE below[place])
  WHEN 'Not' THEN NOT below[gate[1][0]]
END])[0])
    AND p.key IS NOT NULL
  WITH p ORDER BY p.load, p.venue, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = [[["Years",[2025]],["Venues",["ACL2025"]],["Series",["CVPR"]]],[["Topics",["alignment"]],["Text",[[[" byte "," bytepair "," b yte "," by te "," byt e "],[" pair "," bytepair "," p air "," pa ir "," pai r "]],[[" _bytepair "," =c:bytepair "]]]],["Not",[0]],["AllTopics",["reasoning","alignment"]],["Keys",["ACL2025/a/b"]],["Concepts",["dpo"]],["Any",[1,2]],["Authors",["ada-lovelace"]],["Areas",["llm_pretraining"]],["HasArxiv",[false]]],[["All",[0,1]],["All",[2,3]],["All",[4,5]],["Concepts",["bpe","llm"]],["All",[6,7]],["All",[8,9]],["Text",[[[" language "," l anguage "," la nguage "," lan guage "," lang uage "," langu age "," langua ge "," languag e "]],[[" _language "," =c:language "]],[[" 预训 "],[" 训练 "]],[[" _预训练 "," =c:pretraining "]]]]],[["Any",[0,1,2,3,4,5,6]]]]
// $f1 = ["alignment","reasoning"]
// $f2 = ["dpo","bpe","llm"]
// $f3 = ["ada-lovelace"]
// $limit = 21
// $scopes = [["ACL2025"],["CVPR2025"]]
