/** The equation of a step: in symbols, in shapes, and with its numbers put in. */
package org.chainrule.explain.equation;
