/** Columns of a table as a person writes them. */
package org.chainrule.intake.columns;
