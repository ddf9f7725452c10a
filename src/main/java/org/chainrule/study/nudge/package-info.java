/** One entry is moved, and the change is followed to the loss. */
package org.chainrule.study.nudge;
