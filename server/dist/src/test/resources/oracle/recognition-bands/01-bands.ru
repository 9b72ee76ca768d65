# Recognition by bands of the level indicator, after Oldenburg, to be run after the updates of
# recognition, whose evidence it takes over. A module is credited whole or not at all; the band of the
# level behind it decides first. Hours are no bound.

PREFIX : <urn:oracle:>

INSERT { GRAPH :banded {
  [] :programme ?programme ; :target ?target ; :module ?module ; :credits ?credits ; :atLeast ?atLeast ;
     :sourceLevel ?level ; :band ?band ; :judged ?judged ; :allowed ?allowed .
} }
WHERE {
  GRAPH :modules {
    ?row :programme ?programme ; :target ?target ; :module ?module ; :credits ?credits ;
         :atLeast ?atLeast ; :atMost ?atMost ; :known ?known .
  }
  OPTIONAL { GRAPH :modules { ?row :sourceLevel ?stated } }
  BIND(COALESCE(?stated, 0) AS ?level)
  BIND(?known && ?atMost > 0 && BOUND(?stated) AS ?judgeable)
  BIND(
    IF(!?judgeable, "",
    IF(?level < 3.5, "too-low",
    IF(?level < 4.5, "entry-level",
    IF(?level < 5.0, "normal", "above")))) AS ?band)
  BIND(
    IF(!?known, "nothing-known",
    IF(?atMost <= 0, "coverage-low",
    IF(!BOUND(?stated), "level-unknown",
    IF(?band = "too-low", "band-refused",
    IF(?atLeast >= 0.7, "coverage-whole", "coverage-low"))))) AS ?judged)
  BIND(IF(?judged = "coverage-whole", ?credits, 0.0) AS ?allowed)
} ;

# The order in which caps spare modules: best covered, then highest level, most credits, and the name.
INSERT { GRAPH :banded { ?row :behind ?better } }
WHERE {
  GRAPH :banded {
    ?row :programme ?programme ; :target ?target ; :module ?module ; :credits ?credits ; :atLeast ?atLeast ; :sourceLevel ?level .
    ?better :programme ?programme ; :target ?target ; :module ?other ; :credits ?otherCredits ;
            :atLeast ?otherAtLeast ; :sourceLevel ?otherLevel .
  }
  FILTER(?otherAtLeast > ?atLeast || (?otherAtLeast = ?atLeast && (
    ?otherLevel > ?level || (?otherLevel = ?level && (
      ?otherCredits > ?credits || (?otherCredits = ?credits && STR(?other) < STR(?module)))))))
} ;

# At most 60 credits of entry level: what better modules of the band leave, in whole credits.
INSERT { GRAPH :banded { ?row :afterFirst ?kept } }
WHERE {
  GRAPH :banded { ?row :band ?band ; :allowed ?allowed }
  OPTIONAL { SELECT ?row (SUM(?each) AS ?before) {
    GRAPH :banded { ?row :behind ?better . ?better :band "entry-level" ; :allowed ?each }
  } GROUP BY ?row }
  BIND(FLOOR(60 - COALESCE(?before, 0)) AS ?left)
  BIND(IF(?band != "entry-level" || ?left >= ?allowed, ?allowed, IF(?left > 0, ?left, 0.0)) AS ?kept)
} ;

# At most half of the degree, of what the first cap has left.
INSERT { GRAPH :banded { ?row :proposed ?kept } }
WHERE {
  GRAPH :banded { ?row :target ?target ; :afterFirst ?allowed }
  GRAPH :courses { ?target :hoursPerCredit ?any ; :credits ?whole }
  OPTIONAL { SELECT ?row (SUM(?each) AS ?before) {
    GRAPH :banded { ?row :behind ?better . ?better :afterFirst ?each }
  } GROUP BY ?row }
  BIND(FLOOR(?whole / 2 - COALESCE(?before, 0)) AS ?left)
  BIND(IF(?left >= ?allowed, ?allowed, IF(?left > 0, ?left, 0.0)) AS ?kept)
}
