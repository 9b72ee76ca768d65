package org.dualmap.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The terms that one state of the index has. What was typed is looked up in the fields of every
 * language, and most of these have nothing of it: such clauses are left out of a query, and each
 * term is looked up once. For one search.
 */
final class IndexTerms {
  private final IndexSearcher searcher;
  private final Map<Term, Optional<Query>> known = new HashMap<>();

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  /** Finds a term; empty where no document has it. */
  Optional<Query> term(String field, String text) throws IOException {
    Term term = new Term(field, text);
    Optional<Query> query = known.get(term);
    if (query == null) {
      TermStates states = TermStates.build(searcher, term, true);
      query = states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
      known.put(term, query);
    }
    return query;
  }

  /** Finds the terms that begin so; empty where none does. */
  Optional<Query> beginning(String field, String text) throws IOException {
    return begins(field, text)
        ? Optional.of(new PrefixQuery(new Term(field, text)))
        : Optional.empty();
  }

  /** Whether some term begins so. */
  boolean begins(String field, String text) throws IOException {
    BytesRef begun = new BytesRef(text);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum found = terms == null ? null : terms.iterator();
      if (found != null
          && found.seekCeil(begun) != TermsEnum.SeekStatus.END
          && StringHelper.startsWith(found.term(), begun)) {
        return true;
      }
    }
    return false;
  }
}
