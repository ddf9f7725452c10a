/** Choosing one of several answers about a pass: questions, and faults to be found. */
package org.chainrule.session.practice.choosing;
