package org.dualmap.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting with its default. A key such as {@code dualmap.http.port} stands in the YAML file
 * as nested maps and in the environment as {@code DUALMAP_HTTP_PORT}; the environment wins.
 * Durations are written {@code 30s}, {@code 5m} or in ISO 8601.
 */
@ConfigMapping(prefix = "dualmap")
public interface Settings {

  Http http();

  Data data();

  Plugins plugins();

  Sparql sparql();

  Imports imports();

  Mapping mapping();

  Suggestions suggestions();

  /** Where the server listens. */
  interface Http {
    /** The address to bind to; the default reaches this machine only. */
    @WithDefault("localhost")
    String host();

    /** The port; 0 takes any free one. */
    @WithDefault("8080")
    int port();

    /** How long running requests may go on after a stop was asked for. */
    @WithDefault("20s")
    Duration stopLimit();
  }

  /** What the server keeps. */
  interface Data {
    /** The data folder, relative to the working directory. */
    @WithDefault("dualmap-data")
    String folder();
  }

  /** What partner institutions add. */
  interface Plugins {
    /** The folder of plugin files; absent means the folder {@code plugins} of the distribution. */
    Optional<String> folder();

    /**
     * Public keys of providers whose signatures count, each written {@code ed25519:}, Base64, a
     * space, the provider's name as in manifests; absent means nobody.
     */
    Optional<List<String>> trustedKeys();
  }

  /** What a query may do. */
  interface Sparql {
    /** How long a query may run. */
    @WithDefault("30s")
    Duration timeLimit();

    /** How long an update may run. */
    @WithDefault("5m")
    Duration updateTimeLimit();

    /** The largest number of rows, or of triples of a CONSTRUCT, in one answer. */
    @WithDefault("100000")
    long rowLimit();

    /** How many queries may run at once; others wait their turn. */
    @WithDefault("8")
    int queriesAtOnce();

    /** Whether queries may call other SPARQL endpoints with SERVICE. */
    @WithDefault("false")
    boolean allowService();

    /** Whether updates may read from the web with LOAD. */
    @WithDefault("false")
    boolean allowLoad();

    /** Whether FROM may name a web address or a file that is read when the query runs. */
    @WithDefault("false")
    boolean allowRemoteFrom();

    /** Addresses of JSON-LD contexts that may be fetched; none unless listed. */
    Optional<List<String>> allowedContexts();
  }

  /** How claims are reviewed. */
  interface Mapping {
    /** Whether a review must come from another person than the claim. */
    @WithDefault("true")
    boolean fourEyes();
  }

  /** How suggestions are made. */
  interface Suggestions {
    /** Whether meaning is compared too, by vectors of English labels. */
    @WithDefault("true")
    boolean vectors();
  }

  /** What an upload may be. */
  interface Imports {
    /** The largest upload, in megabytes of 1,000,000 bytes. */
    @WithDefault("500")
    int uploadMegabytes();

    /** The largest content of one uploaded archive once unpacked, in megabytes. */
    @WithDefault("2000")
    int unpackedMegabytes();
  }
}
