package org.dualmap.plugin;

import java.nio.file.Path;
import org.dualmap.spi.SpiVersion;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginStatusProvider;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.JarPluginRepository;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/**
 * PF4J as we use it, for one plugin: a jar or zip with our manifest, which sees only the SPI, not
 * even the plugins that it depends on, and needs no class of PF4J. Extensions are found with {@link
 * java.util.ServiceLoader}, so no annotation processor is needed. Not safe for several threads.
 *
 * <p>It does not extend PF4J's default manager, which unpacks every zip into a folder beside it.
 */
final class SpiPlugins extends AbstractPluginManager {

  SpiPlugins(Path folder) {
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
        ClassLoader shown = new SpiOnlyClassLoader(SpiPlugins.class.getClassLoader());
        PluginClassLoader loader = new SpiFirstClassLoader(SpiPlugins.this, descriptor, shown);
        loader.addFile(file.toFile());
        return loader;
      }
    };
  }

  @Override
  protected PluginFactory createPluginFactory() {
    return wrapper -> new Plugin() {};
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new JarPluginRepository(getPluginsRoots());
  }

  @Override
  protected ExtensionFactory createExtensionFactory() {
    return new DefaultExtensionFactory();
  }

  @Override
  protected ExtensionFinder createExtensionFinder() {
    return new DefaultExtensionFinder(this);
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new DefaultPluginStatusProvider(getPluginsRoot());
  }

  @Override
  protected VersionManager createVersionManager() {
    return new DefaultVersionManager();
  }

  /** Takes the SPI from the server even where a plugin packs a copy by mistake. */
  private static final class SpiFirstClassLoader extends PluginClassLoader {
    SpiFirstClassLoader(SpiPlugins manager, PluginDescriptor descriptor, ClassLoader parent) {
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
    }
  }
}
