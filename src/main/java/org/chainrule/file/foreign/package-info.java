/** Tells files that are something else than what they were taken for, and what to do with them. */
package org.chainrule.file.foreign;
