/** Which edits fit the arrays of a file, and what a person wants of a unit. */
package org.chainrule.edit.offer;
