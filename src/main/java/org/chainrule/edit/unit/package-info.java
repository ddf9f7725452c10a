/** Which bias brings a unit where it is wanted. */
package org.chainrule.edit.unit;
