/** What the readers of every notation share: entries, rows, names and what is found. */
package org.chainrule.arrays.text.common;
