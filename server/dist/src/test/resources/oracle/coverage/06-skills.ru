# What follows, where no reviewed claim decides, from ESCO skills that both sides are mapped to.
#
# Who covers a skill covers a part of every skill above it, however far and by however many ways: the
# part that broadMatch stands for. A cycle ends by itself, as "+" asks only whether there is a way.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT { GRAPH :skills { [] :named ?skill ; :skill ?skill ; :part 1.0 } }
WHERE { SELECT DISTINCT ?skill {
  GRAPH :claims { [] :to ?skill }
  FILTER(STRSTARTS(STR(?skill), "http://data.europa.eu/esco/skill/"))
} } ;

INSERT { GRAPH :skills { [] :named ?skill ; :skill ?above ; :part ?part } }
WHERE {
  GRAPH :rules { skos:broadMatch :covers ?part }
  { SELECT DISTINCT ?skill ?above {
    GRAPH :skills { [] :named ?skill }
    ?skill skos:broader+ ?above .
    FILTER(?above != ?skill)
  } }
} ;

# What the outcomes of each programme reach by accepted claims.
INSERT { GRAPH :reached {
  [] :programme ?programme ; :outcome ?outcome ; :skill ?skill ; :degree ?degree ; :claim ?claim .
} }
WHERE {
  GRAPH :programmes { ?programme :outcome ?outcome }
  GRAPH :claims {
    [] :from ?outcome ; :to ?named ; :state dm:Accepted ; :degree ?stated ; :claim ?claim .
  }
  GRAPH :skills { [] :named ?named ; :skill ?skill ; :part ?part }
  BIND(?stated * ?part AS ?degree)
  FILTER(?degree > 0)
} ;

# From there to what is covered: the skill itself may be what is asked for, or an accepted claim leads
# from it to an item. Along a way the degrees are multiplied.
INSERT { GRAPH :ways {
  [] :programme ?programme ; :outcome ?outcome ; :item ?skill ; :degree ?degree ; :claim ?claim .
} }
WHERE {
  GRAPH :reached {
    [] :programme ?programme ; :outcome ?outcome ; :skill ?skill ; :degree ?degree ; :claim ?claim .
  }
} ;

INSERT { GRAPH :ways {
  [] :programme ?programme ; :outcome ?outcome ; :item ?item ; :degree ?degree ; :claim ?claim , ?link .
} }
WHERE {
  GRAPH :reached {
    [] :programme ?programme ; :outcome ?outcome ; :skill ?skill ; :degree ?first ; :claim ?claim .
  }
  GRAPH :claims { [] :from ?skill ; :to ?item ; :state dm:Accepted ; :degree ?second ; :claim ?link }
  BIND(?first * ?second AS ?degree)
  FILTER(?degree > 0)
} ;

# An outcome counts once for an item, by its best way, so that a skill with nine parents counts once.
INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?item ; :basis "skill" ; :state ?state ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  {
    SELECT ?programme ?item (MAX(?best) AS ?largest) (SUM(?best) AS ?sum) {
      {
        SELECT ?programme ?item ?outcome (MAX(?degree) AS ?best) {
          GRAPH :ways { [] :programme ?programme ; :outcome ?outcome ; :item ?item ; :degree ?degree }
        } GROUP BY ?programme ?item ?outcome
      }
    } GROUP BY ?programme ?item
  }
  FILTER NOT EXISTS { GRAPH :cells { [] :programme ?programme ; :item ?item } }
  GRAPH :rules { :plain :coveredFrom ?coveredFrom }
  BIND(IF(?largest >= ?coveredFrom, "covered", "partial") AS ?state)
  BIND(ROUND(?largest * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(IF(?sum > 1, 1.0, ?sum) * 1000000) / 1000000 AS ?atMost)
} ;

INSERT { GRAPH :cells { ?cell :through ?claim } }
WHERE {
  GRAPH :cells { ?cell :programme ?programme ; :item ?item ; :basis "skill" }
  GRAPH :ways { [] :programme ?programme ; :item ?item ; :claim ?claim }
}
