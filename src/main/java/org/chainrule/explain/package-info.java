/** Turns steps into words, formulas and arithmetic. Plain Java: nothing here draws. */
package org.chainrule.explain;
