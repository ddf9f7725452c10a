/** The layer table. */
package org.chainrule.view.table;
