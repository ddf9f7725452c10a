/** The matrices of a pass, with their names, and their entries. */
package org.chainrule.pass.quantity;
