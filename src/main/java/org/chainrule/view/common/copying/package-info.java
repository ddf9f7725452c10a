/** What goes to the system's clipboard: formulas as text, and pictures. */
package org.chainrule.view.common.copying;
