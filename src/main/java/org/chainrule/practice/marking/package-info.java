/** Numbers typed by hand, and what is to be said of them. */
package org.chainrule.practice.marking;
