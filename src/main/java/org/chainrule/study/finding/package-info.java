/**
 * What the numbers of a run tell: where the loss rose and why, what overflowed, which units died.
 */
package org.chainrule.study.finding;
