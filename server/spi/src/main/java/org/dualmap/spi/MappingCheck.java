package org.dualmap.spi;

import java.util.List;

/**
 * Looks at claims and remarks on them. A remark refuses nothing: it stands beside the claim, and a
 * person decides. A plugin names its implementation in {@code
 * META-INF/services/org.dualmap.spi.MappingCheck}; it needs a public constructor without
 * parameters, called once each time the plugin is started or enabled, together with {@link
 * #name()}; all of them have 10 seconds together.
 *
 * <p>{@link #check} is called by many threads of the plugin at once whenever somebody makes,
 * changes, reviews or reads a claim that is suggested or accepted, and for every such claim when
 * somebody asks for all remarks. A call has a time limit of one second and should take far less: no
 * input or output, no waiting. An exception, a null, more than 20 remarks or a call that takes
 * longer is a fault of the plugin, which its findings name; the answer goes on without the remarks
 * of this check and says so. After five faults in a row the check is left alone for a minute.
 */
public interface MappingCheck {

  /** The name in answers; lower-case words joined by hyphens, unique among all plugins. */
  String name();

  /**
   * Looks at one claim. The same claim must always get the same remarks.
   *
   * @param claim whose two ends are both known to the server
   * @return what a person should think about, the weightiest first; empty where nothing
   */
  List<Remark> check(MappingClaim claim);
}
