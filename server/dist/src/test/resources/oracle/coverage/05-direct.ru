# What reviewed claims say about the item itself. Only accepted claims count. At least the largest
# degree is covered, at most the sum of all, no more than 1: several partial claims may overlap or not.
# Where none counts and somebody looked and found nothing, the item is not covered; where nobody
# looked, no row is written, and the item is unknown.
#
# Degrees have six digits.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?item ; :basis "direct" ; :state ?state ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  {
    SELECT ?programme ?item (MAX(?counted) AS ?largest) (SUM(?counted) AS ?sum) (MAX(?vain) AS ?inVain) {
      GRAPH :programmes { ?programme :source ?source }
      GRAPH :claims { ?claim :from ?source ; :to ?item ; :state ?claimState ; :degree ?degree }
      BIND(IF(?claimState = dm:Accepted, ?degree, 0.0) AS ?counted)
      BIND(IF(?claimState = dm:NoMatch, 1, 0) AS ?vain)
    } GROUP BY ?programme ?item
  }
  GRAPH :rules { :plain :coveredFrom ?coveredFrom }
  FILTER(?largest > 0 || ?inVain = 1)
  BIND(IF(?largest >= ?coveredFrom, "covered", IF(?largest > 0, "partial", "not-covered")) AS ?state)
  BIND(ROUND(?largest * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(IF(?sum > 1, 1.0, ?sum) * 1000000) / 1000000 AS ?atMost)
}
