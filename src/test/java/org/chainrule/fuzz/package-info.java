/** Spoilt inputs of every kind that the program takes, and what must hold whatever is in them. */
package org.chainrule.fuzz;
