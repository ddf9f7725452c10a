/**
 * One small drawing interface with colours by role, and the painters that draw a layout through it.
 * The screen and the picture files use the same painters, so that they cannot disagree.
 */
package org.chainrule.drawing;
