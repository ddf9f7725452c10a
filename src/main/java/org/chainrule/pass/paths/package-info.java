/** The paths on which an entry moves the loss. */
package org.chainrule.pass.paths;
