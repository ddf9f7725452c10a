/** The exercises of a class: sheets to fill in, keys, and question banks. */
package org.chainrule.export.exercise;
