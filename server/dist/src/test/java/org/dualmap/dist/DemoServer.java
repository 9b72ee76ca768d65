package org.dualmap.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server with the shipped plugins for all test classes that read the demo data; they write only
 * to named graphs of their own. It has been started twice on its data folder.
 */
final class DemoServer implements ParameterResolver {

  /** The running server, and what the first start and the second left in the data folder. */
  static final class Demo implements AutoCloseable {
    private final Path folder;
    private final TestServer server;
    private final long firstSequence;
    private final long firstSize;
    private final long secondSequence;
    private final long secondSize;

    Demo() {
      try {
        folder = Files.createTempDirectory("dualmap-demo");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      try (TestServer first = TestServer.start(folder, Distribution.plugins())) {
        firstSequence = first.server().store().sequence();
        firstSize = size(first);
      }
      server = TestServer.start(folder, Distribution.plugins());
      secondSequence = server.server().store().sequence();
      secondSize = size(server);
    }

    private static long size(TestServer server) {
      String count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
      return Long.parseLong(server.query(count, "text/csv").body().lines().toList().get(1));
    }

    TestServer server() {
      return server;
    }

    long firstSequence() {
      return firstSequence;
    }

    long firstSize() {
      return firstSize;
    }

    long secondSequence() {
      return secondSequence;
    }

    long secondSize() {
      return secondSize;
    }

    @Override
    public void close() {
      server.close();
      FileUtils.deleteQuietly(folder.toFile());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestServer.class || type == Demo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Demo demo =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(DemoServer.class))
            .getOrComputeIfAbsent(Demo.class, type -> new Demo(), Demo.class);
    return parameter.getParameter().getType() == Demo.class ? demo : demo.server();
  }
}
