/** The explanations that a person chooses among, and what makes them. */
package org.chainrule.explain.sheet;
