/** How text and formulas are measured, set and broken into lines. */
package org.chainrule.drawing.text;
