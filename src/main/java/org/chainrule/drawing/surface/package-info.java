/** What painters draw on, with colours by role: the screen, a picture file, or a recording. */
package org.chainrule.drawing.surface;
