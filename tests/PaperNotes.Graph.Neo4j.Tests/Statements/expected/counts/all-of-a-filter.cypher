CALL () {
  MATCH (p:Paper)
  WHERE p.load = $load
    AND p.codeUrl IS NOT NULL
    AND p.key IS NOT NULL
  RETURN count(*) AS papers
}
RETURN 0 AS i, papers
