# Every claim once from each of its ends, so that the direction in which it was written down never
# matters: ":from" covers ":to" by ":degree", and ":uses" of ":from" are used by ":to". A degree that
# is not stated comes from the rule set.
#
# As of a day (":asked :asOf"; without it everything as it stands) a claim that was made later does not
# exist, and one that was reviewed later was only suggested.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX sssom: <https://w3id.org/sssom/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :claims {
  [] :claim ?claim ; :from ?subject ; :to ?object ; :state ?state ; :degree ?covers ; :uses ?uses .
  [] :claim ?claim ; :from ?object ; :to ?subject ; :state ?state ; :degree ?uses ; :uses ?covers .
} }
WHERE {
  ?claim owl:annotatedSource ?subject ;
         owl:annotatedProperty ?predicate ;
         owl:annotatedTarget ?object ;
         dm:mappingState ?now .
  GRAPH :rules { ?predicate :covers ?coversUnlessStated ; :uses ?usesUnlessStated }
  OPTIONAL { ?claim dm:coverageOfObject ?statedCoverage }
  OPTIONAL { ?claim dm:useOfSubject ?statedUse }
  OPTIONAL { ?claim dct:created ?created }
  OPTIONAL { ?claim sssom:review_date ?reviewed }
  OPTIONAL { GRAPH :question { :asked :asOf ?day } }
  BIND(COALESCE(xsd:decimal(?statedCoverage), ?coversUnlessStated) AS ?covers)
  BIND(COALESCE(xsd:decimal(?statedUse), ?usesUnlessStated) AS ?uses)
  FILTER(COALESCE(?created <= ?day, true))
  BIND(IF(COALESCE(?reviewed > ?day, false), dm:Suggested, ?now) AS ?state)
}
