CALL () {
  MATCH (p:Paper)
  WHERE p.load = $load
    AND any(words IN $f0 WHERE all(ways IN words WHERE any(way IN ways WHERE p.nameWords CONTAINS way OR p.textWords CONTAINS way))) AND p.arxivId IS NULL
    AND p.key IS NOT NULL
  WITH p ORDER BY p.load, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = [[[" byte "," bytepair "," b yte "," by te "," byt e "],[" pair "," bytepair "," p air "," pa ir "," pai r "]],[[" _bytepair "," =c:bytepair "]],[[" language "," l anguage "," la nguage "," lan guage "," lang uage "," langu age "," langua ge "," languag e "]],[[" _language "," =c:language "]]]
// $limit = 21
