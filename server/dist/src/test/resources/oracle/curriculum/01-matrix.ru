# What each module of a programme does for an outcome, as words: introduces, develops, masters, teaches
# (only where nothing finer is said) and assesses. To be run after the updates of coverage.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :matrix { [] :programme ?programme ; :module ?module ; :outcome ?outcome ; :way ?way } }
WHERE {
  VALUES (?property ?way) {
    (dm:introduces "introduces") (dm:develops "develops") (dm:masters "masters")
    (dm:teaches "teaches") (dm:assesses "assesses")
  }
  ?module a dm:Module ; dct:isPartOf ?programme ; ?property ?outcome .
  ?programme a dm:Programme .
  FILTER(?way != "teaches" || NOT EXISTS { ?module dm:introduces|dm:develops|dm:masters ?outcome })
} ;

# When modules are taught, as far as their codes tell: by the cycle that the letters stand for (general,
# basic, professional), then by the number. The cycle counts only where every numbered module of the
# programme has one that is known. The position of a module is one more than that of places before it.
INSERT { GRAPH :order { ?module :programme ?programme ; :number ?number ; :cycle ?cycle } }
WHERE {
  ?module a dm:Module ; dct:isPartOf ?programme ; dm:code ?code .
  ?programme a dm:Programme .
  FILTER(REGEX(?code, "[0-9]"))
  BIND(xsd:integer(REPLACE(?code, "^[^0-9]*([0-9]+).*$", "$1")) AS ?number)
  BIND(REPLACE(UCASE(?code), "^ *(\\p{L}*).*$", "$1") AS ?letters)
  OPTIONAL { VALUES (?letters ?known) {
    ("ООД" 1) ("ЖБП" 1) ("GED" 1)
    ("БМ" 2) ("БД" 2) ("БП" 2) ("CD" 2)
    ("ПМ" 3) ("КМ" 3) ("ПД" 3) ("КП" 3) ("MD" 3)
  } }
  BIND(COALESCE(?known, 0) AS ?cycle)
} ;

INSERT { GRAPH :order { ?module :place ?place } }
WHERE {
  GRAPH :order { ?module :programme ?programme ; :number ?number ; :cycle ?cycle }
  BIND(IF(EXISTS { GRAPH :order { ?other :programme ?programme ; :cycle 0 } }, 0, ?cycle) * 1000000000 + ?number AS ?place)
} ;

INSERT { GRAPH :order { ?module :position ?position } }
WHERE { SELECT ?module (COUNT(DISTINCT ?earlier) + 1 AS ?position) {
  GRAPH :order { ?module :programme ?programme ; :place ?place }
  OPTIONAL { GRAPH :order { ?other :programme ?programme ; :place ?earlier } FILTER(?earlier < ?place) }
} GROUP BY ?module } ;

# Of each outcome the first position where it is introduced, taught at all, and where it is reached:
# where it is first mastered; where it never is, where it is last taught.
INSERT { GRAPH :order { [] :of ?programme ; :about ?outcome ; :introduced ?introduced ; :mastered ?mastered ; :begun ?begun ; :reached ?reached } }
WHERE {
  GRAPH :programmes { ?programme :outcome ?outcome }
  OPTIONAL { SELECT ?programme ?outcome (MIN(?each) AS ?introduced) {
    GRAPH :matrix { [] :programme ?programme ; :outcome ?outcome ; :module ?introducing ; :way "introduces" }
    GRAPH :order { ?introducing :position ?each }
  } GROUP BY ?programme ?outcome }
  OPTIONAL { SELECT ?programme ?outcome (MIN(?each) AS ?mastered) {
    GRAPH :matrix { [] :programme ?programme ; :outcome ?outcome ; :module ?mastering ; :way "masters" }
    GRAPH :order { ?mastering :position ?each }
  } GROUP BY ?programme ?outcome }
  OPTIONAL { SELECT ?programme ?outcome (MIN(?each) AS ?begun) (MAX(?each) AS ?last) {
    GRAPH :matrix { [] :programme ?programme ; :outcome ?outcome ; :module ?teaching ; :way ?way }
    FILTER(?way != "assesses")
    GRAPH :order { ?teaching :position ?each }
  } GROUP BY ?programme ?outcome }
  BIND(IF(EXISTS { GRAPH :matrix { [] :programme ?programme ; :outcome ?outcome ; :way "masters" } }, ?mastered, ?last) AS ?reached)
}
