package org.dualmap.suggestion;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dualmap.exchange.EscoFilesRdf;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Progress;
import org.dualmap.search.LabelWords;
import org.dualmap.search.vector.Embedder;
import org.dualmap.search.vector.TextVector;
import org.dualmap.search.vector.VectorStore;
import org.dualmap.suggestion.Comparison.Compared;

/**
 * Finds the numbers of {@link Weights}. Not a test: run by hand, see docs/suggestions.md.
 *
 * <pre>java … org.dualmap.suggestion.Tuning ESCO-FOLDER GOLD-FILE VECTOR-FOLDER</pre>
 *
 * Holds 3,000 alternative labels of ESCO out, chosen by a fixed seed among those that belong to one
 * skill only and are no terms of the gold file, which are taken out as well. Half of them tune, the
 * other half check.
 */
public final class Tuning {
  private static final long SEED = 20261125;
  private static final int EACH = 1500;
  private static final PrintStream OUT = System.out;

  private final LabelWords words = new LabelWords();
  private final List<Term> train = new ArrayList<>();
  private final List<Term> check = new ArrayList<>();
  private final LabelBook book;
  private final Map<String, TextVector> vectors = new HashMap<>();
  private final Embedder embedder = new Embedder();

  private record Term(String text, String iri) {}

  /** What the candidates of a term look like, and which is right; -1 for none. */
  private record Example(List<double[]> candidates, int right) {}

  private Tuning(Path esco, Path gold, Path vectorFolder) throws IOException {
    Set<String> goldTerms = new HashSet<>();
    try (Stream<String> lines = Files.lines(gold)) {
      lines.skip(1).forEach(line -> goldTerms.add(line.split("\t")[0]));
    }
    List<Item> all = new HeldOut(words, goldTerms).without(read(esco));
    sample(all);
    Set<String> terms = new HashSet<>();
    Stream.of(train, check).flatMap(List::stream).forEach(term -> terms.add(term.text()));
    this.book = new LabelBook(words, new HeldOut(words, terms).without(all));
    embed(vectorFolder);
  }

  private static List<Item> read(Path esco) {
    List<Path> files =
        List.of(
            esco.resolve("esco-1.1.1-classification-en.zip"),
            esco.resolve("esco-1.1.1-relations.zip"));
    ItemsRdf items = new ItemsRdf(EscoFilesRdf.read(files, 2_000_000_000L, Progress.UNWATCHED));
    return items.read(items.ofKind(Kind.SKILL));
  }

  private void sample(List<Item> items) {
    Map<String, Set<String>> owners = new HashMap<>();
    for (Item item : items) {
      for (ItemLabel label : item.labels()) {
        owners
            .computeIfAbsent(String.join(" ", words.folded(label.text())), w -> new TreeSet<>())
            .add(item.iri());
      }
    }
    List<Term> terms = new ArrayList<>();
    for (Item item : items) {
      item.labels().stream()
          .filter(label -> !label.preferred())
          .filter(l -> isAlone(owners, l.text()))
          .forEach(label -> terms.add(new Term(label.text(), item.iri())));
    }
    Collections.shuffle(terms, new Random(SEED));
    Set<String> seen = new HashSet<>();
    terms.removeIf(term -> !seen.add(term.iri()));
    train.addAll(terms.subList(0, EACH));
    check.addAll(terms.subList(EACH, 2 * EACH));
  }

  private boolean isAlone(Map<String, Set<String>> owners, String text) {
    return owners.getOrDefault(String.join(" ", words.folded(text)), Set.of()).size() == 1;
  }

  private void embed(Path folder) {
    try (VectorStore store = VectorStore.open(folder)) {
      Set<String> texts = new TreeSet<>(book.texts());
      Stream.of(train, check).flatMap(List::stream).forEach(term -> texts.add(term.text()));
      vectors.putAll(store.get(texts));
      texts.removeAll(vectors.keySet());
      Map<String, TextVector> fresh = new HashMap<>();
      long begin = System.nanoTime();
      int done = 0;
      for (String text : texts) {
        fresh.put(text, embedder.of(text));
        if (++done % 5000 == 0) {
          OUT.printf(
              "%d of %d texts after %d s%n",
              done, texts.size(), (System.nanoTime() - begin) / 1_000_000_000);
          store.put(fresh);
          vectors.putAll(fresh);
          fresh.clear();
        }
      }
      store.put(fresh);
      vectors.putAll(fresh);
    }
    book.take(vectors);
  }

  private Example example(Term term, boolean withVectors) {
    AskedText text =
        new AskedText(book, term.text(), "en", withVectors ? vectors.get(term.text()) : null);
    Candidates candidates = new Candidates(book, text);
    Comparison comparison = new Comparison(book, text, candidates);
    List<double[]> values = new ArrayList<>();
    int right = -1;
    for (int item : candidates.best()) {
      Compared compared = comparison.with(item);
      if (book.items().get(item).iri().equals(term.iri())) {
        right = values.size();
      }
      values.add(compared.values());
    }
    return new Example(values, right);
  }

  /** Softmax over the candidates of each term, by gradient with Adam and a little L2. */
  private static double[] tune(List<Example> examples) {
    int n = Feature.values().length;
    double[] w = new double[n];
    double[] m = new double[n];
    double[] v = new double[n];
    for (int step = 1; step <= 600; step++) {
      double[] gradient = new double[n];
      for (Example example : examples) {
        if (example.right() >= 0) {
          add(gradient, w, example);
        }
      }
      double rate = 0.3 / (1 + step / 150.0);
      for (int i = 0; i < n; i++) {
        double g = gradient[i] / examples.size() + 0.0005 * w[i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mHat = m[i] / (1 - Math.pow(0.9, step));
        double vHat = v[i] / (1 - Math.pow(0.999, step));
        double free = w[i] - rate * mHat / (Math.sqrt(vHat) + 1e-9);
        w[i] = isAgainst(i) ? Math.min(0, free) : Math.max(0, free);
      }
    }
    return w;
  }

  /** More in common must never count against a candidate: texts are not all like ESCO's labels. */
  private static boolean isAgainst(int feature) {
    return feature == Feature.ACTION_ADDED.ordinal() || feature == Feature.ACTION_DROPPED.ordinal();
  }

  private static void add(double[] gradient, double[] w, Example example) {
    double[] scores = example.candidates().stream().mapToDouble(f -> dot(w, f)).toArray();
    double best = 0;
    for (double score : scores) {
      best = Math.max(best, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      double p = scores[i] / sum - (i == example.right() ? 1 : 0);
      double[] f = example.candidates().get(i);
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] += p * f[k];
      }
    }
  }

  private static double dot(double[] w, double[] f) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * f[i];
    }
    return sum;
  }

  private static String figures(List<Example> examples, double[] w) {
    double at1 = 0;
    double at10 = 0;
    double reciprocal = 0;
    int among = 0;
    for (Example example : examples) {
      if (example.right() < 0) {
        continue;
      }
      among++;
      double own = dot(w, example.candidates().get(example.right()));
      long better = example.candidates().stream().filter(f -> dot(w, f) > own).count();
      at1 += better == 0 ? 1 : 0;
      at10 += better < 10 ? 1 : 0;
      reciprocal += 1.0 / (better + 1);
    }
    int n = examples.size();
    return "recall@1 %.3f, recall@10 %.3f, MRR %.3f; among the candidates %.3f"
        .formatted(at1 / n, at10 / n, reciprocal / n, (double) among / n);
  }

  /**
   * Logistic regression of "is right" on score and lead; in half of the terms the right one is
   * taken out.
   */
  private static double[] calibrate(List<double[]> rows) {
    double[] c = new double[3];
    for (int step = 0; step < 200; step++) {
      newton(rows, c);
    }
    return c;
  }

  /** Score, lead and whether it is right, of the first ten candidates of each term. */
  private static List<double[]> rows(List<Example> examples, double[] w) {
    List<double[]> rows = new ArrayList<>();
    for (int e = 0; e < examples.size(); e++) {
      Example example = examples.get(e);
      boolean takenOut = e % 2 == 1;
      List<double[]> scored = new ArrayList<>();
      for (int i = 0; i < example.candidates().size(); i++) {
        if (!takenOut || i != example.right()) {
          scored.add(
              new double[] {dot(w, example.candidates().get(i)), i == example.right() ? 1 : 0});
        }
      }
      scored.sort((a, b) -> Double.compare(b[0], a[0]));
      for (int i = 0; i < Math.min(10, scored.size()); i++) {
        double other = scored.size() == 1 ? 0 : scored.get(i == 0 ? 1 : 0)[0];
        rows.add(new double[] {scored.get(i)[0], scored.get(i)[0] - other, scored.get(i)[1]});
      }
    }
    return rows;
  }

  private static void newton(List<double[]> rows, double[] c) {
    double[][] h = new double[3][4];
    for (double[] row : rows) {
      double[] x = {1, row[0], row[1]};
      double p = Weights.sigmoid(dot(c, x));
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          h[i][j] += p * (1 - p) * x[i] * x[j];
        }
        h[i][3] += (row[2] - p) * x[i];
      }
    }
    for (int i = 0; i < 3; i++) {
      h[i][i] += 1e-6;
    }
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        if (k != i) {
          double factor = h[k][i] / h[i][i];
          for (int j = 0; j < 4; j++) {
            h[k][j] -= factor * h[i][j];
          }
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      c[i] += h[i][3] / h[i][i];
    }
  }

  private static void print(List<double[]> rows, double[] c) {
    double[] sum = new double[10];
    double[] right = new double[10];
    int[] count = new int[10];
    for (double[] row : rows) {
      double p = Weights.sigmoid(c[0] + c[1] * row[0] + c[2] * row[1]);
      int bin = Math.min(9, (int) (p * 10));
      sum[bin] += p;
      right[bin] += row[2];
      count[bin]++;
    }
    double error = 0;
    for (int i = 0; i < 10; i++) {
      if (count[i] > 0) {
        OUT.printf(
            "  said %.2f, right %.2f, of %d%n", sum[i] / count[i], right[i] / count[i], count[i]);
        error += Math.abs(sum[i] - right[i]) / rows.size();
      }
    }
    OUT.printf("  expected calibration error %.4f%n", error);
  }

  private void run(boolean withVectors) {
    OUT.println(withVectors ? "With vectors" : "Lexical");
    List<Example> tuning = train.parallelStream().map(t -> example(t, withVectors)).toList();
    List<Example> checking = check.parallelStream().map(t -> example(t, withVectors)).toList();
    double[] w = tune(tuning);
    OUT.println("tuned on: " + figures(tuning, w));
    OUT.println("checked on: " + figures(checking, w));
    for (Feature feature : Feature.values()) {
      double[] alone = new double[w.length];
      alone[feature.ordinal()] = 1;
      OUT.printf(
          "  %8.3f %-20s alone: %s%n", w[feature.ordinal()], feature, figures(tuning, alone));
    }
    double[] c = calibrate(rows(tuning, w));
    OUT.printf("calibration %.3f %.3f %.3f; on the checking half:%n", c[0], c[1], c[2]);
    print(rows(checking, w), c);
  }

  /** Tunes with vectors and without. */
  public static void main(String[] arguments) throws IOException {
    Tuning tuning = new Tuning(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    tuning.run(true);
    tuning.run(false);
  }
}
