/** Where the cells of tables, of the check and of the timeline stand. */
package org.chainrule.layout.sheet;
