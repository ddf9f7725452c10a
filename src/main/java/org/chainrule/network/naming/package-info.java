/**
 * What files and options call the parts of a network by, and what other programs call them: who
 * writes a name that is not known here is told the one that is meant.
 */
package org.chainrule.network.naming;
