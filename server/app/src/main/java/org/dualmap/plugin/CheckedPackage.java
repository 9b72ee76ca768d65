package org.dualmap.plugin;

import java.nio.file.Path;

/**
 * A package that may be used.
 *
 * @param trust who stands for it
 */
record CheckedPackage(Path file, PluginManifest manifest, PackageTrust trust) {}
