# What each programme covers of each employer's profile, weighted by positions.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :profiles { [] :employer ?employer ; :programme ?programme ; :atLeast ?atLeast ; :atMost ?atMost } }
WHERE {
  { SELECT ?employer (SUM(?each) AS ?all) {
    ?employer a dm:Employer .
    GRAPH :demanded { [] :scope ?employer ; :skill ?skill ; :positions ?each }
  } GROUP BY ?employer }
  { SELECT ?employer ?programme (SUM(?each * ?least) AS ?sumLeast) (SUM(?each * ?most) AS ?sumMost) {
    ?employer a dm:Employer .
    GRAPH :demanded { [] :scope ?employer ; :skill ?skill ; :positions ?each }
    GRAPH :taught { [] :skill ?skill ; :programme ?programme ; :state ?state ; :atLeast ?least ; :atMost ?most }
    FILTER(?state != "not-covered")
  } GROUP BY ?employer ?programme }
  BIND(ROUND(xsd:decimal(?sumLeast) / ?all * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(xsd:decimal(?sumMost) / ?all * 1000000) / 1000000 AS ?atMost)
}
