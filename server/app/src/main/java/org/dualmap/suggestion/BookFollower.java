package org.dualmap.suggestion;

import java.time.Duration;
import org.dualmap.graph.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings large books up to the graph in the background, after each commit; does nothing while there
 * are none.
 */
final class BookFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BookFollower.class);

  private final BooksRdf books;
  private final Vectors vectors;
  private final Thread thread = new Thread(this::follow, "suggestions");
  private final Object lock = new Object();
  private boolean woken;
  private boolean stopping;

  private BookFollower(BooksRdf books, Vectors vectors) {
    this.books = books;
    this.vectors = vectors;
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  static BookFollower start(GraphStore store, BooksRdf books, Vectors vectors) {
    BookFollower follower = new BookFollower(books, vectors);
    store.onCommit(sequence -> follower.wake());
    follower.thread.start();
    return follower;
  }

  private void wake() {
    synchronized (lock) {
      woken = true;
      lock.notifyAll();
    }
  }

  private void follow() {
    while (awaitWork()) {
      for (Book book : books.all()) {
        try {
          follow(book);
        } catch (RuntimeException e) {
          LOG.error("Labels in memory could not follow; the next change tries again", e);
        }
      }
    }
  }

  /** The old book answers until the new one has its vectors as well. */
  private void follow(Book book) {
    Book newer = books.follow(book);
    if (newer != null) {
      vectors.prepare(newer.labels());
      books.replace(book, newer);
    }
  }

  private boolean awaitWork() {
    synchronized (lock) {
      while (!woken && !stopping) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          return false;
        }
      }
      woken = false;
      return !stopping;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      stopping = true;
      lock.notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
