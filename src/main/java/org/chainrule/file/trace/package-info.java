/** Writes the trace of a pass. */
package org.chainrule.file.trace;
