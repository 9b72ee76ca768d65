# Which outcome of the earlier programme stands behind which outcome of the target, how much of the
# target it covers (":degree"), and how much of it the target uses (":use"). Where reviewed claims
# decided, the accepted claim with the largest degree; each source counts once.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :links { [] :programme ?programme ; :target ?target ; :from ?source ; :to ?outcome ; :degree ?degree ; :use ?use } }
WHERE { SELECT ?programme ?target ?source ?outcome ?degree (MAX(?uses) AS ?use) {
  { SELECT ?programme ?target ?source ?outcome (MAX(?each) AS ?degree) {
    GRAPH :programmes { ?programme :outcome ?source }
    GRAPH :claims { [] :from ?source ; :to ?outcome ; :state dm:Accepted ; :degree ?each }
    GRAPH :programmes { ?target :outcome ?outcome }
    FILTER(?each > 0)
  } GROUP BY ?programme ?target ?source ?outcome }
  GRAPH :claims { [] :from ?source ; :to ?outcome ; :state dm:Accepted ; :degree ?degree ; :uses ?uses }
} GROUP BY ?programme ?target ?source ?outcome ?degree } ;

# Where it follows from shared skills: every source that a way leads from, as far as the outcome is
# certain to be covered.
INSERT { GRAPH :links { [] :programme ?programme ; :target ?target ; :from ?source ; :to ?outcome ; :degree ?least ; :use ?least } }
WHERE { SELECT DISTINCT ?programme ?target ?source ?outcome ?least {
  GRAPH :cells { [] :programme ?programme ; :item ?outcome ; :basis "skill" ; :atLeast ?least }
  GRAPH :programmes { ?target :outcome ?outcome }
  GRAPH :ways { [] :programme ?programme ; :item ?outcome ; :outcome ?source }
} } ;

# The part of the source that a link takes: what it uses; where all links to the target together use
# more than the whole, in proportion, so that no hour counts twice.
INSERT { GRAPH :links { ?link :share ?share } }
WHERE {
  GRAPH :links { ?link :programme ?programme ; :target ?target ; :from ?source ; :use ?use }
  { SELECT ?programme ?target ?source (SUM(?each) AS ?all) {
    GRAPH :links { [] :programme ?programme ; :target ?target ; :from ?source ; :use ?each }
  } GROUP BY ?programme ?target ?source }
  BIND(?use / IF(?all > 1, ?all, 1.0) AS ?share)
}
