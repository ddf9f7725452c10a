/** The formula of a step as somebody types it: read, checked by its shapes, and judged. */
package org.chainrule.practice.line;
