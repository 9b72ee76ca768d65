# The pairs of a programme and a target that are looked at: all of one field, and of different fields
# those of which anything is known.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :pairs { [] :programme ?programme ; :target ?target } }
WHERE { SELECT DISTINCT ?programme ?target {
  {
    ?programme a dm:Programme ; dm:field ?field .
    GRAPH :items { ?target :kind ?kind }
    ?target dct:isPartOf?/dm:field ?field .
  } UNION {
    GRAPH :cells { [] :programme ?programme ; :item ?item }
    GRAPH :items { [] :target ?target ; :item ?item }
  }
} } ;

# One row for each item of each target, seen from each programme, also where nothing is known.
INSERT { GRAPH :rows {
  [] :side "covered" ; :programme ?programme ; :target ?target ; :item ?item ; :weight ?weight ; :leaf ?leaf ;
     :state ?state ; :basis ?basis ; :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  GRAPH :pairs { [] :programme ?programme ; :target ?target }
  GRAPH :items { ?entry :target ?target ; :item ?item ; :weight ?weight }
  OPTIONAL { GRAPH :items { ?entry :leaf ?withoutParts } }
  OPTIONAL { GRAPH :cells {
    ?cell :programme ?programme ; :item ?item ; :state ?known ; :basis ?from ;
          :atLeast ?least ; :atMost ?most .
  } }
  BIND(COALESCE(?withoutParts, false) AS ?leaf)
  BIND(COALESCE(?known, "unknown") AS ?state)
  BIND(COALESCE(?from, "none") AS ?basis)
  BIND(COALESCE(?least, 0) AS ?atLeast)
  BIND(COALESCE(?most, 0) AS ?atMost)
} ;

# The same from the other side: every outcome of the programme, and how far each target uses it.
INSERT { GRAPH :rows {
  [] :side "used" ; :programme ?programme ; :target ?target ; :item ?outcome ; :weight ?weight ; :leaf true ;
     :state ?state ; :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  GRAPH :pairs { [] :programme ?programme ; :target ?target }
  GRAPH :programmes { ?programme :outcome ?outcome }
  OPTIONAL { GRAPH :programmes { [] :of ?programme ; :about ?outcome ; :credits ?credits } }
  OPTIONAL { GRAPH :used {
    [] :programme ?programme ; :target ?target ; :outcome ?outcome ; :atLeast ?least ; :atMost ?most .
  } }
  GRAPH :rules { :plain :coveredFrom ?coveredFrom }
  BIND(COALESCE(?credits, 0) AS ?weight)
  BIND(COALESCE(?least, 0) AS ?atLeast)
  BIND(COALESCE(?most, 0) AS ?atMost)
  BIND(IF(?atLeast >= ?coveredFrom, "covered", IF(?atMost > 0, "partial", "unknown")) AS ?state)
}
