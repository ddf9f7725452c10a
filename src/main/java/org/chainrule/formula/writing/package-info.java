/** Writers of formulas: one walks the tree for each way of writing, and how numbers are written. */
package org.chainrule.formula.writing;
