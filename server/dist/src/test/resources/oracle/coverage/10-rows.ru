# One row for each item of each target, seen from each programme, also where nothing is known.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :rows {
  [] :side "covered" ; :programme ?programme ; :target ?target ; :item ?item ; :weight ?weight ; :leaf ?leaf ;
     :state ?state ; :basis ?basis ; :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  ?programme a dm:Programme .
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
  GRAPH :programmes { ?programme :outcome ?outcome }
  GRAPH :items { ?target :kind ?kind }
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
