package org.dualmap.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the settings and refuses what it does not know, naming the nearest key that it does. */
public final class SettingsReader {
  private static final String PREFIX = "dualmap.";
  private static final String ENVIRONMENT_PREFIX = "DUALMAP_";

  /** Variables of the start script, which are no settings. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("DUALMAP_HOME", "DUALMAP_CONFIG", "DUALMAP_JAVA_OPTS");

  private static final Pattern PLAIN_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern TRUSTED_KEY = Pattern.compile("ed25519:[A-Za-z0-9+/]{59}=\\s+\\S.*");
  private static final Pattern BAD_VALUE =
      Pattern.compile("config property (\\S+) with the config value \"(.*?)\"", Pattern.DOTALL);

  private SettingsReader() {}

  /**
   * Reads the settings.
   *
   * @param file the YAML file; null for none
   * @param environment the process's environment
   * @param overrides keys with their full names, such as {@code dualmap.http.port}, that win over
   *     both: what the command line says
   * @throws Problem with every unknown key and every bad value at once
   */
  public static Settings read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> overrides) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withValidateUnknown(false)
            .withConverter(Duration.class, 200, SettingsReader::duration)
            .withConverter(Boolean.class, 200, SettingsReader::yesOrNo)
            .withSources(new EnvConfigSource(environment, 300))
            .withSources(new PropertiesConfigSource(overrides, "command line", 400));
    List<Finding> findings = new ArrayList<>();
    if (file != null) {
      YamlConfigSource yaml = yaml(file);
      findings.addAll(unknownKeys(yaml.getPropertyNames(), file.toString()));
      builder.withSources(yaml);
    }
    findings.addAll(unknownVariables(environment));
    findings.addAll(unknownKeys(overrides.keySet(), "command line"));
    try {
      Settings settings = builder.build().getConfigMapping(Settings.class);
      findings.addAll(outOfRange(settings));
      if (findings.isEmpty()) {
        return settings;
      }
    } catch (ConfigValidationException e) {
      findings.addAll(badValues(e));
    }
    throw new Problem(
        ProblemCode.BAD_SETTINGS, "The settings are wrong: " + findings.get(0).message(), findings);
  }

  private static List<Finding> badValues(ConfigValidationException e) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < e.getProblemCount(); i++) {
      findings.add(Finding.of(Finding.Severity.ERROR, plain(e.getProblem(i).getMessage()), null));
    }
    return findings;
  }

  /** A duration such as {@code 30s}, {@code 5m}, {@code 500ms}, or in ISO 8601; above zero. */
  private static Duration duration(String text) {
    Duration duration = parseDuration(text.strip());
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }

  private static Duration parseDuration(String text) {
    Matcher plain = PLAIN_DURATION.matcher(text);
    if (plain.matches()) {
      long number = Long.parseLong(plain.group(1));
      return switch (plain.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofHours(number);
      };
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static boolean yesOrNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static List<Finding> outOfRange(Settings settings) {
    List<Finding> findings = new ArrayList<>();
    refuseOutside(findings, "http.port", settings.http().port(), 0, 65_535);
    refuseOutside(findings, "sparql.row-limit", settings.sparql().rowLimit(), 1, Long.MAX_VALUE);
    refuseOutside(findings, "sparql.queries-at-once", settings.sparql().queriesAtOnce(), 1, 1000);
    Settings.Imports imports = settings.imports();
    int most = Integer.MAX_VALUE;
    refuseOutside(findings, "imports.upload-megabytes", imports.uploadMegabytes(), 1, most);
    refuseOutside(findings, "imports.unpacked-megabytes", imports.unpackedMegabytes(), 1, most);
    settings.plugins().trustedKeys().orElse(List.of()).stream()
        .filter(entry -> !TRUSTED_KEY.matcher(entry).matches())
        .forEach(entry -> findings.add(noKey(entry)));
    return findings;
  }

  private static Finding noKey(String entry) {
    String message =
        "The setting dualmap.plugins.trusted-keys cannot hold \"%s\": write \"ed25519:\" with the"
                .formatted(entry)
            + " key in Base64, a space, and the provider's name.";
    return Finding.of(Finding.Severity.ERROR, message, null);
  }

  private static void refuseOutside(
      List<Finding> findings, String key, long value, long least, long most) {
    if (value < least || value > most) {
      String message =
          "The setting %s%s cannot be \"%d\": it may be from %d to %d."
              .formatted(PREFIX, key, value, least, most);
      findings.add(Finding.of(Finding.Severity.ERROR, message, null));
    }
  }

  /** The library's message without its codes and class names. */
  private static String plain(String message) {
    Matcher badValue = BAD_VALUE.matcher(message);
    return badValue.find()
        ? "The setting %s cannot be \"%s\".".formatted(badValue.group(1), badValue.group(2))
        : message.replaceFirst("^[\\w.]+: ", "").replaceFirst("^SRCFG\\d+: ", "");
  }

  private static YamlConfigSource yaml(Path file) {
    try {
      String text = Files.readString(file);
      JsonNode content = YAMLMapper.builder().build().readTree(text);
      if (!content.isObject() && !content.isNull() && !content.isMissingNode()) {
        throw new IllegalArgumentException("it holds no keys with values.");
      }
      return new YamlConfigSource(file.toString(), text, 200);
    } catch (IOException | RuntimeException e) {
      throw new Problem(
          ProblemCode.BAD_SETTINGS,
          "The settings file " + file + " cannot be read: " + e.getMessage(),
          List.of(),
          e);
    }
  }

  private static List<Finding> unknownKeys(Set<String> keys, String source) {
    Set<String> known = knownKeys();
    List<Finding> findings = new ArrayList<>();
    for (String key : new TreeSet<>(keys)) {
      String plain = key.replaceAll("\\[\\d+]", "");
      if (!known.contains(plain)) {
        findings.add(unknown(plain, nearest(plain, known), source));
      }
    }
    return findings;
  }

  private static List<Finding> unknownVariables(Map<String, String> environment) {
    Set<String> known = new TreeSet<>(OTHER_VARIABLES);
    knownKeys().forEach(key -> known.add(variable(key)));
    List<Finding> findings = new ArrayList<>();
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(ENVIRONMENT_PREFIX) && !known.contains(name)) {
        findings.add(unknown(name, nearest(name, known), "environment"));
      }
    }
    return findings;
  }

  private static Finding unknown(String key, String nearest, String source) {
    String message = "The key \"%s\" is not known. Did you mean \"%s\"?".formatted(key, nearest);
    return Finding.of(Finding.Severity.ERROR, message, source);
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream().min(Comparator.comparing(k -> distance.apply(key, k))).orElseThrow();
  }

  private static String variable(String key) {
    return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  /** Every key that can be set, with its full name. */
  static Set<String> knownKeys() {
    Set<String> keys = new TreeSet<>();
    ConfigMappings.getProperties(ConfigClass.configClass(Settings.class)).keySet().stream()
        .map(key -> key.replace("[*]", ""))
        .filter(key -> key.startsWith(PREFIX))
        .forEach(keys::add);
    return keys;
  }
}
