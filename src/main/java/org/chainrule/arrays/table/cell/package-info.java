/** What the cells of a table hold that are no plain numbers. */
package org.chainrule.arrays.table.cell;
