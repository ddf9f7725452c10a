/**
 * The running state of training: the runs that are kept side by side, how far each has come by now,
 * and which of their states is looked at. Runs go on elsewhere, on one thread.
 */
package org.chainrule.session.train;
