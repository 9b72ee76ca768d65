# What reviewed claims say about the item itself. Only accepted claims count. Several claims of one
# source are opinions about the same part of the item, of which the largest counts. At least the
# largest degree is covered, at most the sum over the sources, no more than 1: the parts that several
# sources cover may overlap or not.
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
    SELECT ?programme ?item (MAX(?best) AS ?largest) (SUM(?best) AS ?sum) (MAX(?looked) AS ?inVain) {
      SELECT ?programme ?item ?source (MAX(?counted) AS ?best) (MAX(?vain) AS ?looked) {
        GRAPH :programmes { ?programme :source ?source }
        GRAPH :claims { ?claim :from ?source ; :to ?item ; :state ?claimState ; :degree ?degree }
        BIND(IF(?claimState = dm:Accepted, ?degree, 0.0) AS ?counted)
        BIND(IF(?claimState = dm:NoMatch, 1, 0) AS ?vain)
      } GROUP BY ?programme ?item ?source
    } GROUP BY ?programme ?item
  }
  GRAPH :rules { :plain :coveredFrom ?coveredFrom }
  FILTER(?largest > 0 || ?inVain = 1)
  BIND(IF(?largest >= ?coveredFrom, "covered", IF(?largest > 0, "partial", "not-covered")) AS ?state)
  BIND(ROUND(?largest * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(IF(?sum > 1, 1.0, ?sum) * 1000000) / 1000000 AS ?atMost)
}
