/** Filling in the numbers of a pass by hand. */
package org.chainrule.session.practice.fill;
