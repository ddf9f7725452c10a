/** The workspace of the depth study in the window. */
package org.chainrule.app.depth;
