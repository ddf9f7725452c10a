/** What a person types as a formula, in any of the usual notations, as a tree. */
package org.chainrule.formula.reading;
