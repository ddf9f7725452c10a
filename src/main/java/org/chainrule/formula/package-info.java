/** Formulas as trees: their nodes, and how they are put together and taken apart. */
package org.chainrule.formula;
