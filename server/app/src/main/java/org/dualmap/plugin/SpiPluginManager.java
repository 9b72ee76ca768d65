package org.dualmap.plugin;

import java.nio.file.Path;
import org.dualmap.spi.SpiVersion;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;

/**
 * PF4J as we use it: a plugin is one jar or zip with our manifest, sees only the SPI, and needs no
 * class of PF4J. Extensions are found with {@link java.util.ServiceLoader}, so no annotation
 * processor is needed. Not safe for several threads.
 */
final class SpiPluginManager extends DefaultPluginManager {

  SpiPluginManager(Path folder) {
    super(folder);
    setSystemVersion(SpiVersion.CURRENT);
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PluginDescriptorFinder() {
      @Override
      public boolean isApplicable(Path file) {
        return true;
      }

      @Override
      public PluginDescriptor find(Path file) {
        return new Descriptor(PluginManifest.read(file));
      }
    };
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new PluginLoader() {
      @Override
      public boolean isApplicable(Path file) {
        return true;
      }

      @Override
      public ClassLoader loadPlugin(Path file, PluginDescriptor descriptor) {
        ClassLoader shown = new SpiOnlyClassLoader(SpiPluginManager.class.getClassLoader());
        PluginClassLoader loader =
            new SpiFirstClassLoader(SpiPluginManager.this, descriptor, shown);
        loader.addFile(file.toFile());
        return loader;
      }
    };
  }

  @Override
  protected PluginFactory createPluginFactory() {
    return wrapper -> new Plugin() {};
  }

  /** Takes the SPI from the server even where a plugin packs a copy by mistake. */
  private static final class SpiFirstClassLoader extends PluginClassLoader {
    SpiFirstClassLoader(SpiPluginManager manager, PluginDescriptor descriptor, ClassLoader parent) {
      super(manager, descriptor, parent);
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
      return SpiOnlyClassLoader.isShown(className);
    }
  }

  private static final class Descriptor extends DefaultPluginDescriptor {
    Descriptor(PluginManifest manifest) {
      setPluginId(manifest.id());
      setPluginVersion(manifest.version());
      setProvider(manifest.provider());
      setLicense(manifest.licence());
      setRequires(manifest.requires());
      setPluginDescription(manifest.titleIn("en"));
      manifest.dependencies().forEach(id -> addDependency(new PluginDependency(id)));
    }
  }
}
