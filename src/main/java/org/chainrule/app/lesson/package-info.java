/** Lessons in the window: made, played, and read from on a second screen. */
package org.chainrule.app.lesson;
