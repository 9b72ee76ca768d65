/** What an administrator can set, from one YAML file and the environment. */
@NullMarked
package org.dualmap.settings;

import org.jspecify.annotations.NullMarked;
