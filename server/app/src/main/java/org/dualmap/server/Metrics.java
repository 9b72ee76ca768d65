package org.dualmap.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.dualmap.graph.GraphStore;
import org.dualmap.search.Search;

/** What the server counts. */
final class Metrics {
  private Metrics() {}

  static PrometheusMeterRegistry registry(GraphStore store, Search search) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("dualmap.changes", store, s -> s.sequence())
        .description("Number of the last change of the graph")
        .register(registry);
    Gauge.builder("dualmap.search.lag", store, s -> s.sequence() - (double) search.sequence())
        .description("Changes that the search index has not seen yet")
        .register(registry);
    return registry;
  }
}
