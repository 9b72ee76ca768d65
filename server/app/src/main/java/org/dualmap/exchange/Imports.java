package org.dualmap.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Progress;
import org.dualmap.job.Jobs;
import org.dualmap.plugin.Plugins;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports, one after the other. Safe for many threads. */
public final class Imports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int MOST_REMEMBERED = 100;

  private final ImporterRdf importer;
  private final ImportFormats formats;
  private final Settings.Imports settings;
  private final Jobs<ImportJob> jobs = new Jobs<>("import", "import", MOST_REMEMBERED);

  /** Offers the server's own formats only. */
  public Imports(GraphStore store, Settings.Imports settings) {
    this(store, settings, null);
  }

  /**
   * Offers the formats of plugins too.
   *
   * @param plugins null for the server's own formats only
   */
  public Imports(GraphStore store, Settings.Imports settings, @Nullable Plugins plugins) {
    this.importer = new ImporterRdf(store, new NamedGraphs(store));
    this.formats = new ImportFormats(store, settings.unpackedMegabytes() * 1_000_000L, plugins);
    this.settings = settings;
  }

  /** Every format that can be imported now, the server's own first. */
  public List<OfferedFormat> formats() {
    return formats.offered();
  }

  /** Their names as one reads them. */
  String knownFormats() {
    return formats.known();
  }

  /** Whether the server itself has the format. */
  public static boolean isOwnFormat(String name) {
    return ImportFormats.isOwn(name);
  }

  /**
   * What to import.
   *
   * @param format one of {@link #formats}
   * @param graph the named graph to replace; null lets the format decide
   * @param files the files, in any order; at least one
   * @param preview whether to only say what it would do
   */
  public record Request(String format, @Nullable String graph, List<Path> files, boolean preview) {

    public Request {
      files = List.copyOf(files);
    }
  }

  /**
   * Imports at once, on the caller's thread.
   *
   * @throws Problem with all findings where the files are refused; nothing is stored then
   */
  public ImportReport run(Request request, Change change, Progress progress) {
    try (Plugins.Use use = formats.use()) {
      ImportFormat format = formats.find(request.format(), request.graph());
      return importer.run(format, request.files(), change, request.preview(), progress);
    }
  }

  /**
   * Imports in the background.
   *
   * @param folder of the files, deleted when the import is over
   * @throws Problem where there is no such format
   */
  public ImportJob submit(Request request, Change change, Path folder) {
    formats.find(request.format(), request.graph());
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), request.format(), change.author());
    jobs.submit(job, () -> work(job, request, change, folder));
    return job;
  }

  private void work(ImportJob job, Request request, Change change, Path folder) {
    try {
      job.run();
      job.stage("starting", 0);
      job.succeed(run(request, change, job));
    } catch (Problem e) {
      job.fail(e);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("Import {} failed", job.id(), e);
      job.fail(
          new Problem(
              ProblemCode.UNEXPECTED,
              "An unexpected fault. The log has more under import " + job.id() + "."));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      LOG.warn("The upload in {} could not be deleted: {}", folder, e.toString());
    }
  }

  /** The imports of this run of the server, newest first. */
  public List<ImportJob> list() {
    return jobs.list();
  }

  /**
   * One import.
   *
   * @throws Problem where there is none of that id
   */
  public ImportJob find(String id) {
    return jobs.find(id);
  }

  /** The largest upload in bytes. */
  long largestUpload() {
    return settings.uploadMegabytes() * 1_000_000L;
  }

  /** Cancels what runs and waits for it to stop. */
  @Override
  public void close() {
    jobs.close();
  }
}
