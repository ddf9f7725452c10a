/** What is special about the entries of a pass. */
package org.chainrule.pass.marks;
