package org.dualmap.plugin;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.ReportWriter;
import org.dualmap.spi.SourceReader;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that the code of plugins can bring.
 *
 * @param type of the SPI, for which plugins name their services
 * @param guard makes the one that the server calls: within a time limit, its faults kept. Runs on a
 *     thread of the plugin and asks for the name, once
 * @param name what tells one from others of its kind, among all plugins
 * @param called names one in a sentence, %s being its name
 * @param reserved the names of those that the server itself brings
 */
record ExtensionPoint<T>(
    Class<T> type,
    BiFunction<T, PluginCalls, T> guard,
    Function<T, @Nullable String> name,
    String called,
    Set<String> reserved) {

  static final ExtensionPoint<NationalFramework> NATIONAL_FRAMEWORK =
      new ExtensionPoint<>(
          NationalFramework.class,
          GuardedFramework::new,
          NationalFramework::country,
          "the framework of %s",
          Set.of());

  static final ExtensionPoint<RecognitionRule> RECOGNITION_RULE =
      new ExtensionPoint<>(
          RecognitionRule.class,
          GuardedRule::new,
          RecognitionRule::name,
          "the recognition rule \"%s\"",
          Set.of("coverage"));

  static final ExtensionPoint<MappingCheck> MAPPING_CHECK =
      new ExtensionPoint<>(
          MappingCheck.class,
          GuardedCheck::new,
          MappingCheck::name,
          "the mapping check \"%s\"",
          Set.of());

  static final ExtensionPoint<MappingSuggester> MAPPING_SUGGESTER =
      new ExtensionPoint<>(
          MappingSuggester.class,
          GuardedSuggester::new,
          MappingSuggester::name,
          "the suggester \"%s\"",
          Set.of());

  static final ExtensionPoint<SourceReader> SOURCE_READER =
      new ExtensionPoint<>(
          SourceReader.class,
          GuardedReader::new,
          reader -> reader.format().name(),
          "the file format \"%s\"",
          Set.of("esco", "rdf", "sssom"));

  static final ExtensionPoint<ReportWriter> REPORT_WRITER =
      new ExtensionPoint<>(
          ReportWriter.class,
          GuardedWriter::new,
          writer -> writer.format().name(),
          "the report format \"%s\"",
          Set.of("json", "html", "csv", "xlsx"));

  static final List<ExtensionPoint<?>> ALL =
      List.of(
          NATIONAL_FRAMEWORK,
          RECOGNITION_RULE,
          MAPPING_CHECK,
          MAPPING_SUGGESTER,
          SOURCE_READER,
          REPORT_WRITER);

  /** Makes all of this kind that a plugin names. Runs its constructors. */
  Stream<Extension<T>> made(ClassLoader loader, PluginCalls calls) {
    return ServiceLoader.load(type, loader).stream().map(provider -> made(provider.get(), calls));
  }

  private Extension<T> made(T extension, PluginCalls calls) {
    T guarded = guard.apply(extension, calls);
    String className = extension.getClass().getName();
    String named = name.apply(guarded);
    if (named == null || named.isBlank()) {
      throw new IllegalStateException(className + " has no name");
    }
    return new Extension<>(this, guarded, named, className);
  }

  /**
   * One that a plugin brings.
   *
   * @param guarded what the server calls
   * @param name among those of its kind
   * @param className the plugin's class
   */
  record Extension<T>(ExtensionPoint<T> point, T guarded, String name, String className) {

    /** Names it in a sentence. */
    String called() {
      return point.called.formatted(name);
    }

    /** What kind it is, and its class. */
    String words() {
      return point.type.getSimpleName() + ": " + className;
    }

    /** Whether both could not be told apart. */
    boolean hasNameOf(Extension<?> other) {
      return point == other.point && name.equals(other.name);
    }
  }
}
