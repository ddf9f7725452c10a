/** The panels of the depth study. */
package org.chainrule.view.depth;
