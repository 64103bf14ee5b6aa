UNWIND $venues AS key
MATCH (v:Venue) WHERE v.load = $load AND v.key = key
RETURN 1 AS kind, key, [v.key, v.series, v.year, v.paperCount] AS node
// $venues = ["ACL2025","CVPR2025"]
