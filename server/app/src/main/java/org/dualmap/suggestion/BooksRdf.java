package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphStore;
import org.dualmap.search.LabelWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the labels of the targets that were asked for last in memory. Those of a small target are
 * read anew when the graph has changed; a large one is followed in the background and answers as it
 * was until then. Safe for many threads.
 */
final class BooksRdf {
  private static final Logger LOG = LoggerFactory.getLogger(BooksRdf.class);

  /** Labels in all books together; one takes about 300 bytes, with a vector 700. */
  private static final int MOST_LABELS = 400_000;

  /** Things of a target that is read within milliseconds. */
  private static final int SMALL = 2_000;

  private final GraphStore store;
  private final LabelWords words;
  private final Map<Target, Book> books = new LinkedHashMap<>(16, 0.75f, true);
  private final Object building = new Object();

  BooksRdf(GraphStore store, LabelWords words) {
    this.store = store;
    this.words = words;
  }

  /** The labels of a target; inside a read of the store, which may see more than they hold. */
  Book get(DatasetGraph dataset, Target target) {
    long sequence = store.sequenceInRead();
    Book known = known(target);
    if (known != null && (known.sequence() >= sequence || known.members().size() > SMALL)) {
      return known;
    }
    synchronized (building) {
      Book meanwhile = known(target);
      if (meanwhile != null
          && (meanwhile.sequence() >= sequence || meanwhile.members().size() > SMALL)) {
        return meanwhile;
      }
      return keep(build(dataset, target, sequence));
    }
  }

  private @Nullable Book known(Target target) {
    synchronized (books) {
      return books.get(target);
    }
  }

  private Book build(DatasetGraph dataset, Target target, long sequence) {
    long begin = System.nanoTime();
    TargetsRdf targets = new TargetsRdf(dataset);
    List<String> members = targets.members(target);
    LabelBook labels = new LabelBook(words, targets.read(members));
    if (members.size() > SMALL) {
      LOG.info(
          "{} labels to be suggested from are in memory after {} ms",
          labels.entries().size(),
          (System.nanoTime() - begin) / 1_000_000);
    }
    return new Book(target, labels, sequence, members);
  }

  private Book keep(Book book) {
    synchronized (books) {
      books.put(book.target(), book);
      long labels = books.values().stream().mapToLong(b -> b.labels().entries().size()).sum();
      Iterator<Book> oldest = books.values().iterator();
      while (labels > MOST_LABELS && books.size() > 1) {
        labels -= oldest.next().labels().entries().size();
        oldest.remove();
      }
      return book;
    }
  }

  /** The books that are kept. */
  List<Book> all() {
    synchronized (books) {
      return new ArrayList<>(books.values());
    }
  }

  /**
   * Brings a large book up to the graph.
   *
   * @return the new book where something of its own has changed, not kept yet; null where nothing
   *     has
   */
  @Nullable Book follow(Book book) {
    return store.read(
        dataset -> {
          long now = store.sequenceInRead();
          if (book.sequence() >= now || book.members().size() <= SMALL) {
            return null;
          }
          Set<String> touched = TouchedSubjectsRdf.between(store, book.sequence() + 1, now);
          boolean same = new TargetsRdf(dataset).members(book.target()).equals(book.members());
          if (same && !book.touchedBy(touched)) {
            replace(book, book.at(now));
            return null;
          }
          return build(dataset, book.target(), now);
        });
  }

  /** Puts a newer book in the place of an older one, where that is still kept. */
  void replace(Book older, Book newer) {
    synchronized (books) {
      if (books.containsKey(older.target())) {
        books.put(newer.target(), newer);
      }
    }
  }
}
