/** The painters of explanations, tables and the timeline. */
package org.chainrule.drawing.sheet;
