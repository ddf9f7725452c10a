/** The mistakes that people make in a pass, and the wrong numbers that come of them. */
package org.chainrule.practice.mistake;
