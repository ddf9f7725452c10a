/** Tables: a row a line, with plain numbers and words in their cells. */
package org.chainrule.arrays.table;
