/** How quantities, units and operations are called, and how numbers are written. */
package org.chainrule.explain.naming;
