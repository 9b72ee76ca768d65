package org.dualmap.plugin;

import java.util.List;

/**
 * The parent of every plugin's class loader: the JDK, the SPI and SLF4J, and nothing else of the
 * server, so that no plugin can lean on a library that we may change or drop.
 */
final class SpiOnlyClassLoader extends ClassLoader {
  private static final List<String> SHOWN = List.of("org.dualmap.spi.", "org.slf4j.");

  private final ClassLoader server;

  SpiOnlyClassLoader(ClassLoader server) {
    super("dualmap-spi", ClassLoader.getPlatformClassLoader());
    this.server = server;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (isShown(name)) {
      return server.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  static boolean isShown(String className) {
    return SHOWN.stream().anyMatch(className::startsWith);
  }
}
