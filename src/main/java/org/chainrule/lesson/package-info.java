/** Lessons: what is shown of which scenario, stop by stop, and what is said there. */
package org.chainrule.lesson;
