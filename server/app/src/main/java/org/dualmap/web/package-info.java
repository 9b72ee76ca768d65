/** What every HTTP answer has in common: problems, request ids, languages, and the plain pages. */
@NullMarked
package org.dualmap.web;

import org.jspecify.annotations.NullMarked;
