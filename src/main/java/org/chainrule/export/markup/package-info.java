/** Text in the forms that other programs read, out of which nothing can break. */
package org.chainrule.export.markup;
