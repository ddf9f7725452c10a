/** The nudge lens: the loss along one entry with its tangent, and one step of descent. */
package org.chainrule.view.nudge;
